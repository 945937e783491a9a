"""What the support check answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal["number", "name", "quotation", "date", "negation", "hedge", "role", "attribution", "word"]
"""Why a span is unsupported. The set is closed:

- ``number``: no source has the quantity, or none with this unit, hedge ("nearly") or counted noun, in this order or
  "by" so much.
- ``date``: no source has the day, month, year, weekday or relative day.
- ``name``: no source has the name under any of its spellings.
- ``quotation``: what stands between quotation marks is not a verbatim span of what a source quotes.
- ``attribution``: no source has this speaker say this.
- ``negation``: the sources deny what the text affirms, or say the opposite ("fell" for "rose", "before" for "after"),
  or only call possible what it states.
- ``hedge``: the sources say it of a part, an attempt or the past only ("some of the", "attempted", "former"), or only
  quote, allege, plan, ask or make depend on something else what the text states as a fact.
- ``role``: who did what to whom is swapped, a name has another's title or does what another of this last name did, or
  one party stands in two places.
- ``word``: no source has the content word in any inflection, or none near the words around it here, or it comes
  again far from where it stood. It lowers the score; alone it fails no text. In a text that fails by its score and has
  nothing else, it is where its sentences follow no source.
"""

SCORE_TO_STAND = 0.5
"""In [0, 1]; higher is stricter. In QAGS, no summary that scores less was judged consistent."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A span of the checked text that no source carries.

    Attributes:
        start: Where it starts in the checked text, in code points.
        end: Where it ends there.
        text: Exactly that span.
        reason: What is wrong with it.
    """

    start: int
    end: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Support:
    """How far a text is carried by its sources.

    Attributes:
        score: In [0, 1], averaged over the text's words; 1 for a copy. A word in an unsupported span counts for
            nothing, any other as much as its sentence follows the sources, less a tenth at every seam.
        unsupported: The spans that no source carries, in reading order.
    """

    score: float
    unsupported: tuple[Unsupported, ...]

    @property
    def stands(self) -> bool:
        """Whether the text may be printed: nothing worse than a new ``word``, and a high enough score."""
        return self.score >= SCORE_TO_STAND and all(span.reason == "word" for span in self.unsupported)
