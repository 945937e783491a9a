import pytest

from summarizer.errors import InputError

pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")

from summarizer.documents.html import read_html

PAGE = """<!doctype html><html lang="en"><head><title>Bridge closed</title>
<meta property="og:site_name" content="The Quay Post"><meta property="article:published_time" content="2025-03-12">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge closed</h1>
<p>The city closed the old bridge on Monday after divers found cracks in two of its piers.</p>
<p>Repairs are expected to take until the end of May, the mayor told residents at a meeting on the quay.</p>
</article><aside>Sign up for our newsletter</aside><footer>All rights reserved</footer></body></html>"""


def test_the_article_comes_without_the_page_around_it() -> None:
    text = read_html(PAGE).text
    assert "divers found cracks" in text
    assert "the mayor told residents" in text
    assert not any(furniture in text for furniture in ("Sport", "newsletter", "rights reserved"))


def test_paragraphs_are_blank_line_separated() -> None:
    assert "two of its piers.\n\nRepairs" in read_html(PAGE).text


def test_what_the_page_says_of_itself_is_kept() -> None:
    document = read_html(PAGE)
    assert document.title == "Bridge closed"
    assert document.source is not None
    assert document.source.name == "The Quay Post"
    assert document.published_at == "2025-03-12"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("2025-11-19T18:00:00Z", "2025-11-19T18:00:00+00:00"),
        ("2025-11-19T23:30:12.345-05:00", "2025-11-19T23:30:12-05:00"),
        ("2025-11-19 18:05", "2025-11-19T18:05:00"),
        ("2025-11-19", "2025-11-19"),
        ("2025-11-19T00:00:00Z", "2025-11-19"),
    ],
)
def test_the_time_of_publication_is_kept_where_the_page_gives_one(said: str, told: str) -> None:
    assert read_html(PAGE.replace("2025-03-12", said)).published_at == told


def test_the_time_is_found_in_linked_data_and_beside_an_address_with_a_date() -> None:
    data = '<script type="application/ld+json">{"datePublished": "2025-11-19T18:00:00Z"}</script>'
    address = '<link rel="canonical" href="https://quay.example/2025/11/19/bridge.html">'
    page = PAGE.replace("article:published_time", "og:type").replace("</head>", data + address + "</head>")
    assert read_html(page).published_at == "2025-11-19T18:00:00+00:00"


def test_the_time_of_a_change_is_not_the_time_of_publication() -> None:
    address = '<link rel="canonical" href="https://quay.example/2025/11/19/bridge.html">'
    page = PAGE.replace("published_time", "modified_time").replace("2025-03-12", "2025-11-20T18:00:00Z")
    assert read_html(page.replace("</head>", address + "</head>")).published_at == "2025-11-19"


def test_a_page_without_a_date_has_none() -> None:
    assert read_html(PAGE.replace("2025-03-12", "")).published_at is None


def test_nothing_is_fetched_for_a_page_that_begins_like_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[str] = []
    monkeypatch.setattr("htmldate.utils.fetch_url", fetched.append)
    assert read_html("http://quay.example/\n" + PAGE.replace(" ", "\n")).published_at == "2025-03-12"
    assert fetched == []


def test_a_script_is_not_an_article() -> None:
    assert "alert" not in read_html(PAGE.replace("<nav>", "<script>alert(1)</script><nav>")).text


@pytest.mark.parametrize("html", ["", "   ", "<p>", "\x00"])
def test_a_page_without_an_article_is_refused_by_its_field(html: str) -> None:
    with pytest.raises(InputError, match="html") as refusal:
        read_html(html)
    assert refusal.value.field == "html"
