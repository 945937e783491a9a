"""Whether a text speaks of whoever wrote it, or to its reader; its quotations, which may do either, are left out."""

from __future__ import annotations

import re

_TO_THE_READER = re.compile(
    r"\byou(?:rs?)?\b|^(?:don[’']t|thanks for)\b|\ball from us\b|^[AQ]: "
    r"|\bclick (?:on (?:the|this|a)|here|below)\b|\bmore videos\b|\bhere(?:[’']s| is| are) (?:what|how|why)\b"
    r"|\b(?:in|shows?) (?:this|an?) .{0,40}file (?:photo|image|picture)\b|\bfile (?:photo|image|picture) shows\b",
    re.IGNORECASE,
)

_FIRST_PERSON = re.compile(
    r"\b(?:we|us|our(?!s? Lad)|ours|my|me|myself|ourselves)\b|^\W*(?:We|Our(?! Lady\b)|My) (?=[a-z])"
    r"|(?:^\W*(?:(?:What|Which|How|Why|Where|When|While|As|If|Though|Although|Because|But|And|So|That|Then) )?|[,;:] "
    r"|\b[a-z]+ )I(?=[’']| [a-z])"
)


def in_the_first_person(unquoted: str) -> bool:
    """Say whether a text without its quotations speaks of whoever wrote it."""
    return bool(_FIRST_PERSON.search(unquoted))


def to_the_reader(unquoted: str) -> bool:
    """Say whether a text without its quotations speaks to its reader, or of what stands around it on the page."""
    return bool(_TO_THE_READER.search(unquoted))
