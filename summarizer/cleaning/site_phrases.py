"""The phrases by which ``wording`` knows what no newsroom wrote: the words of archives, networks, players and forms.

As ``phrases``, one rule after the other. These stand also where an article was stored without its line breaks, or where
an archive had its own words in place of the article.
"""

from __future__ import annotations

from summarizer.cleaning.phrases import Phrases

OF_THE_SITE = (
    Phrases(
        "notice",
        150,
        opens=(  # a web archive
            r"(?:these|focused) crawls are\b|(?:web wide )?crawls? (?:of|with)\b.*\b(?:sites|outlinks|seed)",
            r"starting in \d{4}, alexa internet\b|flowing in every day, these data\b",
            r"that way, as the pages that are referenced\b|turned off duplicate detection\b",
            r"this is a set of web collections\b|they include web captures\b",
            r"(?:this one, )?the seed (?:list )?(?:for|was)\b|the original runs were just against\b",
            r"for this collection, several things were done\b|this collection will be complete\b",
            r"these files are currently not publicly\b|for the first time, did all the different wikis\b",
            r"it has been several years since the last time we did this\b|we used heritrix\b",
            r"this (?:crawl of|collaborative project is an extension of|collection is a continuation of)\b",
            r"archive-it partner \d|as part of this preservation effort, urls\b|this uses the new hq software\b",
            r"the scope of the crawl was not\b|key partners on this effort are\b|this data is currently not publicly\b",
            r"however this was a somewhat experimental crawl\b|what's in the data set: crawl\b",
            r"it allows for the ongoing archiving of publicly\b|properties of this collection\W*$",
        ),
    ),
    Phrases(
        "notice",
        60,
        opens=(  # a social network, a player, a form
            r"tweet with a location\b|you (?:always have the option to delete your tweet|can switch location on)\b",
            r"add (?:a location to your|this) tweets?\b|would you like to proceed to legacy twitter\b",
            r"rating is available when\b|this feature is not available right now\b|please try again later\b",
            r"the interactive transcript could not be loaded\b|media requires javascript\b|watch queue\b",
            r"\W*click prev or next\b|sorry,? the page you requested was not found\b|please check the url\b",
            r"(?:your notification has been|there was a problem) sav(?:ed|ing)\b",
            r"e-?mail notifications are only sent\b|if you do not receive the verification\b",
            r"(?:we have )?sent (?:you )?a (?:verification|confirmation)\b",
            r"this will appear next to all of your comments\b|notice you must log in\b|we do not capture any e-?mail\b",
            r"please check your e-?mail and click\b|to order presentation-ready copies\b|check back soon for further\b",
            r"thank you for your interest in spreading the word\b|note: we only request your e-?mail\b",
            r"sorry, this zip ?code\b|re-enter zip code\b|visit us and sign in\b|gofundme has verified\b",
            r"we look forward to seeing you on\b|this is a breaking news update\b",
        ),
    ),
    Phrases(
        "newsletter",
        40,
        opens=(
            r"(?:breaking news emails )?get (?:breaking news alerts|push notifications)\b|be the first to know\W*$",
            r"the news and stories that matter, delivered\b|(?:close )?get e-?mail notifications\b",
            r"no one covers what is happening in our community\b|and with a digital subscription, you\b",
            r"digital access for only\b|looking for news you can trust\b|join independent minds\b",
            r"add as an interest\b",
        ),
    ),
)
