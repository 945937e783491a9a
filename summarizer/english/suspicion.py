"""What says that somebody is suspected no longer."""

from __future__ import annotations

import re

RELEASED = re.compile(
    r"\b(?:released|freed|let go|discharged)\b(?: \w+){0,3}? without (?:any |being )?charged?s?\b"
    r"|\bno longer (?:a suspect|suspected|under suspicion)\b|\b(?:ruled|been) out as a suspect\b"
    r"|\bsuspects?\b(?: [\w’'-]+){0,15} (?:was|were|been) (?:cleared|exonerated)\b"
    r"|\b(?:eliminated|cleared) (?:as a suspect|from (?:the|their) (?:inquiries|investigation))\b",
    re.IGNORECASE,
)
"""That suspicion of somebody has come to nothing."""
