"""What stands before a name, and how a name looks."""

from summarizer.support.vocabulary import ABBREVIATIONS, DATE_WORDS, FUNCTION_WORDS, TITLES

OFFICES = TITLES | frozenset(
    "sheriff justice rabbi imam reverend dean superintendent ceo councillor councilman councilwoman congressman"
    " congresswoman alderman solicitor barrister inspector detective sergeant constable treasurer principal coroner"
    " researcher scientist campaigner activist goalkeeper striker midfielder defender"
    " attorney-general solicitor-general auditor-general director-general secretary-general governor-general"
    " president-elect vice-president".split()
)
"""Folded, as all of these."""

OFFICE = "|".join(sorted(OFFICES))
KINDS = (
    "former|late|retired|acting|interim|outgoing|incoming|then|senior|deputy|vice|assistant|chief|prime|managing|executive"
    "|police|fire|ministry|government|county|state|city|district|foreign|finance|interior|defen[cs]e|health|attorney|company|campaign|press|union"
    "|station|group|crew|watch|area|borough|branch|regional|national|general|local|club|team|board|committee|opposition"
    "|shadow|honorary|founding|council|party|parliamentary|house|senate|majority|minority|school|hospital|medical|research"
    "|military|army|legal|operations|financial|technical|home|junior|transport|treasury|environment|education|justice|trade"
    "|energy|agriculture|culture|housing|immigration|security|climate|civil|aviation|court|federal"
)
"""Patterns: an office, and what may stand before one as a part of it."""

HONORIFICS = OFFICES | frozenset(
    ["dr", "prof", "gen", "lt", "col", "sgt", "capt", "sen", "rep", "gov", "rev", "cllr", "supt", "insp"]
)
COURTESIES = frozenset(["mr", "mrs", "ms", "miss"])

NO_NAMES = HONORIFICS | COURTESIES | FUNCTION_WORDS | DATE_WORDS | ABBREVIATIONS
"""Words that are no names where they have a capital."""

NAME = r"[A-Z](?:[\w-]|['’](?!s\b)\w)*"
"""A pattern: a word with a capital, as "O'Brien" or "Lind-Crown", without "'s"."""

LONGEST_ACRONYM = 4
"""Letters; a longer word in capitals is set so for opening an article: "TRANSPORT boss Ivana Bell"."""
