"""A cluster as the stages after segmentation see it: its sentences in a row, and what is known of its documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from summarizer.clusters.credits import credited_agencies
from summarizer.clusters.relatedness import about_the_event, closeness, other_event
from summarizer.clusters.reprints import originals, voices
from summarizer.clusters.series import chronology, is_series
from summarizer.datamodels import CleanDocument, Sentence


@dataclass(frozen=True, slots=True)
class Cluster:
    """Documents on one event.

    Attributes:
        pages: The documents, cleaned.
        by_document: The sentences of each document that take part; none for a document on another event.
        vectors: Unit vectors of those sentences, shape ``(sentences, width)``; empty before ``on_topic``.
        headlines: Unit vectors of the headlines of the documents that take part, shape ``(headlines, width)``.
        warnings: What the caller should know.
        times: When each document was published (``publication``), None if nothing says or it is on another event.
        stories: By document, the index of the one whose story it carries: itself, unless it is a reprint. Empty before
            ``on_topic``, as are the next.
        voices: By document, an index; documents with different ones are independent sources (``reprints``).
        series: Whether they tell several stories of the event, and none takes the place of another (``series``).
    """

    pages: tuple[CleanDocument, ...]
    by_document: tuple[tuple[Sentence, ...], ...]
    vectors: NDArray[np.float32]
    headlines: NDArray[np.float32]
    warnings: tuple[str, ...]
    times: tuple[datetime | None, ...] = ()
    stories: tuple[int, ...] = ()
    voices: tuple[int, ...] = ()
    series: bool = False

    @classmethod
    def of(
        cls,
        pages: Sequence[CleanDocument],
        by_document: Sequence[tuple[Sentence, ...]],
        max_sentences: int,
        warnings: Sequence[str] = (),
        times: Sequence[datetime | None] = (),
    ) -> Cluster:
        """Gather segmented documents, what the caller should know of them already, and when they were published.

        The ends of the longest are left out, with a warning, where there are more than ``max_sentences``.
        """
        longest = _fair_share([len(sentences) for sentences in by_document], max_sentences)
        kept = tuple(sentences[:longest] for sentences in by_document)
        cut = (
            f"{page.called(number)}: only its first {longest} of {len(all_)} sentences were read."
            for number, (page, all_) in enumerate(zip(pages, by_document, strict=True))
            if len(all_) > longest
        )
        none = np.zeros((0, 1), dtype=np.float32)
        return cls(tuple(pages), kept, none, none, (*warnings, *cut), tuple(times) or (None,) * len(pages))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences that take part, in order of document and index."""
        return tuple(chain.from_iterable(self.by_document))

    @property
    def lengths(self) -> list[int]:
        """Number of sentences of each document up to the last that takes part; 0 for a document on another event."""
        return [sentences[-1].index + 1 if sentences else 0 for sentences in self.by_document]

    @property
    def editions(self) -> tuple[datetime | None, ...]:
        """When each document was published that may take the place of another: of a series none."""
        return (None,) * len(self.by_document) if self.series else self.times

    @property
    def chronology(self) -> tuple[int, ...]:
        """Of a series, the place of each document in the order of publication; of one story 0."""
        return chronology(self.times) if self.series else (0,) * len(self.by_document)

    @property
    def told_once(self) -> list[int]:
        """Rows of the sentences but those that a version of the same story has in the same words before it."""
        first: dict[tuple[int, str], int] = {}
        for row, sentence in enumerate(self.sentences):
            first.setdefault((self.stories[sentence.document], sentence.text), row)
        return list(first.values())

    def texts(self) -> list[str]:
        """What there is to embed: every sentence, then every headline."""
        return [sentence.text for sentence in self.sentences] + [page.headline for page in self.pages if page.headline]

    def on_topic(self, embedded: NDArray[np.float32]) -> Cluster:
        """Keep what is about the event.

        Args:
            embedded: Unit vectors of ``texts()``, shape ``(texts, width)``.

        Returns:
            The cluster with its vectors, documents on another event left out of it with a warning. Where no two are
            about the same event, all that have sentences stay, with a warning.
        """
        count = len(self.sentences)
        vectors, titles = embedded[:count], embedded[count:]
        close = closeness(self.by_document, vectors)
        about = about_the_event(close)
        if any(about):
            warnings = (*self._strangers(about), *self._second_event(other_event(close, about)))
        else:
            about = [bool(own) for own in self.by_document]
            warnings = (f"No two of {self._called(np.flatnonzero(about))} seem to be about the same event.",)
        taking_part = np.array(about, dtype=np.bool_)
        by_document = tuple(s if own else () for s, own in zip(self.by_document, about, strict=True))
        stories = originals(by_document, [credited_agencies(page) for page in self.pages])
        outlets = [page.document.source.name if page.document.source else None for page in self.pages]
        return replace(
            self,
            by_document=by_document,
            vectors=vectors[taking_part[[sentence.document for sentence in self.sentences]]],
            headlines=titles[taking_part[[number for number, page in enumerate(self.pages) if page.headline]]],
            warnings=(*self.warnings, *warnings),
            times=tuple(time if own else None for time, own in zip(self.times, about, strict=True)),
            stories=tuple(stories),
            voices=tuple(voices(stories, outlets)),
            series=is_series(close, about, self.times),
        )

    def left(
        self, pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], warnings: Sequence[str]
    ) -> Cluster:
        """Keep what is left after some of its sentences were taken out, and what the caller should know of them."""
        staying = set(chain.from_iterable(by_document))
        titled = [
            bool(new)
            for page, own, new in zip(self.pages, self.by_document, by_document, strict=True)
            if page.headline and own
        ]
        return replace(
            self,
            pages=tuple(pages),
            by_document=tuple(by_document),
            vectors=self.vectors[[sentence in staying for sentence in self.sentences]],
            headlines=self.headlines[np.array(titled, dtype=np.bool_)],
            warnings=(*self.warnings, *warnings),
        )

    def _strangers(self, about: Sequence[bool]) -> tuple[str, ...]:
        """Warn of documents on another event."""
        return tuple(
            f"{page.called(number)} is about another event than the others and was left out."
            for number, page in enumerate(self.pages)
            if self.by_document[number] and not about[number]
        )

    def _second_event(self, documents: Sequence[int]) -> tuple[str, ...]:
        """Warn of documents that may be about another event than the rest of those that take part."""
        if not documents:
            return ()
        return (f"{self._called(documents)} may be about another event than the others; if so, summarize them apart.",)

    def _called(self, documents: Iterable[int]) -> str:
        """Documents as warnings call them."""
        return ", ".join(self.pages[number].called(number) for number in documents)


def _fair_share(lengths: Sequence[int], limit: int) -> int:
    """Most sentences that each document may keep so that all together keep at most ``limit``, at least 1 each."""
    shares = range(max(lengths, default=1) + 1)
    return max(1, bisect_right(shares, limit, key=lambda share: sum(min(length, share) for length in lengths)) - 1)
