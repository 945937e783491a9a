"""By which rules a document's text is taken out: furniture here, sentences in ``exclusions``."""

from __future__ import annotations

RULES = (
    "headline",  # the headline above the body, each time it stands there
    "deck",  # the summary between headline and body, if it is no sentence or the body says the same
    "duplicate",  # a paragraph that was already there, a short line that recurs
    "byline",  # who wrote it
    "date",  # when it was published, how long it takes to read
    "dateline",  # where it was written and by which agency, in front of the first sentence
    "biography",  # who the author is, below the article
    "caption",  # a picture's caption or credit
    "credit",  # agencies and colleagues who contributed; says whose story it is
    "url",  # a line that is a web address
    "advertisement",  # "Advertisement", "Story continues below"
    "related",  # links to other articles, one by one or as a list
    "newsletter",  # newsletters, subscriptions, memberships, donations
    "cookies",  # notices on cookies, privacy, terms of use
    "notice",  # the site speaking to its reader: accounts, settings, sign-up forms
    "disclaimer",  # whose views these are, who pays for it
    "copyright",  # whose property it is
    "comments",  # readers' comments and the form to write one
    "share",  # buttons: networks, print, text size
    "navigation",  # menus
    "markdown",  # marks and ornaments without words
    "surroundings",  # whatever else stands above or below the body
    "instruction",  # a sentence that gives orders to a machine; taken out once sentences are known
    "opinion",  # an article that is its writer's opinion, beside others; likewise
    "corrected",  # a note of correction, and what it takes back; taken out once sentences are known
    "released",  # suspicion of somebody who has been released without charge; likewise
    "denied",  # what a document published later denies; likewise
    "superseded",  # a toll that a document published later raises or takes back; likewise
    "outgrown",  # any other count that one raises; likewise
    "outdated",  # what was going on or wanted when a document was published half a day before another; likewise
    "overtaken",  # what was to come by a day that is past in a document published later, or was meant; likewise
)
"""Every rule that a ``Removal`` can name."""
