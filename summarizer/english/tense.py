"""Words that tell what is past from what is to come."""

import re

from summarizer.support.vocabulary import IRREGULAR_FORMS, MONTHS

_OTHER_WORDS = MONTHS.keys() | frozenset(
    "man woman child person foot wife life half kill crisis analysis dollar euro pound rouble bite bind".split()
)
"""No verbs, or such as have a past that is more often another word: "a bit", "bound for"."""
_FIRST_FORMS = {base: form for form, base in reversed(IRREGULAR_FORMS.items()) if base not in _OTHER_WORDS}

PAST = "|".join([r"\w{2,}ed", "was", "were", "had", "set", *_FIRST_FORMS.values()])
"""As alternatives of a pattern, no participles other than such as are like the past: "fell", not "fallen"."""

PAST_VERB = re.compile(rf"\b(?:{PAST})\b")

TO_COME = re.compile(
    r"\b(?:will|(?:would|may|might|could|should)(?! have\b)|shall|to be|going to|plans?|planning"
    r"|hopes?|hoping|intends?"
    r"|(?:is|are|(?<!that )(?<!which )(?:was|were)) (?:to|planned|expected|due|scheduled|set|forecast)"
    r"|expects?|expecting|until|till)\b"
)
"""What says that something is to come; not "a strike that was to halt trains today", which tells what became of it."""
