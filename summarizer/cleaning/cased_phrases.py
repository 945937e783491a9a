"""The phrases by which ``wording`` knows furniture that go by capitals: names, dates, agencies.

As ``phrases``, one rule after the other.
"""

from __future__ import annotations

from summarizer.cleaning.phrases import Phrases
from summarizer.english.days import FULL_DATE

_NAME = r"[A-Z][\w.'’-]*"
_FULL_NAME = rf"{_NAME}(?: {_NAME}){{1,3}}"
_NEWS_AGENCY = (
    r"(?:Reuters|REUTERS|AFP|AP|TASS|EPA-EFE|DPA|dpa|Xinhua|UPI|ANSA|Bloomberg|Associated Press|RIA Novosti|Anadolu)"
)
_PHOTO_AGENCY = (
    rf"(?:{_NEWS_AGENCY}|EPA|ZUMA|Getty(?: Images)?|GETTY IMAGES|Shutterstock|Alamy|iStock|Unsplash|AP Photo|Pool"
    r"|Handout|National Archives)"
)
_AFTER_A_SENTENCE = r"(?:(?<=[.!?])|(?<=[.!?] )|(?<=[.!?][\"”’)] ))"
_STORY_CREDIT = rf"{_AFTER_A_SENTENCE}\({_NEWS_AGENCY}(?:(?:, ?| ?/ ?| and ){_NEWS_AGENCY}){{0,3}}\)"
"""Whose story it is, not whose picture: ``ranges`` takes the agency alone off the end of such a paragraph."""

IN_PRINT_CASE = (
    Phrases("date", 10, opens=(rf"{_NAME}(?: {_NAME}){{0,3}}(?:,| ?[|•·–—-]) (?:[A-Z][a-z]+day, )?{FULL_DATE}$",)),
    Phrases(
        "credit",
        40,
        opens=(
            rf"(?:{_FULL_NAME}(?:,? and {_FULL_NAME}){{0,2}}"
            r" (?:reported from [^.]{2,80}|contributed(?: from [^.]{2,40})?)\.(?: |$)){1,3}$",
        ),
    ),
    Phrases(
        "caption",
        80,
        ends=(
            r"\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)s?(?: ?:| by| via| courtesy(?: of)?) ?[^.!?]{2,60}",
            rf"\b[Cc]ourtesy of [^.!?]{{2,60}}|\bvia {_PHOTO_AGENCY}\)?",
            rf"(?:{_NAME} ){{1,4}}[/|] ?[^.!?]{{0,40}}{_PHOTO_AGENCY}\b[^.!?]{{0,40}}",
            rf"\b{_PHOTO_AGENCY} ?/ ?[^.!?]{{2,60}}",
            rf"(?!{_STORY_CREDIT})\({_PHOTO_AGENCY}(?:[ /,][^()]{{0,60}})?\)",
            rf"\((?:{_NAME} ){{1,3}}/(?: {_NAME}){{1,4}}\)",
            rf"[.!?] ?\|? ?(?:{_NAME} ){{0,3}}{_NAME}(?: for | ?[/|] ?){_NAME}[^.!?]{{0,60}}",
        ),
    ),
    Phrases(
        "byline",
        16,
        opens=(
            r"(?:[Bb]y|BY|[Aa]uthor|[Ww]ords by|[Ww]ritten by|[Rr]eport(?:ed|ing)? by|[Pp]osted by) ?:? ?"
            rf"{_NAME}(?:(?:,? and |, | & | / |[•|]| \| | )(?:{_NAME}|\d[\w:,/]*+|for|of|on|at|the|in|[ap]\.?m\.?))*"
            r"\W{0,2}$",
            r"[Bb][Yy] ?:?$|(?:Posted|Published|Updated|Written)(?: on| at)? .{0,40}\b(?:by|BY) [A-Z][^.]{2,40}$",
            r"[—–-] ?.{1,50}\(@\w+\)",
        ),
    ),
)
