"""The article inside a web page, with its headline, outlet and date, where the page's own markup is at hand.

Extraction is trafilatura's (Barbaresi 2021), which comes with the extra ``nutgraf[html]``. What it returns is plain
text, and every offset of a brief points into that.
"""

from __future__ import annotations

import json

from summarizer.datamodels import Document, Outlet
from summarizer.errors import InputError


def read_html(html: str) -> Document:
    """Take the article out of a web page.

    Args:
        html: The page's source.

    Returns:
        The article, its paragraphs divided by blank lines, and what the page says of itself.

    Raises:
        InputError: No article is found in it; the field is ``html``.
        ImportError: The extra ``nutgraf[html]`` is not installed.
    """
    import trafilatura  # takes over a second to load

    found = trafilatura.extract(html, output_format="json", with_metadata=True, include_comments=False)
    page = json.loads(found) if found else {"text": ""}
    if not page["text"].strip():
        raise InputError("html", "holds no article that could be found; paste its text instead.")
    outlet = Outlet(page["source-hostname"] or page["hostname"], page["source"])
    text = "\n\n".join(line for line in page["text"].split("\n") if line.strip())
    return Document(text, title=page["title"], source=outlet, published_at=page["date"])
