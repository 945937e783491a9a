"""Names of days and months, patterns of dates, and the words that say whether a day is past."""

import re

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
ANY_WEEKDAY = "|".join(WEEKDAYS)
"""As alternatives of a pattern."""

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
"""A pattern: a month in full or shortened."""

FULL_DATE = rf"(?:{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {MONTH} \d{{4}})"
"""A pattern: a day with its year, as "March 11, 2031" or "11 March 2031"."""

PAST_VERB = re.compile(
    r"\b(?:\w+ed|said|told|wrote|saw|met|won|lost|took|made|gave|found|began|came|went|left|led|held|was|were|had|fell|rose"
    r"|hit|struck|shot|beat|cut|put|set|sent|spent|built|broke|became|brought|caught|fought|felt|flew|got|grew|heard|kept"
    r"|knew|paid|ran|sold|spoke|stood|threw|drew|chose)\b"
)
