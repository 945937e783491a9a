"""Where a sentence was pieced together from several sentences of one source.

Writers who cut and paste join parts of neighbouring sentences (Jing & McKeown 1999, "The decomposition of
human-written summary sentences"), and systems that learned it from them say of one party what was said of another.
The decomposition there is a hidden Markov model over word positions; here a part goes on while one source sentence
has all its content words, and where none has, there is a seam. Variants from several sources may be joined freely:
that is what a fusion of them is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token

_MOST_SENTENCES = 200
"""A word in more source sentences than this tells none of them; bounds the work on hostile input."""

Place = tuple[int, int]
"""A source and a sentence of it."""


class SourceSentences:
    """Which sentences of the sources have a content word."""

    def __init__(self, sources: Sequence[Passage]) -> None:
        self._places: dict[str, set[Place]] = defaultdict(set)
        for number, source in enumerate(sources):
            for token in source.tokens:
                if token.tells:
                    self._places[token.key].add((number, token.sentence))

    def seams(self, words: Sequence[Token]) -> int:
        """Count the seams of one sentence.

        Args:
            words: Its words and numbers.

        Returns:
            The fewest places at which it changes over to another sentence of the same source; 0 if one sentence has
            all its words. Words that no source has are passed over.
        """
        count = 0
        part: set[Place] = set()
        for word in words:
            places = self._places.get(word.key, set())
            if not places or len(places) > _MOST_SENTENCES:
                continue
            both = part & places
            if part and not both:
                count += not {source for source, _ in part}.isdisjoint(source for source, _ in places)
            part = both or places
        return count
