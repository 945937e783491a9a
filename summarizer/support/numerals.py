"""How numbers are written: digits, words, ordinals, scales, parts; and the one form that a value has as a key."""

from __future__ import annotations

import re

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_OTHERS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
TWO_TO_TEN = "|".join([*_UNITS, "ten"]).removeprefix("one|")
"""As alternatives of a pattern."""
_SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mln": 6, "mn": 6, "bln": 9, "bn": 9,
}  # fmt: skip
_SCALE_LETTERS = {"k": 3, "m": 6, "tn": 12}
_VALUES = _UNITS | _TENS | _OTHERS | _ORDINALS | {"a": 1}
_LONGEST_EXACT = 30


def _any(words: dict[str, int]) -> str:
    return "|".join(words)


_DIGITS = r"\d+(?:[.,]\d+)*"
_SCALED = rf"(?:[ \u00a0-](?:{_any(_SCALES)})\b){{1,3}}"
"""Up to three, as in "two hundred thousand million": more is no number, and would be read in time with its square."""
_IF_SCALED = rf"(?:{_SCALED})?"
_SPELLED = (
    rf"(?:{_any(_TENS)})[-– ](?:{_any(_UNITS)})|{_any(_TENS)}|{_any(_OTHERS)}|{_any(_UNITS).removeprefix('one|')}"
)
_DOZEN = rf"(?:(?:half[ -](?:an?[ -])?|(?:an?|one|{_SPELLED}|\d{{1,2}})[ -]))?dozen"
_SUM = rf"""
    (?:a|one|{_SPELLED})[ \u00a0-](?:hundred[ \u00a0-](?:and[ \u00a0-])?(?:{_SPELLED})\b(?![ \u00a0-]hundred\b)
    |thousand[ \u00a0-]and[ \u00a0-](?:{_SPELLED})\b(?!{_SCALED}))
"""
_GAP = r"[ \u00a0-]"
_HALF = rf"(?:a{_GAP})?half(?:{_GAP}an?)?"
_QUARTERS = rf"(?:(?:a|one|three){_GAP})?quarters?(?:{_GAP}of{_GAP}(?:a|one))?"
_PART = rf"(?:{_HALF}|{_QUARTERS})"
_AND_A_PART = rf"{_GAP}and{_GAP}(?:a{_GAP}(?:half|quarter)|three{_GAP}quarters)"
_MANY = "hundreds|thousands|millions|billions"
_MINUS = r"(?:(?<=[ \u00a0(])(?<!\d[ \u00a0])[-−–])"
_UNPRICED = r"(?<![$€£¥₽₹])(?<![$€£¥₽₹][ \u00a0])"
_SIZE = "long|wide|high|deep|tall|thick|away|apart|across|north|south|east|west|inland|offshore|underwater"
_RACE = "sprint|dash|race|finals?|heats?|hurdles|freestyle|butterfly|backstroke|breaststroke|medley|relay"
_RANK = rf"(?:{_any(_TENS)})[-–](?:{'|'.join(list(_ORDINALS)[:9])})"
PATTERN = rf"""
    \b{_DOZEN}\b
  | \b(?!(?<=\ba[ ])(?:{_any(_TENS)})[-–]second\b){_RANK}\b
  | (?<!between[ ])\b{_SUM}{_IF_SCALED}
  | \b(?:one|{_SPELLED}|\d{{1,3}}){_AND_A_PART}\b(?![ -]dozen){_IF_SCALED}
  | \b(?:a|one|{_SPELLED}|\d{{1,3}}){_SCALED}{_AND_A_PART}\b(?![ -]dozen)
  | (?<!first[ ])(?<!second[ ])\b{_PART}{_SCALED}
  | \bminus{_GAP}(?:{_DIGITS}|(?:{_SPELLED})\b){_IF_SCALED}
  | {_UNPRICED}{_DIGITS}(?=m{_GAP}(?:{_SIZE}|{_RACE})\b)
  | {_DIGITS}(?:st|nd|rd|th)\b
  | {_MINUS}?{_DIGITS}(?:{_any(_SCALE_LETTERS | _SCALES)})\b
  | {_MINUS}?{_DIGITS}{_IF_SCALED}
  | \b(?:{_SPELLED})\b{_IF_SCALED}
  | \b(?:an?|one){_SCALED}
  | \b(?:{_any(_ORDINALS)}|(?:tens|dozens|{_MANY})(?:[ \u00a0]of[ \u00a0](?:{_MANY}))*)\b
"""
"""Of one number, "one" by itself left out: it is more often a pronoun. For ``re.VERBOSE | re.IGNORECASE``.

"A twenty-second delay" is no rank, and "between one hundred and fifty thousand" two numbers. The minus of "3 -1" is a
dash. An ``m`` is a million, but metres where no currency sign goes before and a word of length or a race follows: of
"800m long" the number is 800.
"""
METRES = r"(?:(?<=\d)m|(?<=\d[ \u00a0])(?-i:m))\b"
"""Of the ``m`` that is left after a number."""
_WITH_A_PART = re.compile(rf"(.+?)({_IF_SCALED})({_AND_A_PART})(.*)")
_SUMMANDS = re.compile(rf"(.+?)[ \u00a0-](hundred|thousand)[ \u00a0-](?:and[ \u00a0-])?({_SPELLED})\b")


def value(written: str) -> str:
    """The value of what ``PATTERN`` matches, folded: ``1.2 million`` and ``1,200,000`` are ``1200000``.

    Returns:
        Exact decimal digits, after a ``-`` if below zero; or the words themselves for "dozens", "tens of thousands" and
        the like.
    """
    if negated := re.match(rf"[-−–]|minus{_GAP}", written):
        return f"-{value(written[negated.end() :])}"
    if written.endswith("dozen"):
        return _dozens(written.removesuffix("dozen").rstrip("- \u00a0"))
    if mixed := _WITH_A_PART.fullmatch(written):
        whole, scale, part, further = mixed.groups()
        return _decimal(f"{value(whole)}.{_hundredths(part)}", _zeros(scale) + _zeros(further))
    if part_of := re.match(_PART, written):
        return _decimal(f"0.{_hundredths(part_of.group())}", _zeros(written[part_of.end() :]))
    if summands := _SUMMANDS.match(written):
        whole, scale, rest = summands.groups()
        total = int(value(whole)) * 10 ** _SCALES[scale] + int(value(rest))
        return _decimal(str(total), _zeros(written[summands.end() :]))
    digits = re.match(_DIGITS, written)
    if digits:
        rest = written[digits.end() :]
        zeros = _SCALE_LETTERS.get(rest, 0)
        return _decimal(digits.group().replace(",", ""), zeros + _zeros(rest))
    parts = re.split(r"[-– \u00a0]", written.replace("an ", "a "))
    small = [_VALUES[part] for part in parts if part in _VALUES]
    return _decimal(str(sum(small)), _zeros(written)) if small else written


def is_ordinal(written: str) -> bool:
    """Whether a folded number is a rank: ``third``, ``3rd``, ``twenty-third``."""
    return re.split("[-–]", written)[-1] in _ORDINALS or (
        written[:1].isdecimal() and written.endswith(("st", "nd", "rd", "th"))
    )


def _dozens(count: str) -> str:
    """The value of so many dozens, of one if none is said: "half a", "two", "3"."""
    if count.startswith("half"):
        return "6"
    return str(12 * int(value(count) if count not in ("", "a", "an", "one") else 1))


def _hundredths(part: str) -> str:
    """How many hundredths of one a part is: "half a", "and a quarter", "three quarters of a"."""
    if "half" in part:
        return "50"
    return "75" if "three" in part else "25"


def _zeros(written: str) -> int:
    return sum(_SCALES.get(part, 0) for part in re.split(r"[-– \u00a0]", written))


def _decimal(digits: str, zeros: int) -> str:
    """A number times a power of ten, one form for one value: ``1.20`` is ``1.2``."""
    if len(digits) > _LONGEST_EXACT or zeros > _LONGEST_EXACT or digits.count(".") > 1:
        return f"{digits}e{zeros}" if zeros else digits
    whole, _, fraction = digits.partition(".")
    fraction = fraction.ljust(zeros, "0")
    shifted = str(int((whole + fraction[:zeros]) or "0"))
    rest = fraction[zeros:].rstrip("0")
    return f"{shifted}.{rest}" if rest else shifted
