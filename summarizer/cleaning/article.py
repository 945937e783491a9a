"""Taking an article out of the page that it was pasted with.

    text → blocks → rules by wording → the body among the blocks → headline, deck → neighbours → kept and removed

A page pasted whole is a run of blocks; the article is the stretch of them that reads as prose (``body``). A block goes
if its words say that it is furniture (``vocabulary``, ``wording``), if its neighbours say so (``context``), or if it
stands outside that stretch. Where nothing reads as prose, only what its wording gives away is removed.

A body sentence lost is worse than a promotion kept: prose inside the body is removed only by its own wording.
``eval/cleaning.py`` measures both. Deviations from the literature stand in ``prose`` and ``body``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from summarizer.cleaning.blocks import Block, into_blocks
from summarizer.cleaning.body import body_range, comments_start, is_body, opening
from summarizer.cleaning.context import below_the_article, by_neighbours
from summarizer.cleaning.headline import above_the_article, headline_index
from summarizer.cleaning.labels import labels, stamps
from summarizer.cleaning.ranges import credit_start, dateline_end, headline_end
from summarizer.cleaning.rules import RULES
from summarizer.cleaning.wording import wording_rule
from summarizer.datamodels import CleanDocument, Document, Removal, Span
from summarizer.errors import InputError
from summarizer.segmentation import display


def clean(document: Document, keep: Collection[str] = ()) -> CleanDocument:
    """Split a document into body text and furniture.

    Args:
        document: A document, its ``id`` filled in.
        keep: Names from ``RULES`` whose removals are to be undone.

    Returns:
        The document's paragraphs, its headline, and every removed range with its rule. Something is always kept if
        the text has a word in it.

    Raises:
        InputError: ``keep`` is no collection, or holds a name that is not in ``RULES``.
    """
    if not isinstance(keep, Collection):
        raise InputError("keep", f"must be a list of names of rules, not a {type(keep).__name__}.")
    if not all(rule in RULES for rule in keep):
        raise InputError("keep", f"names a rule that does not exist; the rules are {', '.join(RULES)}")
    found = into_blocks(document.text)
    headline = _decide(found, document.title)
    kept: list[Span] = []
    removed: list[Removal] = []
    leads = True
    timed = stamps([document.text[block.body : block.end] for block in found])
    for block, stamp in zip(found, timed, strict=True):
        goes_on = False
        pieces = _pieces(document.text, block, stamp, leads, headline or "")
        for start, end, name in [(block.start, block.end, block.rule)] if block.rule else pieces:
            if name is not None and name not in keep:
                removed.append(Removal(document.id or "", start, end, name))
            elif goes_on:
                kept[-1] = Span(kept[-1].start, end)
            else:
                kept.append(Span(start, end))
            goes_on = name is None or name in keep
        leads = leads and not is_body(block)
    return CleanDocument(document, headline, tuple(kept), tuple(removed))


_ADDRESS = re.compile(r"https?://\S+")


def _decide(found: Sequence[Block], title: str | None) -> str | None:
    """Give a rule to each block that goes, and return the headline in print form."""
    _by_wording(found)
    headline = _ADDRESS.sub("", display(title)).lstrip("# ").strip() if title else None
    comments = comments_start(found)
    _take_out(found[comments:], "comments")
    article = body_range(found[:comments])
    if article is None:
        above_the_article(found, 0, headline)
    else:
        headline = _around(found, *article, headline)
    if all(block.rule for block in found):
        _keep_longest(found)
    return headline or None


def _take_out(found: Iterable[Block], rule: str) -> None:
    for block in found:
        block.rule = block.rule or rule


def _by_wording(found: Sequence[Block]) -> None:
    """Give blocks the rules of their own words; lines of furniture recur, and each is tried once."""
    rule = cache(wording_rule)
    for block in found:
        if block.matchable:
            block.rule = rule(block.text, block.words)


def _around(found: Sequence[Block], first: int, last: int, headline: str | None) -> str | None:
    """Give rules to what stands above, among and below the article's paragraphs; return the headline."""
    last = below_the_article(found, first, last)
    first = opening(found, first, last)
    if not headline and (index := headline_index(found, first)) is not None:
        headline = found[index].text
    above_the_article(found, first, headline)
    first = opening(found, first, last)
    by_neighbours(found, first, last)
    _take_out((*found[:first], *found[last:]), "surroundings")
    return headline


def _keep_longest(found: Sequence[Block]) -> None:
    with_words = [block for block in found if any(map(str.isalnum, block.text))]
    if with_words:
        max(with_words, key=lambda block: block.words).rule = None


def _around_labels(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """The labels in a stretch of a paragraph and what stands between them; where there are only labels, all of it."""
    found = [(start + first, start + last, rule) for first, last, rule in labels(text[start:end])]
    at, pieces = start, list[tuple[int, int, str | None]]()
    for first, last, rule in found:
        pieces += [(at, first, None), (first, last, rule)]
        at = last
    pieces.append((at, end, None))
    if any(rule is None and text[first:last].strip() for first, last, rule in pieces):
        yield from pieces
    else:
        yield start, end, None


def _pieces(text: str, block: Block, stamp: int, leads: bool, headline: str) -> Iterator[tuple[int, int, str | None]]:
    """A paragraph and the furniture on either side of it, each without the white space around it."""
    body = block.body + stamp
    paragraph = text[body : block.end]
    above = headline_end(paragraph, headline) if leads else 0
    opening = above + dateline_end(paragraph[above:], leads)
    closing = max(opening, credit_start(paragraph))
    if not paragraph[opening:closing].strip():  # it is all dateline or credit: the text of a stub
        above, opening, closing = 0, 0, len(paragraph)
    for start, end, rule in (
        (block.start, block.body, "markdown"),
        (block.body, body, "date"),
        (body, body + above, "headline"),
        (body + above, body + opening, "dateline"),
        *_around_labels(text, body + opening, body + closing),
        (body + closing, block.end, "credit"),
    ):
        piece = text[start:end]
        if stripped := piece.strip():
            start += len(piece) - len(piece.lstrip())
            yield start, start + len(stripped), rule
