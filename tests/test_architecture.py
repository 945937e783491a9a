"""Who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.conftest import ROOT

FORBIDDEN = {"summarizer": {"api", "eval"}, "api": {"eval"}, "eval": {"api"}}
NETWORKS = {"torch", "transformers", "ctranslate2", "safetensors"}


def imports(package: str) -> set[tuple[str, str]]:
    found = set()
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names = [node.module]
            found |= {(str(path.relative_to(ROOT)), name.split(".")[0]) for name in names}
    return found


@pytest.mark.parametrize("package", FORBIDDEN)
def test_packages_only_import_downwards(package: str) -> None:
    assert not {(path, name) for path, name in imports(package) if name in FORBIDDEN[package]}


def test_networks_are_run_in_three_places_and_in_training_alone() -> None:
    used = {path for path, name in imports("summarizer") if name in NETWORKS}
    assert {path for path in used if not path.startswith("summarizer/training/")} == {
        "summarizer/document_model.py",
        "summarizer/encoding.py",
        "summarizer/generation.py",
    }


def test_importing_the_library_loads_no_network() -> None:
    code = f"import sys, summarizer; print(sorted({NETWORKS!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_no_file_is_longer_than_300_lines() -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for package in ("summarizer", "api", "eval")
        for path in (ROOT / package).rglob("*.py")
    }
    assert not {path: lines for path, lines in sizes.items() if lines > 300}
