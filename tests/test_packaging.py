"""What is declared is what is used, and what is shipped is all that is read."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.conftest import ROOT
from tests.imports import imports

PACKAGES = ("summarizer", "api", "eval")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    project = PYPROJECT["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    return {canonical(re.split(r"[^\w.-]", requirement)[0]) for requirement in wanted}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_that_is_imported_is_declared(package: str) -> None:
    provided = packages_distributions()
    foreign = {module for _, module in imports(package)} - set(sys.stdlib_module_names) - set(PACKAGES)
    undeclared = {
        module
        for module in foreign
        if not {canonical(distribution) for distribution in provided.get(module, [module])} & declared()
    }
    assert undeclared == set()


def test_the_recipe_that_training_points_to_is_shipped() -> None:
    patterns = PYPROJECT["tool"]["setuptools"]["package-data"]["summarizer"]
    shipped = {path for pattern in patterns for path in (ROOT / "summarizer").glob(pattern)}
    assert set((ROOT / "summarizer" / "training" / "recipes").iterdir()) <= shipped


def test_the_lock_is_resolved_with_the_torch_that_setup_installs_and_without_cuda() -> None:
    def commands(target: str) -> list[str]:
        done = subprocess.run(
            ["make", "--dry-run", "--always-make", target], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()

    torch = next(line for line in commands(".venv/done") if "torch==" in line)
    assert "+cpu || " in torch
    assert torch.replace(".venv/bin", "build/lock/bin") in commands("lock")
    assert any(line.startswith("! grep '^nvidia-'") for line in commands("lock"))
    assert "nvidia-" not in (ROOT / "requirements.lock").read_text("utf-8")
