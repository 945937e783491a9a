"""Mr and Ms, where not all outlets of a cluster write them.

One house writes "Mr Sorrel said", another "Sorrel said", and a brief of both is in two styles. Nobody can be given a
title that no source gives, so they all go without, outside quotations. Whose full name no article gives keeps it, and
so do a Mr and a Ms of one surname. A verbatim sentence that loses one becomes ``rewritten``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from summarizer.datamodels import Sentence
from summarizer.english.quoted import change_outside
from summarizer.english.titles import NAME
from summarizer.written import WrittenSentence

_COURTESY = re.compile(rf"\b(?P<courtesy>Mrs?|Ms|Miss)\b\.? (?P<name>{NAME}(?: {NAME})?)")


def spare_courtesies(by_document: Sequence[Sequence[Sentence]], surnames: Collection[str]) -> frozenset[str]:
    """Find the people whom a brief of a cluster should name without a courtesy title.

    Args:
        by_document: The sentences of each document.
        surnames: Of those whose full names the cluster gives.

    Returns:
        Their surnames; none where every document that names one of them writes such titles, or none does.
    """
    titled: dict[str, set[bool]] = defaultdict(set)
    styles: set[bool] = set()
    for sentences in by_document:
        text = " ".join(sentence.text for sentence in sentences)
        found = list(_COURTESY.finditer(text))
        for mention in found:
            for word in mention["name"].split():
                titled[word].add(mention["courtesy"] == "Mr")
        if found or any(surname in text for surname in surnames):
            styles.add(bool(found))
    return frozenset(surname for surname in surnames if len(titled[surname]) == 1) if len(styles) > 1 else frozenset()


def without_courtesies(written: WrittenSentence, spare: Collection[str]) -> WrittenSentence:
    """Name the people of these surnames without a courtesy title; see ``spare_courtesies``."""

    def plainly(mention: re.Match[str]) -> str:
        return mention[0] if set(mention["name"].split()).isdisjoint(spare) else mention["name"]

    return written.reworded(change_outside(written.text, lambda part: _COURTESY.sub(plainly, part)))
