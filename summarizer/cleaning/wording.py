"""Furniture that its wording gives away: what a block says when it is a byline, a caption or a cookie notice.

Each pattern is looked for in a whole block in print form, and only in blocks of at most so many words; ``^`` and ``$``
are the block's own ends. A pattern opens as no body text does (an imperative to the reader, a label with a colon) or
holds a phrase that only furniture has. A sentence *about* cookies or newsletters is body text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"[A-Z][\w.'’-]*"
_AGENCY = (
    r"(?:Reuters|REUTERS|AFP|AP|TASS|EPA|EPA-EFE|DPA|Xinhua|UPI|PA|ANSA|ZUMA|Bloomberg|Getty(?: Images)?|GETTY IMAGES"
    r"|Shutterstock|Alamy|iStock|Unsplash|AP Photo|Pool|Handout|Associated Press|RIA Novosti|Anadolu|National Archives)"
)
_ITEMS = r"(?: (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|headlines?|links|videos?|reads|now))*"
_SITE = r"(?:we|(?:this|our) (?:web)?site)"

_IN_ANY_CASE: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    (
        "advertisement",
        12,
        (
            r"^(?:advert(?:isement|ising)?s?|ads?|ad feedback|remove ads?|go ad.free)$",
            r"^(?:sponsored|promoted|paid)(?: content| posts?| stories| links?)?$",
            r"^(?:story|article|report|post|content) continues (?:below|after)",
            r"^(?:scroll(?: down)? to continue|continue reading)(?: reading| below| the main story)?$",
        ),
    ),
    (
        "related",
        40,
        (
            r"^(?:read(?: also| more| next)?|also read|see(?: also)?|don['’]t miss|you (?:may|might) also (?:like|enjoy)) ?[:|»›>]",
            rf"^(?:related|recommended|suggested){_ITEMS} ?[:|»›>]",
            r"^(?:more|next|previous|watch|explainer|in pictures|more on this \w+|first in [\w ]{1,30}) ?[:|»›>]",
            r"^(?:next|previous) (?:article|post|story)|(?:next|previous) article$",
        ),
    ),
    (
        "related",
        12,
        (
            rf"^(?:related|recommended|suggested|trending|popular|latest|similar|recent|featured){_ITEMS}$",
            rf"^(?:most|more|other|top|also)(?: (?:read|popular|viewed|shared|commented|recent|great \w+))?{_ITEMS}$",
            r"^(?:the )?(?:author|editor)s?['’]?s? (?:selected|picks?|choice|other)",
            r"^(?:more|latest) (?:from|on|about|by|in|like)\b|^also (?:in|on|by)\b|^you (?:may|might) (?:also )?(?:like|enjoy)",
            r"^(?:what to )?read next$|^(?:read|see) also$|^also read$|^don['’]t miss$|^must[- ]reads?$|^keep reading$|^up next$",
            r"^in case you missed it|^recommended for you|^tags?\b|^tagged\b|^filed under|^topics?\b ?:?$",
        ),
    ),
    (
        "more",
        7,
        (
            r"^(?:click (?:here )?to )?(?:read|see|learn|view|show|load|find out|scroll to read)(?: the)? (?:more|all|full|latest)\b",
            r"^(?:continue reading|full (?:story|coverage|article)|next page|previous page|read|view post|more)$",
        ),
    ),
    (
        "newsletter",
        70,
        (
            r"^(?:please |now )?(?:sign (?:me )?up|subscribe)\b",
            r"^(?:join|receive|get|never miss|don['’]t (?:miss|have time)|stay (?:up|in)|enter|want more|become|follow|like us|plus"
            r"|send me|keep up|register|try|contact me|thank you for|thanks for|delivered|i would like|yes!|you (?:have|['’]ve))\b"
            r".*(?:newsletter|inbox|e-?mail|mailing list|subscri|sign(?:ing)? up|\bmember|free trial|instagram|facebook|telegram"
            r"|whatsapp|google news|news alerts?|daily list|posts?\b)",
            r"^(?:support|donate|help support|make a|consider|contribute|as long as you keep)\b.*"
            r"(?:journalism|our work|donat|contribut|subscri|member|newsroom|reader)",
            r"\b(?:to|in) your (?:inbox|door)\b|^no spam\b|^already (?:a|have)\b.*(?:subscriber|member|account)",
            r"^i (?:agree|consent|accept|would like)\b|\bmailing list is\b|\bunsubscribe at any time\b",
        ),
    ),
    (
        "newsletter",
        8,
        (
            r"\bnewsletters?!?$|^newsletters?\b|^(?:your |recipient |enter your )?e-?mail(?: address)?\b|^subscriptions?\b",
            r"^make a (?:donation|contribution)$|^donate\b|^support us\b|^join us\b|\bmailing list!?$",
        ),
    ),
    (
        "cookies",
        150,
        (
            rf"\b(?:{_SITE}|our partners) (?:and our partners )?(?:\w+ )?uses? (?:of )?cookies\b|\bto cookies being used\b",
            r"^by (?:signing up|subscribing|submitting|continuing|clicking|registering|using|entering)\b.*\b(?:you|your)\b",
            r"^you are using a browser|^thank you for visiting\b|\benable javascript\b|\bad.?blocker\b",
            r"\baccept (?:the|our) (?:privacy policy|terms)|\bin accordance with (?:the|our|this) .{1,60}privacy (?:policy|notice)",
            r"\bcertain third parties are setting cookies\b|\badministrator of your personal data\b",
        ),
    ),
    (
        "cookies",
        8,
        (
            r"^(?:(?:manage|accept|reject|use of|all|your) )*cookies?\b|\b(?:cookies?|privacy) (?:policy|settings|notice|preferences)\b",
            r"^(?:i agree|i accept|accept(?: all)?|got it|agree)$|^do not sell\b|^terms (?:of|and|&)\b",
        ),
    ),
    (
        "disclaimer",
        250,
        (
            r"^(?:the |all |any )?(?:views?|opinions?)(?: and (?:opinions?|views?))?,? (?:expressed|stated|of the (?:author|writer))\b",
            r"^(?:the |all |any )?(?:user |reader )?comments? (?:posted|published|made|expressed|below|here)\b",
            r"^(?:\w+ ){0,2}(?:disclaimers?|disclosures?|editorial (?:note|policy|standards)) ?(?:[:–—-]|$)",
            rf"\b{_SITE} may (?:earn|receive|get|be paid)\b.*\b(?:commission|compensation)",
            r"\bmay earn (?:a|an) (?:\w+ )?(?:commission|portion of sales)\b|\bsupported by its audience\b",
            r"^(?:this|the) (?:post|article|page|story|site) contains (?:references to products|affiliate|sponsored)",
            r"\b(?:do|does) not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?|position)\b.*\b(?:of|or)\b",
            r"^note: the advertising disclaimer\b|^sponsored content is\b|^bonus value is an estimated\b",
            r"^(?:this is an? (?:opinion|sponsored|paid) (?:piece|article|column|post))\b",
        ),
    ),
    (
        "copyright",
        150,
        (
            r"^copyright\b(?! (?:law|infring|holder|claim))|^(?:\W )?©|^\(c\) ?\d{4}|\ball rights reserved\b|\bsome rights reserved\b",
            r"\b(?:may|must) not be (?:\w+ )?(?:published|reproduced|broadcast|rewritten|redistributed|republished)\b",
            r"^reproduction of (?:this )?material|© ?\d{4}|^cc by\b|^\w+ powered$|^powered by\b",
            r"\b(?:licen[cs]ed|republished)\b.*\bunder an? .{0,30}(?:creative commons|licen[cs]e)",
        ),
    ),
    (
        "comments",
        30,
        (
            r"^(?:\d+|no|view|show|see|load|read|hide|write an?)? ?(?:all )?(?:\d+ )?comments?(?: \(?\d+\)?| yet| policy| below)?$",
            r"^comments? (?:are|is) (?:closed|disabled|off)\b|^join the (?:conversation|discussion)\b|^discussion$|^repl(?:y|ies)$",
            r"^\d+ (?:comments?|responses?|replies|thoughts?) (?:to|on|so far)\b|^your email address will not be published",
            r"^(?:leave|post|write|add|submit) (?:a |your |an )?(?:public )?(?:comment|reply|response)\b|\bakismet\b",
            r"^save my name\b|^notify me (?:of|when)\b|^[\w .@'’-]{1,40} says:?$",
        ),
    ),
    (
        "credit",
        60,
        (
            r"\bcontributed? (?:to )?(?:the |this )?(?:reporting|report|story|article)\b\W*(?:from [\w ,.]{1,60})?$",
            r"^\W?(?:additional |with )?(?:reporting|writing|editing|compiled|translated)(?: and (?:writing|editing))? by\b",
            r"^with (?:inputs?|files?|reports?|additional reporting|material) (?:from|by)\b|^with agencies$",
            r"^\W?(?:sources?: ?)?(?:reuters|afp|ap|tass|dpa|xinhua|upi|bloomberg|(?:the )?associated press|agence france.presse"
            r"|agencies)(?:(?:,|/| and|\W)+(?:reuters|afp|ap|tass|dpa|agencies))*\W*$",
        ),
    ),
    (
        "caption",
        80,
        (
            r"^\W?(?:photos?|photographs?|images?|pictures?|file (?:photo|image)|illustration|graphic|featured image|cover image"
            r"|photo credits?|image credits?|credits?|(?:image|photo|media) (?:copyright|caption|source))"
            r"(?: ?[:/|]| by\b| via\b| courtesy\b| credit| source\b| copyright\b| caption\b|$)",
            r"^click to enlarge$|\bmedia caption\b|^media playback is unsupported",
        ),
    ),
)

_IN_PRINT_CASE: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    (
        "caption",
        80,
        (
            r"\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy)s?(?: ?:| by| of| via) ?[^.!?]{2,60}$",
            rf"(?:{_NAME} ){{1,4}}[/|] ?[^.!?]{{0,40}}{_AGENCY}\b[^.!?]{{0,40}}$|\bvia {_AGENCY}\)?$",
            rf"\b{_AGENCY} ?/ ?[^.!?]{{2,60}}$|\({_AGENCY}(?:[ /,][^()]{{0,60}})?\)$|\b(?:AP|AFP|Reuters) Photo\b[^.!?]{{0,60}}$",
            rf"[.!?] {_AGENCY}$|[.!?] ?\|? ?(?:{_NAME} ){{1,3}}(?:for|/|\|) {_NAME}(?: {_NAME}){{0,3}}$|\bShutterstock/\w+$",
        ),
    ),
    (
        "byline",
        16,
        (
            rf"^(?:[Bb]y|BY|[Aa]uthor|[Ww]ords by|[Ww]ritten by|[Rr]eport(?:ed|ing)? by|[Pp]osted by) ?:? ?(?:{_NAME}|-_\w+_-)"
            rf"(?:(?:,? and |, | & | / |[•|]| \| | )(?:{_NAME}|\d[\w:,/]*|for|of|on|at|the|in|am|pm|[ap]\.m\.))*\W{{0,2}}$",
            r"^[Bb][Yy] ?:?$",
        ),
    ),
)


def _compiled(table: Iterable[tuple[str, int, tuple[str, ...]]], flags: int) -> list[tuple[str, int, re.Pattern[str]]]:
    return [(rule, most, re.compile("|".join(patterns), flags)) for rule, most, patterns in table]


_PATTERNS = _compiled(_IN_PRINT_CASE, 0) + _compiled(_IN_ANY_CASE, re.IGNORECASE)
_EDGES = " \t\u200b\ufeff*_|:•…»›▼►→✕×"


def wording_rule(text: str, words: int) -> str | None:
    """Name the kind of furniture that a block is by its wording.

    Args:
        text: A block in print form.
        words: How many words it has.

    Returns:
        A name from ``RULES``, ``more`` for a link to the rest of something, or None for a block that may be body text.
    """
    shown = text.strip(_EDGES)
    for rule, most_words, pattern in _PATTERNS:
        if words <= most_words and pattern.search(shown):
            return rule
    return None
