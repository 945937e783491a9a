"""The article inside a web page, with its headline, outlet and date, where the page's own markup is at hand.

Extraction is trafilatura's (Barbaresi 2021), which comes with the extra ``nutgraf[html]``. What it returns is plain
text, and every offset of a brief points into that.
"""

from __future__ import annotations

import json
from datetime import datetime, time

from summarizer.datamodels import Document, Outlet
from summarizer.errors import InputError


def read_html(html: str) -> Document:
    """Take the article out of a web page.

    Args:
        html: The page's source.

    Returns:
        The article, its paragraphs divided by blank lines, and what the page says of itself; ``published_at`` has the
        time of day where the page's metadata give one.

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
    return Document(text, title=page["title"], source=outlet, published_at=_moment(html, page["date"]))


def _moment(html: str, day: str | None) -> str | None:
    """The day with the time that the metadata give it; the day alone if they give none, midnight, or another day.

    Another day than the page's own choice is that of a change, or of another article; midnight is how systems write
    that they know only the day.
    """
    import trafilatura
    from htmldate import find_date

    timed = find_date(
        trafilatura.load_html(html),  # given as text, it would be fetched where it looks like an address
        extensive_search=False,
        original_date=True,
        outputformat="%Y-%m-%dT%H:%M:%S%z",
        deferred_url_extractor=True,  # a date in an address has no time
    )
    if not timed:
        return day
    moment = datetime.fromisoformat(timed)
    return moment.isoformat() if moment.date().isoformat() == day and moment.time() != time.min else day
