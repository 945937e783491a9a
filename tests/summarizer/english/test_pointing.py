"""A sum, news and "it" that the sentence before has told are not told without that one."""

from __future__ import annotations

import pytest

from summarizer.english.standalone import stands_alone, tells


@pytest.mark.parametrize(
    "text",
    [
        "Without it, the pension fund of Orsavia has no money.",
        "Of these, about 22 per cent are firm.",
        "On it a yellow lamp was lit beside the door.",
        "Lund Bank has put a number on it: 5,200 jobs will go.",
        "The central bank of Orsavia gave an opinion on it, as the law requires.",
        "There was a child in it.",
        "The amount was widely reported as $4.2 million.",
        "The court of Vane said on Friday that the correct sum is 4.1 billion pesos.",
        "Calder Line does not publish the figure.",
        "The news was released after the market shut.",
        "Sheriff Dana Pike apologized to families for the mistake, which she called clerical.",
    ],
)
def test_what_was_told_before_is_not_told_alone(text: str) -> None:
    assert tells(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Without the levy, the pension fund of Orsavia has no money.",
        "After that winter the harbour of Vane was closed.",
        "Dana Bell gave each rider a pencil with the number 14 on it.",
        "Lund Bank sold the mill and kept the land under it.",
        "The amount of lead in the water of Vane has doubled.",
        "Calder Line will need 70 more pilots, or 11 per cent of the present total.",
        "The highest amount, 2.4 million, goes to Dana Bell.",
        "The figures released on Friday show that exports from Vane fell.",
        "The news agency of Orsavia has closed.",
        "Dana Bell learnt of the fire from the television news, at 5 a.m. on Monday.",
    ],
)
def test_what_a_sentence_tells_itself_stands(text: str) -> None:
    assert stands_alone(text)
