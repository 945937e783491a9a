"""The page at ``/`` and its files.

The page is one template, one stylesheet and one script module with its parts beside it. It talks to the
service's public endpoints only, so whatever an editor can do there, a newsroom tool can do too.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader

from summarizer.documents.intake import MAX_WORDS, MIN_WORDS

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "eval" / "data" / "ferry-fire"
STATIC = HERE / "static"

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",  # a string can never become markup, whatever the script does
        "trusted-types 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}

router = APIRouter()
_static = StaticFiles(directory=STATIC)
_templates = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True)
_HTML = _templates.get_template("page.html").render(
    version=version("nutgraf"),
    modules=sorted(path.name for path in STATIC.glob("*.js")),
    min_words=MIN_WORDS,
    max_words=MAX_WORDS,
)


@router.head("/", include_in_schema=False)
@router.get("/", include_in_schema=False)
async def page() -> HTMLResponse:
    """Show the page."""
    return HTMLResponse(_HTML, headers=HEADERS)


@router.head("/page/sample", include_in_schema=False)
@router.get("/page/sample", include_in_schema=False)
def sample() -> JSONResponse:
    """Give the sample cluster as the files that an editor would drop on the page."""
    paths = sorted(SAMPLE.glob("[1-9]-*.txt"))
    return JSONResponse([{"name": path.name, "text": path.read_text("utf-8")} for path in paths], headers=HEADERS)


@router.head("/page/{name}", include_in_schema=False)
@router.get("/page/{name}", include_in_schema=False)
async def file(name: str, request: Request) -> Response:
    """Give the stylesheet or a part of the script, or say that the browser has it already."""
    response = await _static.get_response(name, request.scope)
    response.headers.update(HEADERS)
    return response
