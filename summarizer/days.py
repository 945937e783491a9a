"""Names of days and months, and the words that say whether a day is past."""

import re

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
ANY_WEEKDAY = "|".join(WEEKDAYS)
"""As alternatives of a pattern."""

PAST_VERB = re.compile(
    r"\b(?:\w+ed|said|told|wrote|saw|met|won|lost|took|made|gave|found|began|came|went|left|led|held|was|were|had|fell|rose"
    r"|hit|struck|shot|beat|cut|put|set|sent|spent|built|broke|became|brought|caught|fought|felt|flew|got|grew|heard|kept"
    r"|knew|paid|ran|sold|spoke|stood|threw|drew|chose)\b"
)
