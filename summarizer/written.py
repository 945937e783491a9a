"""What a selected group becomes: a sentence for the brief, before the account of it is drawn up."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarizer.datamodels import Origin, SelectedGroup, Sentence


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence for the brief.

    Attributes:
        text: As printed.
        origin: Rewritten, or a member of its group verbatim.
        group: The group it stands for.
        sources: What carries it, best first; a verbatim sentence's own place first of all.
        refused: Why hypotheses of its group were refused: reasons of ``verification.refusal``.
        introduced: What else it rests on: where its article introduces people whom its sources call by surname alone.
        plain: The sentence without those introductions; None if there are none.
    """

    text: str
    origin: Origin
    group: SelectedGroup
    sources: tuple[Sentence, ...]
    refused: tuple[str, ...] = ()
    introduced: tuple[Sentence, ...] = ()
    plain: WrittenSentence | None = None

    def reworded(self, text: str) -> WrittenSentence:
        """The sentence in these words: ``rewritten``, unless they are its own."""
        return self if text == self.text else replace(self, text=text, origin="rewritten")
