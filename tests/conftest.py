"""What the tests share: the shipped summarizer, the sample cluster, and where the real data is if it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from summarizer import Document, Summarizer

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "eval" / "data" / "ferry-fire"
SHARED = ROOT.parent / "shared"

# 200 ms an example is what a busy machine may need; how work grows is counted, in summarizer/test_scaling.py
settings.register_profile("any machine", settings(), deadline=None)
settings.load_profile("any machine")


def documents_in(folder: Path) -> list[Document]:
    """The articles of a folder, in order of their names."""
    files = sorted(file for file in folder.glob("*.txt") if not file.name.startswith("reference"))
    return [Document(text=file.read_text(encoding="utf-8"), id=file.stem) for file in files]


@pytest.fixture(scope="session")
def shipped() -> Summarizer:
    return Summarizer.load()


@pytest.fixture(scope="session")
def summarizer(shipped: Summarizer) -> Summarizer:
    """The shipped one; a fake where the service is tested."""
    return shipped


@pytest.fixture(scope="session")
def sample() -> list[Document]:
    return documents_in(SAMPLE)


@pytest.fixture(scope="session")
def istanbul() -> list[Document]:
    folder = SHARED / "articles" / "istanbul-talks"
    if not folder.is_dir():
        pytest.skip("the real articles are not beside the checkout")
    return documents_in(folder)
