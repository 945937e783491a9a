"""Who may import whom."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.imports import imports

FORBIDDEN = {"summarizer": {"api", "eval"}, "api": {"eval"}, "eval": {"api"}}
NETWORKS = {"torch", "transformers", "ctranslate2", "safetensors"}


@pytest.mark.parametrize("package", FORBIDDEN)
def test_packages_only_import_downwards(package: str) -> None:
    assert not {(path, name) for path, name in imports(package) if name in FORBIDDEN[package]}


def module_level_imports() -> dict[str, set[str]]:
    """By module of the library, the modules and packages that it needs, the root and its own left out."""
    paths = {path: path.relative_to(ROOT).with_suffix("") for path in (ROOT / "summarizer").rglob("*.py")}
    names = {".".join(parts.parts).removesuffix(".__init__"): path for path, parts in paths.items()}
    needed: dict[str, set[str]] = {}
    for name, path in names.items():
        own = {".".join(name.split(".")[:depth]) for depth in range(1, name.count(".") + 2)}
        asked = set()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                asked |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        packages = {".".join(module.split(".")[:2]) for module in asked}
        needed[name] = ((asked | packages) & names.keys()) - own - {"summarizer"}
    return needed


def test_no_modules_need_each_other() -> None:
    assert list(graphlib.TopologicalSorter(module_level_imports()).static_order())


def test_no_packages_of_the_library_need_each_other() -> None:
    needed: dict[str, set[str]] = {}
    for name, modules in module_level_imports().items():
        if name != "summarizer":
            own = name.split(".")[1]
            needed.setdefault(own, set()).update({module.split(".")[1] for module in modules} - {own})
    assert list(graphlib.TopologicalSorter(needed).static_order())


def test_networks_are_run_in_three_places_and_in_training_alone() -> None:
    used = {path for path, name in imports("summarizer") if name in NETWORKS}
    assert {path for path in used if not path.startswith("summarizer/training/")} == {
        "summarizer/engines/document_model.py",
        "summarizer/engines/encoding.py",
        "summarizer/engines/generation.py",
    }


def test_importing_the_library_loads_no_network() -> None:
    code = f"import sys, summarizer; print(sorted({NETWORKS!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_no_file_is_longer_than_300_lines() -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for package in ("summarizer", "api", "eval", "tests/summarizer")
        for path in (ROOT / package).rglob("*.py")
    }
    assert not {path: lines for path, lines in sizes.items() if lines > 300}
