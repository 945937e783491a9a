"""The news agencies whose stories other outlets carry."""

from __future__ import annotations

import re

AGENCIES = {
    name: agency
    for agency, names in {
        "AFP": ("afp", "agence france-presse", "agence france presse"),
        "ANSA": ("ansa",),
        "AP": ("ap", "associated press"),
        "Bloomberg": ("bloomberg news",),
        "CP": ("canadian press",),
        "dpa": ("dpa", "deutsche presse-agentur"),
        "EFE": ("efe",),
        "Interfax": ("interfax",),
        "Kyodo": ("kyodo", "kyodo news"),
        "PA": ("press association", "pa media"),
        "PTI": ("pti", "press trust of india"),
        "Reuters": ("reuters", "thomson reuters"),
        "RIA": ("ria novosti",),
        "TASS": ("tass", "itar-tass"),
        "UPI": ("upi", "united press international"),
        "Xinhua": ("xinhua",),
    }.items()
    for name in names
}
"""Usual short name by every name in lower case."""

ANY_AGENCY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
"""Pattern of any of their names, in lower case."""

ANY_AGENCIES = rf"(?:{ANY_AGENCY})(?:(?:, ?| ?/ ?| and )(?:{ANY_AGENCY})){{0,3}}"
"""Pattern of one to four of them."""
