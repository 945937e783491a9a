from __future__ import annotations

from summarizer.training.pairs import Idf, PairFilter, mine, porter_stems

BACKGROUND = ["the mayor said on monday that it was not a good day for people when they were in town, police said"] * 20
ARTICLES = [
    "The ferry Northern Lark caught fire off Cape Tarrow on Monday evening. Its engines had been inspected in May.",
    "All 243 people aboard the burning ferry were rescued by helicopters. The harbour stayed closed until Tuesday.",
]


def targets(reference: str, articles: list[str] | None = None, **rules: float) -> list[str]:
    filters = PairFilter(**rules)  # type: ignore[arg-type]
    found = mine(articles or ARTICLES, reference, Idf([*BACKGROUND, *ARTICLES]), filters)
    return [pair.target for pair in found if pair.from_reference]


def test_a_sentence_that_its_sources_cover_makes_a_pair() -> None:
    reference = "All 243 people were rescued when the ferry Northern Lark caught fire off Cape Tarrow."
    (pair,) = (p for p in mine(ARTICLES, reference, Idf(BACKGROUND + ARTICLES), PairFilter()) if p.from_reference)
    assert pair.target == reference
    assert len(pair.sources) == 2


def test_a_number_that_no_source_has_makes_none() -> None:
    assert not targets("All 234 people were rescued when the ferry Northern Lark caught fire off Cape Tarrow.")


def test_a_rare_word_that_no_source_has_makes_none() -> None:
    rare = "All 243 people were rescued when the ferry Southern Swan caught fire off Cape Tarrow."
    assert not targets(rare, rare_idf=2.0)


def test_nobody_speaks_or_denies_by_invention() -> None:
    assert not targets("All 243 people aboard the burning ferry were rescued by helicopters, police said.")
    assert not targets("All 243 people aboard the burning ferry were not rescued by helicopters on Monday.")


def test_the_house_style_of_naming_the_reporter_is_taken_out() -> None:
    (target,) = targets("All 243 people aboard the burning ferry were rescued on Monday, reports the Guardian.")
    assert target == "All 243 people aboard the burning ferry were rescued on Monday."


def test_a_plain_copy_teaches_nothing() -> None:
    assert not targets("All 243 people aboard the burning ferry were rescued by helicopters.")


def test_articles_serve_as_targets_for_each_other_never_for_themselves() -> None:
    twins = [ARTICLES[1], "Helicopters rescued all 243 people who were aboard the burning ferry on Monday."]
    pairs = [p for p in mine(twins, "", Idf(BACKGROUND + twins), PairFilter(coverage=0.5)) if not p.from_reference]
    assert pairs
    assert all(pair.target not in pair.sources for pair in pairs)


def test_numbers_are_compared_without_their_separators() -> None:
    assert porter_stems("1,200 ships") == porter_stems("1200 ship")
