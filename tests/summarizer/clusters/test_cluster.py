from __future__ import annotations

from dataclasses import replace

from summarizer import Document
from summarizer.clusters.cluster import Cluster
from tests.summarizer.facts import cluster, sentences, uncleaned


def test_of_documents_too_long_to_be_read_whole_the_ends_of_the_longest_are_left_out_and_that_is_said() -> None:
    pages = [uncleaned(Document("", id=name)) for name in ("long", "short")]
    long, short = sentences(*"ABCDEFG"), sentences(*"AB", document=1)
    read = Cluster.of(pages, [long, short], 5, ["Said before."])
    assert read.by_document == (long[:3], short)
    assert read.warnings == ("Said before.", "documents[0] (long): only its first 3 of 7 sentences were read.")
    whole = Cluster.of(pages, [long, short], 9)
    assert (whole.by_document, whole.warnings) == ((long, short), ())


def test_what_a_reprint_has_in_the_words_of_its_story_is_told_once_and_what_it_adds_too() -> None:
    texts = (
        ["A ferry sank.", "Twelve people died."],
        ["A ferry sank.", "Its captain was arrested."],
        ["A ferry sank."],
    )
    reprinted = replace(cluster(*texts), stories=(0, 0, 2))
    assert [reprinted.sentences[row].text for row in reprinted.told_once] == [*texts[0], texts[1][1], *texts[2]]
