"""Sentences with exact offsets.

``sentencex`` (a rule-based segmenter in Rust, linear on hostile input) finds the boundaries. It is shown a copy of the
paragraph of equal length, so its offsets are ours. Deviations:

- line breaks inside a paragraph are shown to it as spaces: the cleaner has decided what a paragraph is;
- an hour ("6 p.m.") before its day and a title ("ms.") end no sentence;
- a quotation that runs over a full stop is one sentence with the clause that says whose it is
  (``“We waited. Nobody came,” she said.``), because neither half can be printed alone;
- a paragraph longer than any article's is shown to it in windows, because the time it takes for abbreviations and
  quotation marks grows with the square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from summarizer.datamodels import CleanDocument, Sentence, Span
from summarizer.english.days import ANY_WEEKDAY, MONTH

MAX_QUOTATION_WORDS = 60
"""A sentence is not joined to the one before it past this many words, whatever its quotation marks say."""

MAX_SENTENCE_CHARACTERS = 2_000
"""A longer run without a sentence end is cut at the last white space before this; range 1 and up."""

_WINDOW = 10_000
"""Characters that ``sentencex`` sees at once, more than ``MAX_SENTENCE_CHARACTERS``."""

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]")
_WHITE = re.compile("[\\s\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u200b\u2060\ufeff\xad\ufffd]+")
_EMPHASIS = re.compile(
    r"(?<![\w*_])(\*{1,3}|__)(?=\S)([^*_]{1,300})(?<=\S)\1(?![\w*_])|(?<![\w`])`(?=\S)([^`]{1,300})(?<=\S)`(?![\w`])"
)
"""At the edges of words: inside one a mark is part of it ("2*4", "b*llocks")."""
_HALF_DASH = re.compile(r"(?<=[A-Z])([a-z]+)– (?=[A-Z][a-z])")
"""A dash between two names that has lost the space before it alone: "the Vane– Orrin line"."""
_DROP_CAP = re.compile(r"^\s*([“\"‘']?[B-HJ-Z])\n\s*(?=[a-z])")
"""A large initial on a line of its own, as a browser copies it; "A" and "I" may be words."""
_LINK = re.compile(r"!?\[([^\]\[]{1,300})\]\((?:https?|mailto)[^)\s]{0,500}\)")
_WORD = re.compile(r"[^\W_]")
_TITLE = re.compile(r"\b(?:mr|mrs|ms|dr|gov|sen|rep|gen|prof|lt|sgt|col|capt|rev)\.\s*$", re.IGNORECASE)
_MEASURE = re.compile(r"\d-(?:in|ft|yd|mi|lb|oz|sq)\.\s*$", re.IGNORECASE)
_HOUR = re.compile(r"\d\s?[ap]\.m\.\s*$", re.IGNORECASE)
_DAY = re.compile(rf"(?i:(?:{ANY_WEEKDAY})\b|{MONTH})|(?:on|in|at|to|local|E[SD]?T|P[SD]?T|GMT)\b")
_MARK = re.compile(
    r"(?P<opens>“|(?<![\w,.!?…])\"(?=\S))|(?P<closes>”|(?<=[\w,.!?…])\")|\""  # a lone one: what the place asks for
)
_OPENS_THE_NEXT = re.compile(r"\s(\"\s*)$")


def segment(document: int, clean: CleanDocument) -> tuple[Sentence, ...]:
    """Split what cleaning kept into sentences.

    Args:
        document: Index of the document in its cluster, at least 0.
        clean: The document with its kept spans. No sentence crosses from one span into the next.

    Returns:
        The sentences in reading order. Each holds at least one letter or digit, and neither starts nor ends
        with white space in the raw text.
    """
    raw = clean.document.text
    spans = (sentence for kept in clean.kept for sentence in _sentences(raw, kept))
    return tuple(
        Sentence(document, index, span.start, span.end, display(raw[span.start : span.end]))
        for index, span in enumerate(spans)
    )


def display(raw: str) -> str:
    """Show a range of raw text as print would: white space collapsed, invisible characters and markdown marks gone."""
    text = _WHITE.sub(" ", _DROP_CAP.sub(r"\1", raw)).strip().removeprefix("* ")
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub(lambda mark: mark[2] or mark[3], text)
    return _HALF_DASH.sub(r"\1–", text)


def split(text: str) -> list[str]:
    """Split text that is not a document (a reference, a brief) into its sentences, each in print form."""
    return [display(text[span.start : span.end]) for span in _sentences(text, Span(0, len(text)))]


def _sentences(raw: str, kept: Span) -> Iterator[Span]:
    """Sentences of one kept span, quotations made whole, overlong runs cut, blank ones left out."""
    paragraph = raw[kept.start : kept.end]
    shown = paragraph
    if not paragraph.isprintable():
        shown = _LINE_BREAK.sub(" ", _INVISIBLE.sub("\ufffd", paragraph))
    for start, end in _joined(shown, _boundaries(shown)):
        for piece in _pieces(shown, start, end):
            trimmed = _trim(shown, *piece)
            if trimmed and _WORD.search(shown, trimmed.start, trimmed.end):
                yield Span(kept.start + trimmed.start, kept.start + trimmed.end)


def _boundaries(shown: str) -> Iterator[tuple[int, int]]:
    """Sentences as ``sentencex`` finds them, window by window; each window starts where a sentence does."""
    start = 0
    while start < len(shown):
        window = shown[start : start + _WINDOW]
        sentences = sentencex.segment("en", window)
        if start + len(window) < len(shown):
            # the window may cut its last sentence, or the last piece of a run without an end
            *_, (last, _) = _pieces(window, 0, len(window))
            sentences = sentences[:-1] or [window[:last]]
        for sentence in sentences:
            yield start, start + len(sentence)
            start += len(sentence)


def _joined(shown: str, boundaries: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join a sentence that closes a quotation to the one that opened it, and what an abbreviation seemed to end."""
    held: tuple[int, int] | None = None
    for start, end in boundaries:
        if held is None:
            held = (start, end)
        elif _goes_on(shown[held[0] : held[1]], shown[start:end]):
            held = (held[0], end)
        else:
            start -= _mark_of_the_next(shown[held[0] : held[1]])
            yield held[0], start
            held = (start, end)
    if held is not None:
        yield held


def _mark_of_the_next(before: str) -> int:
    """Length of a quotation mark at the end of a sentence that opens the next one: ``she said. "``."""
    mark = _OPENS_THE_NEXT.search(before)
    return len(mark[1]) if mark and _open_quotations(before[: mark.start()]) == 0 else 0


def _goes_on(before: str, after: str) -> bool:
    if len(before.split()) + len(after.split()) > MAX_QUOTATION_WORDS:
        return False
    opened = _open_quotations(before)
    if opened > 0 and _open_quotations(after, opened) < opened:
        return True
    return bool(_TITLE.search(before) or _MEASURE.search(before) or (_HOUR.search(before) and _DAY.match(after)))


def _open_quotations(text: str, opened: int = 0) -> int:
    """Count quotations still open: ``“We waited.`` leaves 1, ``Nobody came,” she said.`` one less than before."""
    for mark in _MARK.finditer(text):
        opens = mark["opens"] or (not mark["closes"] and opened <= 0)
        opened += 1 if opens else -1
    return opened


def _pieces(shown: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an overlong run at white space, or anywhere where there is none."""
    while end - start > MAX_SENTENCE_CHARACTERS:
        limit = start + MAX_SENTENCE_CHARACTERS
        space = shown.rfind(" ", start, limit)
        cut = space + 1 if space > start else limit
        yield start, cut
        start = cut
    yield start, end


def _trim(shown: str, start: int, end: int) -> Span | None:
    text = shown[start:end]
    blank = len(text) - len(text.lstrip())
    stripped = text.strip()
    return Span(start + blank, start + blank + len(stripped)) if stripped else None
