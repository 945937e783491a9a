"""What a sentence can do without: phrases whose loss leaves it grammatical and true.

The deletions of rule-based sentence compression (Zajic et al., 2007; Knight and Marcu, 2002, learn like ones), kept to
those that plain punctuation and closed classes of words show: parentheses, relative clauses and appositions between
commas, trailing clauses, an opening phrase, the day of the week, a linking word. Never touched: quotations, who said
it, hedges and conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from summarizer.datamodels import Span

MOST = 5
"""Most phrases of one sentence that are considered, the longest; the work grows with 2 to their number."""

RUN = 6
"""Words and marks of which a sentence may go over from one source into another only where both share all but one."""

_DAY = r"(?:on |late |early |late on |early on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_INSIDE = r"(?:[^,]|(?<=\d),(?=\d))"
_PHRASES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # parentheses and dashes
        r" ?\([^()]{1,120}\)(?! ?[-–—])",
        r" ?[—–] ?[^—–]{3,120} ?[—–](?= )",
        # a relative clause, an age, an apposition or a link between commas
        rf",(?: \d\d,(?!\d)| (?:who|whom|whose|which|where|formerly) {_INSIDE}{{3,120}},(?!\d))",
        rf"(?<=[a-z]), (?:an?|the) {_INSIDE}{{3,80}},(?= (?:has|have|had|is|are|was|were|will|would|said|says|told)\b)",
        r", (?:however|meanwhile|too|also|for example|for instance|though),",
        # a phrase of place, manner or time between a verb and what goes on after it
        r"(?<!\bis)(?<!\bwas)(?<!\bare)(?<!\bwere)(?<!\bbe)(?<!\bbeen)(?<!\bha[sd])(?<!\bhave)(?<=\w)"
        r" (?:in|at|with|by|near|under|through|from) (?!which|whom|whose)(?:[\w'’-]+ ){0,3}[\w'’-]+(?<!\bto)(?<!\bnot)"
        r"(?= (?:and|but|as|when|while|after|before|who|has|have|had|was|were|will|would)\b)",
        # a clause that ends the sentence
        r", (?:who|which|where|including|with|while|when|after|before|as|amid|following|leaving|making|causing|killing"
        rf"|adding|citing|sending|forcing|bringing|raising|prompting) {_INSIDE}{{3,160}}(?=[.!?]$)",
        r"(?<!\bin part)(?<!\bpartly)(?<!\bmainly)(?<!\blargely)(?<!\bsimply)(?<!\bjust)(?<!\bshortly)(?<!\bsoon)"
        r"(?<!minute)(?<!minutes)(?<!hour)(?<!hours)(?<!day)(?<!days)(?<!week)(?<!weeks)(?<!month)(?<!months)(?<!year)(?<!years)"
        rf" (?:while|after|before|because|amid|following|despite|during) {_INSIDE}{{8,160}}(?=[.!?]$)",
        # when it was, where the day has no date
        rf",? {_DAY}(?: (?:morning|afternoon|evening|night))?(?=[ .,;])(?!,? (?:{_MONTH}))",
        r" (?:earlier |late |early )?(?:last|this) (?:week|month|weekend|year)(?=[ .])",
        r" also(?= )",
        # what opens the sentence
        r"^(?:in|on|at|after|before|during|while|when|as|since|with|following|amid|despite|meanwhile|however|earlier"
        r"|later|instead|still|also|moreover|additionally|furthermore|for (?:example|instance|years|months|weeks)|last"
        rf"|this)\b{_INSIDE}{{0,90}}, (?=(?:[^\s,]+ ){{3}})(?!who|which|where|\w+ing |and |or )",
        r"^(?:and|but|so|yet|plus),? (?=\w)",
    )
]
_KEPT = re.compile(
    r"[\"“”]|\b(?:sa(?:ys?|id)|t(?:ells?|old)|according|report(?:s|ed|edly)|announce[sd]?|claim(?:s|ed)?|alleged(?:ly)?"
    r"|accused|if|unless|except|not|no|never|without|n[’']t|only|nearly|about|almost|likely|possibly|suspected)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


def droppable(text: str) -> list[Span]:
    """Find the phrases that a sentence can do without.

    Args:
        text: A sentence in print form.

    Returns:
        Ranges of characters, the longest first; some may overlap.
    """
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    spans = {
        found.span()
        for pattern in _PHRASES
        for found in pattern.finditer(text)
        if not _KEPT.search(found[0]) and not any(start < found.end() and found.start() < end for start, end in quoted)
    }
    return [Span(*span) for span in sorted(spans, key=lambda span: (span[0] - span[1], span))]


def compressions(text: str) -> Iterator[str]:
    """Yield the sentence without each non-empty set of phrases that it can do without, none of them overlapping."""
    spans = droppable(text)[:MOST]
    for size in range(1, len(spans) + 1):
        for chosen in combinations(spans, size):
            ordered = sorted(chosen, key=lambda span: span.start)
            if all(one.end <= other.start for one, other in pairwise(ordered)):
                yield _without(text, ordered)


@lru_cache(maxsize=256)
def passages(text: str) -> frozenset[tuple[str, ...]]:
    """The runs that a sentence made of this one may hold: its own and those of its compressions."""
    return frozenset(run for version in (text, *compressions(text)) for run in runs(version))


def runs(text: str) -> list[tuple[str, ...]]:
    """Every ``RUN`` neighbouring words, lower-cased, and marks of a sentence, its start and end counted as marks."""
    tokens = ["", *(token.lower() for token in _TOKEN.findall(text)), ""]
    return [tuple(tokens[place : place + RUN]) for place in range(max(len(tokens) - RUN, 0) + 1)]


def _without(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        gap = " " if text[: span.start].strip() and not text[: span.start].endswith(" ") else ""
        after = text[span.end :].lstrip()
        text = text[: span.start] + ("" if after[:1] in set(".,;:!?") else gap) + after
    return text[:1].upper() + text[1:]
