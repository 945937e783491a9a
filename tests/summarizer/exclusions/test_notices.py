"""What a site or an archive says to its visitor is no news, wherever it stands."""

from __future__ import annotations

import pytest

from summarizer import Document, InputError, Summarizer

ARCHIVE = (
    "Starting in 1996, Alexa Internet has been donating their crawl data to the Internet Archive. Flowing in every "
    "day, these data are added to the Wayback Machine after an embargo period."
)
COURIER = (
    "The dam at Orrin was opened at dawn on Monday after two weeks of rain had filled the lake. Get breaking news "
    "alerts and special reports. All 243 people who live below the dam were brought to safety in the night. Add this "
    "Tweet to your website by copying the code below."
)
HERALD = (
    "Engineers opened the gates of the Orrin dam early on Monday, after a fortnight of rain. The road to the valley "
    "will not reopen before Friday, the police said."
)


def test_an_archive_in_place_of_an_article_is_left_out_with_a_warning(summarizer: Summarizer) -> None:
    brief = summarizer.summarize([Document(COURIER), Document(ARCHIVE, id="stored"), Document(HERALD)])
    assert "documents[1] (stored) holds no article, only notices of a site, and was left out." in brief.warnings
    assert "Alexa" not in brief.text
    assert "Wayback" not in brief.text
    assert {source.document_id for sentence in brief.sentences for source in sentence.sources} == {"doc-1", "doc-3"}


def test_two_archives_do_not_outvote_the_article(summarizer: Summarizer) -> None:
    other = (
        "These crawls are part of an effort to archive pages as they are created and archive the pages they refer to."
    )
    brief = summarizer.summarize([Document(ARCHIVE), Document(other), Document(COURIER)])
    assert "dam at Orrin" in brief.text


def test_a_notice_inside_a_paragraph_is_accounted_for(summarizer: Summarizer) -> None:
    brief = summarizer.summarize([Document(COURIER), Document(HERALD)])
    removed = [(COURIER[gone.start : gone.end], gone.rule) for gone in brief.removed]
    assert removed == [
        ("Get breaking news alerts and special reports.", "newsletter"),
        ("Add this Tweet to your website by copying the code below.", "notice"),
    ]
    assert "alerts" not in brief.text
    assert "All 243 people" in brief.text


def test_what_is_to_be_kept_is_kept(summarizer: Summarizer) -> None:
    brief = summarizer.summarize([Document(COURIER), Document(HERALD)], keep=["notice", "newsletter"])
    assert not brief.removed


def test_nothing_but_notices_is_refused(summarizer: Summarizer) -> None:
    with pytest.raises(InputError, match="all are notices of their sites"):
        summarizer.summarize([Document(ARCHIVE), Document("This feature is not available right now.")])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Internet Archive said its crawls of government sites had stopped on Monday.",
        "Twitter said it would let users delete their location history.",
        "The cookies were baked in Orrin and sold to raise money for the dam.",
        "Subscribers to the newsletter lost their money, the police said.",
        "Already a member of the alliance since 2004, Norland will send boats to the dam.",
        "Reporting by the inspectors began in May.",
        "The mediator believes that a deal can be reached on Thursday.",
    ],
)
def test_news_about_such_things_stays(summarizer: Summarizer, sentence: str) -> None:
    assert not summarizer.summarize([Document(f"{HERALD} {sentence}")]).removed
