"""Whether a sentence says only what its sources say, and which spans of it do not."""

from summarizer.support.check import check_support
from summarizer.support.verdict import SCORE_TO_STAND, Reason, Support, Unsupported

__all__ = ["SCORE_TO_STAND", "Reason", "Support", "Unsupported", "check_support"]
