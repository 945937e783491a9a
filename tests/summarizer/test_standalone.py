from __future__ import annotations

import pytest

from summarizer.standalone import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said he would resign.",
        "WHO officials declared an emergency in Vane.",
        "IT workers in Vane went on strike.",
        "One person was killed and four were injured in Vane.",
        "One of the world's largest banks failed in Vane.",
        "Then-President Dora Hallin signed the bill.",
        "Orrin Rail said it added 3,000 workers.",
        "Orrin says it sold the mill.",
        "The gunman later turned himself in.",
        "Both Vane and Orrin agreed to talk.",
        "“That was wrong,” Howard Lund said.",
        "“We waited for hours,” said Ana Ruiz, a passenger.",
        "In March, talks collapsed.",
        "The owner said that its engines had been inspected in May.",
        "This week, ministers met in Vane.",
        "There were 243 people on board.",
        "When the fire broke out, Captain Ode ordered everyone on deck.",
        "the ferry caught fire, the coast guard said.",
        "In a letter to Calder Line, the company said that the ship was safe.",
        "The captain - who left last - said “All were rescued.”",
        "Among those killed were two sailors.",
        "Many of those on board were pupils.",
        "In one of her first acts the mayor closed the port.",
        "The company announced it would close the port.",
        "The ferry left the port in May and has not been there since.",
        "The board sent a letter in May, and Lund answered the letter.",
        "The union voted as it had.",
        "“This river caught fire twice,” Orlen told reporters in Vane.",
        "Lund had not seen the letter from the board of Vane.",
    ],
)
def test_stands_alone(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said the ship was safe.",
        "One was killed and four were hurt in Vane.",
        "Both agreed to talk in Vane.",
        "Who knew of it is not clear in Vane.",
        "The bridge of Vane will open in May, the mayor and the council of...",
        "Calder Line did not answer questions about the letter.",
        "Senate President Corinne Maddox has not.",
        "Conrad Stapley told supporters at the harbour that he would not.",
        "Here is what parents in Vane should know.",
        "“This number will rise,” Orlen told reporters in Vane.",
        "The bridge of Vane is open; please click on the link below for a map.",
        "“That statement was wrong, and we regret it,” chief executive Howard Lund said.",
        "On Monday he said the ship was safe.",
        "Yesterday, she denied it.",
        "This move came after days of talks.",
        "But the company denied it.",
        "However, no one was hurt.",
        "“We waited for hours,” he said.",
        "“We hope these will yield results,” she added.",
        "“That is wrong.”",
        "The two agreed to meet again.",
        "The company replied that the parts had been ordered, the union said.",
        "In a statement, the company said that the ship was safe.",
        "Coast guard - “All of them were rescued.”",
        "Two of them, both engineers, were burned.",
        "Nearly all of them were pupils.",
        "Two of its five panels have hung there ever since.",
        "Among them were 38 pupils.",
        "OSHA fined it $186,000 three years ago.",
        "The department puts it at $38.",
        "Senator Walter Prine was the only member to vote against it.",
        "The crew has lived there for years.",
        "The problem is, they appear to have left Vane.",
        "The research shows that it need not be this way.",
        "Their ship sank.",
        "Vane said that the man had not been charged.",
        "And then they left.",
        "Those talks failed.",
        "“An open quotation, the mayor said.",
        "The mayor said that the",
        "Harbour of Vane",
    ],
)
def test_needs_the_sentence_before_it(text: str) -> None:
    assert not stands_alone(text)
