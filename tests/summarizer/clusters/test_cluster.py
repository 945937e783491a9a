from __future__ import annotations

import numpy as np

from summarizer.clusters.cluster import Cluster
from summarizer.datamodels import Sentence


def test_what_a_reprint_has_in_the_words_of_its_story_is_told_once_and_what_it_adds_too() -> None:
    texts = (
        ["A ferry sank.", "Twelve people died."],
        ["A ferry sank.", "Its captain was arrested."],
        ["A ferry sank."],
    )
    by_document = tuple(
        tuple(Sentence(number, index, 0, len(text), text) for index, text in enumerate(own))
        for number, own in enumerate(texts)
    )
    none = np.zeros((0, 1), dtype=np.float32)
    cluster = Cluster((), by_document, none, none, (), stories=(0, 0, 2))
    assert [cluster.sentences[row].text for row in cluster.told_once] == [*texts[0], texts[1][1], *texts[2]]
