"""The signature: two numbers that different code made never have the same one."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from eval.rouge import RougeSettings
from eval.signature import digest_of_code, signature, versions


def code(folder: Path, **files: str) -> tuple[Path, ...]:
    for name, text in files.items():
        path = folder / "package" / name.replace("_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".py").write_text(text)
    return (folder / "package",)


def test_other_code_has_another_digest_whatever_its_version_says(tmp_path: Path) -> None:
    files = {"a": "x = 1\n", "deep_b": "y = 2\n"}
    before = digest_of_code(code(tmp_path / "one", **files))
    assert digest_of_code(code(tmp_path / "two", **files)) == before
    (tmp_path / "two" / "package" / "notes.txt").write_text("no code")
    assert digest_of_code((tmp_path / "two" / "package",)) == before
    assert digest_of_code(code(tmp_path / "two", deep_b="y = 3\n")) != before
    assert digest_of_code(code(tmp_path / "three", a="x = 1\n", deep_c="y = 2\n")) != before


def test_it_names_the_code_and_what_runs_the_network() -> None:
    line = signature(RougeSettings(), {"examples": 3})
    assert f"|code:{versions()['code']}|" in line
    assert f"|ctranslate2:{version('ctranslate2')}|" in line
    assert len(versions()["code"]) == 12


def test_what_was_run_with_other_software_keeps_its_own() -> None:
    assert signature(None, {"examples": 3}, {"code": "abc"}) == "code:abc|examples:3"
