"""What of a page is the article that it was pasted with, and by which rules the rest is taken out."""

from summarizer.cleaning.article import clean
from summarizer.cleaning.rules import RULES

__all__ = ["RULES", "clean"]
