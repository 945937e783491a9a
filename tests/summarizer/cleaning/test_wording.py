"""Furniture goes by what it says; a sentence about such things stays."""

from __future__ import annotations

import pytest

from summarizer.datamodels import CleanDocument
from tests.summarizer.cleaning.pages import FIRST, SECOND, THIRD, page, paragraphs, removed


def among_paragraphs(furniture: str) -> CleanDocument:
    return page(f"{FIRST}\n\n{SECOND}\n\n{furniture}\n\n{THIRD}")


@pytest.mark.parametrize(
    "credit",
    [
        "AFP and Reuters contributed reporting.",
        "(Reporting by Ane Lund; editing by Bo Falk)",
        "With files from agencies",
    ],
)
def test_closing_credits_go_by_a_rule_of_their_own(credit: str) -> None:
    assert (credit, "credit") in removed(page(f"{FIRST}\n\n{SECOND}\n\n{credit}"))


@pytest.mark.parametrize(
    ("furniture", "rule"),
    [
        ("Advertisement", "advertisement"),
        ("Read also| Island school gets a second teacher", "related"),
        ("Related article: Who Pays for the New Mole?", "related"),
        ("https://news.example/2025/03/ferry-stays-in-port", "url"),
        ("The ferry at its berth on Monday. Photograph: Ida Holm/Norland Press", "caption"),
        ("The ferry at its berth on Monday. Ida Holm / TASS", "caption"),
        ("The ferry at its berth on Monday. (AP Photo/Ida Holm)", "caption"),
        ("The ferry at its berth on Monday (Reuters)", "caption"),
        ("FILE - In this March 3, 2019 file photo, the ferry leaves the harbour.", "caption"),
        ("By Ane Lund and Bo Falk", "byline"),
        ("Updated: 3 March 2025 at 14:05 GMT", "date"),
        ("3/15/2025 Updated: 3/16/2025", "date"),
        ("Posted 5:48 p.m. | Updated 6:10 p.m.", "date"),
        ("**Sign up for the island newsletter.** We bring you the news of the islands each morning.", "newsletter"),
        ("We and our partners use cookies to improve your experience on our site.", "cookies"),
        ("By continuing to browse, you agree to our terms.", "cookies"),
        ("Accept all   Reject all   Manage preferences", "cookies"),
        ("Editor's note: This story was updated to say that 14 boats, not 41, were lost.", "credit"),
        ("Correction: An earlier version of this story gave another number of boats. It is 14.", "credit"),
        ("Ana Ruiz reported from Port Ellery and Tom Bell from Orrin. Kim Lee contributed.", "credit"),
        ("Please check your email and click on the link to activate your account.", "notice"),
        ("The views expressed in this article are the author's own.", "disclaimer"),
        ("Comments posted here are not those of the paper.", "disclaimer"),
        ("Copyright © 2000 - 2025 The Island Paper. All Rights Reserved.", "copyright"),
        ("A A 🖨 Print", "share"),
        ("Facebook | X | WhatsApp | Email", "share"),
        ("12 comments on “Storm keeps ferry in port”", "comments"),
        ("Slideshow ( 15 images )", "caption"),
        ("Do you want to hear from us each week? Sign up here", "newsletter"),
        ("To read the full story, please subscribe to The Island Paper.", "newsletter"),
        ("For the latest stories, download the Island Paper apps.", "newsletter"),
        ("Submit your letter to the editor by e-mail.", "newsletter"),
        ("Got a story? Ring our newsroom.", "newsletter"),
        ("Do you have information about the fire? Contact our newsroom in confidence.", "newsletter"),
        ("Contact our island reporters at tips@island.example.", "newsletter"),
        ("Donate to Island Public Radio: island.example/give", "newsletter"),
        ("Continue reading with an Island Paper subscription. Already have one? Log in.", "newsletter"),
        ("Follow Ane Lund on Twitter.", "newsletter"),
        ("Ane Lund can be reached at ane.lund@paper.example", "notice"),
        ("Ane Lund can be reached on +47 555 0134.", "notice"),
        ("Already a member? Log in.", "newsletter"),
        ("Comments are closed on this story.", "comments"),
        ("This story was last updated on 3 March 2025.", "date"),
        ("No spam, ever.", "newsletter"),
        ("Copyright by The Island Paper. All rights reserved.", "copyright"),
        ("For more, visit https://island.example", "notice"),
        ("Click here to see all pictures.", "related"),
        ("Terms of Use", "navigation"),
        ("Terms and conditions apply.", "cookies"),
        ("Read our privacy policy.", "cookies"),
        ("Please disable your ad blocker.", "cookies"),
        ("Try a free subscription.", "newsletter"),
        ("If you’re already a subscriber, you can log in here.", "newsletter"),
        ("Reporting by Ahmed Reed in Port Halden; edited by Bo Falk.", "credit"),
        ("This material may not be published, broadcast or redistributed.", "copyright"),
        ("The content may not be reproduced without prior permission.", "copyright"),
        ("This article originally appeared in The Harbour Times.", "credit"),
        ("* * *", "markdown"),
    ],
)
def test_furniture_among_the_paragraphs_goes(furniture: str, rule: str) -> None:
    story = among_paragraphs(furniture)
    assert paragraphs(story) == [FIRST, SECOND, THIRD]
    assert removed(story) == [(furniture, rule)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Related charges against the mayor were dropped in March.",
        "Subscribe to alerts on the county's website, officials urged, because phone lines are down.",
        "Reject all offers, the union told its members, and manage without the bonus.",
        "Corrections officers found the letter in his cell on Monday.",
        "Port Ellery contributed 40 boats to the search that the coast guard led.",
        "Ana Ruiz reported the theft of her boat on Monday and never saw it again.",
        "The site uses cookies to follow its visitors, the regulator found.",
        "Comments made by the minister on Sunday angered the union.",
        "His remarks do not reflect the position of the government, a spokesman said.",
        "Copyright has become a battlefield for the publishers.",
        "By entering the talks, the company agreed to the terms of the other side.",
        "By Tuesday, the water had fallen by a metre.",
        "Support for the plan fell among members of the party.",
        "Reuters reported on Monday that the talks had failed.",
        "The Associated Press (AP) reported on Monday that the talks had failed.",
        "Photos taken by a drone show that the roof is gone.",
        "File-sharing sites were blocked on Monday.",
        "Latest figures show that prices rose by 3 percent.",
        "“Sign up for the newsletter,” she told them.",
        "On Monday, 12 March 2024, the bridge was closed.",
        "May was the wettest month since 1950.",
        "He declined to comment.",
        "About 300 islanders did not register.",
        "To read the ruling, lawyers had to sign a form.",
        "This story has been told on the islands for years.",
        "Follow-up talks on the harbour are set for May.",
        "Follow-up posts on Facebook drew thousands of angry comments from readers.",
        "Try as they might, officials could not have the video taken off YouTube.",
        "Plus, membership of the union has fallen.",
        "Subscriptions rose by 3 percent.",
        "Terms of the deal were not disclosed.",
        "The bank changed its privacy policy in May.",
        "The regulator fined the network over personalised ads.",
        "Reporting by The Guardian led to his resignation in March.",
        "Photos by a drone show that the roof is gone.",
        "The editor picked three poems of hers.",
        "The rules were last updated in 1998.",
        "The judge ruled that the material must not be published before the trial.",
        "The drug was licensed to Orrin Pharma under an exclusive license.",
        "Boeing is based in Chicago.",
        "Boeing reports its earnings in May, a director said.",
        "Bell was the author of 12 novels, most of them set in Orrin.",
        "Mr. Smith was a professor of law at Orrin before he became mayor.",
        "Shares fell.",
        "The mediator believes that a deal can be reached on Thursday.",
        "Already a member of the alliance since 2004, Norland will send troops to the border.",
        "Last updated in 1998, the law bans smoking in bars.",
        "If you have an account with the site, change your password and beware of e-mail scams, the regulator warned.",
        "The hackers stole e-mail addresses, usernames and passwords of our customers in one night.",
        "The US regulator will look into how the site stores e-mail addresses, passwords and cookies.",
        "Comments are off limits in the courtroom, the judge ruled.",
        "Reporting by the inspectors began in May.",
        "No spam was sent, the company insists.",
        "Copyright by default belongs to the author, the court ruled.",
        "With input from 300 residents, the council drew up a plan.",
        "With files from the archive, prosecutors can now charge the captain.",
        "Previous posts by the gunman praised the attack.",
        "Sign up numbers fell by half after the scandal.",
        "These cookies sold out within an hour.",
        "For more than a decade, tourists could not visit the island.",
        "For asylum, migrants must get the government's app.",
        "Viewers must purchase a subscription to watch the match.",
        "A drone could soon bring bread to your door.",
        "Agents may earn a commission of 3 percent.",
        "Comments by readers led the paper to close its forum.",
        "Image copyright lasts for 70 years.",
    ],
)
@pytest.mark.parametrize("place", ["above", "among", "below"])
def test_a_sentence_about_such_things_stays_wherever_it_stands(sentence: str, place: str) -> None:
    order = {"above": [sentence, FIRST], "among": [FIRST, sentence, SECOND], "below": [FIRST, sentence]}[place]
    assert paragraphs(page("\n\n".join(order))) == order
