"""Names of days and months, and patterns of dates."""

from summarizer.support import vocabulary

WEEKDAYS = tuple(map(str.capitalize, vocabulary.WEEKDAYS))
MONTHS = tuple(map(str.capitalize, vocabulary.MONTH_NAMES))
ANY_WEEKDAY = "|".join(WEEKDAYS)
"""As alternatives of a pattern."""

DAYS_AWAY = {
    **{"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    **{"this morning": 0, "this afternoon": 0, "this evening": 0},
}
"""Words for a day → how many days it is after that on which they are said."""

ANY_DAY_AWAY = "|".join(DAYS_AWAY)
"""As alternatives of a pattern."""

MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|Sept)(?!\w)\.?"
"""A pattern: a month in full or shortened, with a full stop or without."""

FULL_DATE = rf"(?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})"
"""A pattern: a day with its year, as "March 11, 2031" or "11 March 2031"."""

DATE = (
    rf"(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month_after>{MONTH}))(?!\w)"
)
"""A pattern: a day of a month with its parts, as "March 11" or "11 March"."""
