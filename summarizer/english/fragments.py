"""Pieces of an article that are set as sentences and tell nothing: "Counselling from July 29.", "Ana Bell: two years".

Live blogs and lists leave out the verb. Which word is one, no short list tells; here whatever may be one is, so that a
sentence is seldom taken for a piece, and a piece that names many of a kind ("roads in Vane") often for a sentence.
"""

from __future__ import annotations

import re

from summarizer.english.tense import PAST
from summarizer.support.numerals import TWO_TO_TEN

_SURE = (
    rf"{PAST}|am|is|are|be|been|has|have|do|does|did|can|could|(?-i:may)|might|must|shall|should|will|would|ought|\w+n[’']t"
    r"|laid|shrank|sprang|stank|clung|wound|forecast|\w+[’'](?:s|re|ve|ll|d)"
)
_OF_MANY = (
    r"accept|account|agree|allege|answer|appear|argue|ask|back|become|begin|believe|belong|bid|blame|bring|burst|buy"
    r"|call|carry|cast|claim|close|come|confirm|contain|cost|cover|cut|demand|deny|depend|die|differ|disagree|doubt|draw"
    r"|drink|drive|earn|eat|enjoy|estimate|exist|expect|face|fall|fear|feel|find|fly|follow|get|give|go|grow|hear|hit"
    r"|hold|hope|hurt|include|insist|join|keep|know|lay|lead|learn|leave|let|lie|like|live|look|lose|love|make|matter"
    r"|mean|meet|move|need|offer|open|own|pay|plan|play|prefer|put|quit|range|rate|reach|read|refuse|remain|report"
    r"|require|ride|rise|run|say|see|seek|seem|sell|send|serve|set|show|shut|sign|sit|speak|split|spread|stand|start"
    r"|stay|support|suspect|take|think|travel|try|turn|use|vary|vote|wait|walk|want|warn|welcome|win|work|worry"
)
"""What people, police and staff do; a word in -s before it stands for a verb as well."""
_TICKER = re.compile(
    r"^(?:(?:HT|KO|half[- ]time|kick[- ]off) ?[:–—|]|\d{1,3}(?:\+\d{1,2})?[’'′] (?-i:(?=[A-Z])))", re.IGNORECASE
)
"""What was so at half time, or in one minute of a match."""
_VERB = re.compile(rf"\b(?:{_SURE}|{_OF_MANY}|\w+[^\W_s]s|\w+ss?es|they|we|you|I|who)\b|[\"“”‘’']", re.IGNORECASE)
_ITEM = re.compile(
    r"^(?P<what>[^:;]{3,}): (?:(?:about|at least|some|nearly) )?(?:[$£€]?\d[\d.,]*"
    rf"|(?:one|{TWO_TO_TEN}|eleven|twelve|\w+teen|\w+ty|life|none)\b)(?P<more>[^:;]*)$",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b(?:{_SURE}|{_OF_MANY}|it|them|these|those|this|that)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:(?!\b(?:when|who|which|that|after|before|as (?:s?he|they)|if|once|while|until|and|but|because|since|voters?"
    r"|jury|jurors|court|judges?|public|parliament|members)\b)[^;:])*"
    r"\b(?:was|were) (?:\w+ )?asked (?:\w+ )?(?:if|whether|why|how|what|when|where|who)\b"
    r"(?!.*(?:\b(?:but|and) (?:s?he|they|did|would|gave|had|said|declined|refused)\b|, (?:s?he|they) \w+ed\b))",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r", \w+ed\W*$")


def is_fragment(text: str) -> bool:
    """Whether a text has no word that may be a verb, or is an item of a list with what it comes to or a ticker's line.

    As "Rodel Pike, captain of the tug: three years, suspended." and "Attendance: 71,204.", but not "Among them: two
    sailors.", which goes on with the sentence before it.
    """
    item = _ITEM.search(text)
    if item:
        return not _TOLD.search(item["what"]) and not _TOLD.search(_PARTICIPLE.sub("", item["more"]))
    return not _VERB.search(text) or _TICKER.search(text) is not None


def only_asks(unquoted: str) -> bool:
    """Whether a sentence, its quotations left out, tells what one was asked and no answer.

    Not what voters and juries are asked, which is what they decide.
    """
    return _ASKED.search(unquoted) is not None
