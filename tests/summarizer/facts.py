"""Three facts of one event, and groups that hold them, as ranking leaves them."""

from __future__ import annotations

from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Sentence, SentenceGroup

FACTS = [
    "The ferry caught fire off the coast on Monday.",
    "All 243 people aboard were brought to safety.",
    "Investigators of the port authority blamed a fuel leak.",
]


def ranked(number: int, centrality: float, *texts: str, index: int = 0) -> RankedGroup:
    """A group of a sentence from each of so many documents, the first the one of its number."""
    members = tuple(Member(Sentence(number + n, index, number, number + len(t), t), 1.0) for n, t in enumerate(texts))
    return RankedGroup(SentenceGroup(f"g{number}", members, len(texts)), centrality)


def selected(number: int, text: str, follows: Sentence | None = None) -> SelectedGroup:
    """A group of one sentence, chosen for the brief."""
    sentence = Sentence(0, number, 0, len(text), text)
    return SelectedGroup(RankedGroup(SentenceGroup(f"g{number}", (Member(sentence, 1.0),), 1), 0.1), follows)
