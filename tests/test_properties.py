"""What holds for any input."""

from __future__ import annotations

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from summarizer import Document, InputError, Summarizer
from summarizer.cleaning import clean
from summarizer.segmentation import display, segment

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
words = st.sampled_from(
    [
        "The mayor",
        "said",
        "on Tuesday",
        "that",
        "12",
        "ships",
        "“No,”",
        "she",
        ".",
        "\n",
        "\n\n",
        "é",
        "😀",
        "Advertisement",
        "LONDON (Reuters) -",
        "(AP) —",
        "yesterday",
        " ",
    ]
)
newslike = st.lists(words, max_size=60).map(" ".join)
wordy = st.lists(words, min_size=6, max_size=60).map(" ".join)


@given(st.one_of(anything, newslike))
def test_every_sentence_is_the_range_it_names(text: str) -> None:
    page = clean(Document(text=text, id="a"))
    ends = 0
    for sentence in segment(0, page):
        assert ends <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        ends = sentence.end


@given(st.lists(st.one_of(anything, newslike), min_size=1, max_size=4), st.integers(20, 60))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_quoted_range_is_in_its_document(summarizer: Summarizer, texts: list[str], budget: int) -> None:
    documents = [Document(text=text) for text in texts]
    try:
        summary = summarizer.summarize(documents, max_words=budget)
    except InputError as error:
        refused = error.field
        assert refused.startswith(("documents", "max_words"))
        return
    by_id = {f"doc-{number}": text for number, text in enumerate(texts, 1)}
    assert len(summary.text.split()) <= budget
    for sentence in summary.sentences:
        assert sentence.sources
        for source in sentence.sources:
            assert by_id[source.document_id][source.start : source.end] == source.text


@given(st.lists(wordy, min_size=2, max_size=3), st.integers(20, 60))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_extractive_brief_is_verbatim(summarizer: Summarizer, texts: list[str], budget: int) -> None:
    days = ("2031-04-05", "2031-04-06", "2031-04-07")
    documents = [Document(text, published_at=day) for text, day in zip(texts, days, strict=False)]
    try:
        summary = summarizer.summarize(documents, max_words=budget, strategy="extractive")
    except InputError:
        reject()  # of "Advertisement" and full stops alone nothing is left
    for sentence in summary.sentences:
        assert sentence.origin == "extracted"
        assert sentence.text == display(sentence.sources[0].text)
