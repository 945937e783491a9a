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
from collections.abc import Collection, Iterator, Sequence

from summarizer.cleaning.blocks import Block, into_blocks
from summarizer.cleaning.body import body_range, comments_start, is_prose, opening
from summarizer.cleaning.context import below_the_article, by_neighbours
from summarizer.cleaning.headline import above_the_article, headline_index
from summarizer.cleaning.labels import labels
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
    rules, headline = _decide(found, document.title)
    kept: list[Span] = []
    removed: list[Removal] = []
    leads = True
    for block, rule in zip(found, rules, strict=True):
        goes_on = False
        pieces = _pieces(document.text, block, leads, headline or "")
        for start, end, name in [(block.start, block.end, rule)] if rule else pieces:
            if name is not None and name not in keep:
                removed.append(Removal(document.id or "", start, end, name))
            elif goes_on:
                kept[-1] = Span(kept[-1].start, end)
            else:
                kept.append(Span(start, end))
            goes_on = name is None or name in keep
        leads = leads and not (rule is None and is_prose(block))
    return CleanDocument(document, headline, tuple(kept), tuple(removed))


_ADDRESS = re.compile(r"https?://\S+")


def _decide(found: Sequence[Block], title: str | None) -> tuple[list[str | None], str | None]:
    """The rule that takes each block out, or None, and the headline in print form."""
    rules = _by_wording(found)
    headline = _ADDRESS.sub("", display(title)).lstrip("# ").strip() if title else None
    comments = comments_start(found, rules)
    rules[comments:] = [rule or "comments" for rule in rules[comments:]]
    article = body_range(found[:comments], rules[:comments])
    if article is None:
        above_the_article(found, rules, 0, headline)
    else:
        headline = _around(found, rules, *article, headline)
    if all(rules):
        _keep_longest(found, rules)
    return rules, headline or None


def _by_wording(found: Sequence[Block]) -> list[str | None]:
    """The rule that each block's own words give it, or None; lines of furniture recur, and each is tried once."""
    wordings = [(block.text, block.words) if block.matchable else None for block in found]
    rules = {wording: wording_rule(*wording) for wording in dict.fromkeys(wordings) if wording}
    return [rules[wording] if wording else None for wording in wordings]


def _around(found: Sequence[Block], rules: list[str | None], first: int, last: int, headline: str | None) -> str | None:
    """Give rules to what stands above, among and below the article's paragraphs; return the headline."""
    last = below_the_article(found, rules, first, last)
    first = opening(found, rules, first, last)
    if not headline and (index := headline_index(found, rules, first)) is not None:
        headline = found[index].text
    above_the_article(found, rules, first, headline)
    first = opening(found, rules, first, last)
    by_neighbours(found, rules, first, last)
    for index, rule in enumerate(rules):
        if rule is None and not first <= index < last:
            rules[index] = "surroundings"
    return headline


def _keep_longest(found: Sequence[Block], rules: list[str | None]) -> None:
    with_words = [index for index, block in enumerate(found) if any(map(str.isalnum, block.text))]
    if with_words:
        rules[max(with_words, key=lambda index: found[index].words)] = None


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


def _pieces(text: str, block: Block, leads: bool, headline: str) -> Iterator[tuple[int, int, str | None]]:
    """A paragraph and the furniture on either side of it, each without the white space around it."""
    paragraph = text[block.body : block.end]
    above = headline_end(paragraph, headline) if leads else 0
    opening = above + dateline_end(paragraph[above:], leads)
    closing = max(opening, credit_start(paragraph))
    if not paragraph[opening:closing].strip():  # it is all dateline or credit: the text of a stub
        above, opening, closing = 0, 0, len(paragraph)
    for start, end, rule in (
        (block.start, block.body, "markdown"),
        (block.body, block.body + above, "headline"),
        (block.body + above, block.body + opening, "dateline"),
        *_around_labels(text, block.body + opening, block.body + closing),
        (block.body + closing, block.end, "credit"),
    ):
        piece = text[start:end]
        if stripped := piece.strip():
            start += len(piece) - len(piece.lstrip())
            yield start, start + len(stripped), rule
