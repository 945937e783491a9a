"""Which news agencies a document credits: in its dateline, its byline, the line that says who contributed."""

from __future__ import annotations

import re

from summarizer.datamodels import CleanDocument
from summarizer.english.agencies import AGENCIES, ANY_AGENCY

_NAMED = re.compile(rf"(?<!\w)(?:{ANY_AGENCY})(?!\w)", re.IGNORECASE)
_CREDITING_RULES = frozenset(["dateline", "byline", "credit", "copyright"])
_DATELINE = re.compile(r"[^!?\n]{0,60}?[(/]\s{0,9}([^()/\n]{2,40})\s{0,9}[)/]\s{0,9}[-–—:.]")
"""A dateline where cleaning left it: ``ORRIN, May 12 (AP) —``, ``MOSCOW, May 12. /TASS/.``"""


def credited_agencies(page: CleanDocument) -> frozenset[str]:
    """Find the agencies whose story a document says it carries.

    Args:
        page: The document, cleaned. Picture credits do not count, nor does an agency that the story quotes.

    Returns:
        Their usual short names, such as ``AP``; empty for most documents.
    """
    text = page.document.text
    credits_ = [text[removal.start : removal.end] for removal in page.removed if removal.rule in _CREDITING_RULES]
    dateline = _DATELINE.match(text, page.kept[0].start, page.kept[0].end) if page.kept else None
    if dateline:
        credits_.append(dateline[1])
    return frozenset(AGENCIES[name.lower()] for credit in credits_ for name in _NAMED.findall(credit))
