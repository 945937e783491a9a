"""How much work selection makes of many sentences that nearly say the same."""

from __future__ import annotations

import numpy as np
import pytest

from summarizer.config import SelectionConfig
from summarizer.content import selection
from summarizer.content.candidates import Candidates
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage
from summarizer.writing.compression import reading
from tests.summarizer.content.choosing import wanting
from tests.summarizer.facts import ranked

BOATS = ("red", "old", "small", "tall", "white", "second", "broken", "royal", "northern", "painted")


def test_no_two_sentences_are_asked_about_twice_in_one_selection(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def recorded(sentence: str, told: str) -> bool:
        asked.append((sentence, told))
        return False

    monkeypatch.setattr(selection, "repeats", recorded)
    texts = [f"The {boat} boat of Orrin hit the {thing}." for boat in BOATS for thing in ("pier", "rock", "wall")]
    groups = [ranked(number, 0.1, text) for number, text in enumerate(texts)]
    own = [item.group.members[0].sentence for item in groups]
    concepts = Concepts(texts)
    coverage = Coverage(concepts, np.ones(len(concepts)), SelectionConfig())
    near = np.full((len(own), len(own)), (selection.NEAR + selection.SAME) / 2, dtype=np.float32)
    candidates = Candidates.of(own, reading, (), near, (), (), (None,) * len(own))
    selection.select(wanting(groups, candidates, coverage), 1_000, SelectionConfig())
    assert len(asked) == len(set(asked)) > len(own)
