from pathlib import Path

import pytest

from eval.datasets import Dataset, load_dataset
from tests.eval.command import FAILING, run

CLUSTERS = Path(__file__).parents[1] / "data" / "eval" / "clusters.jsonl"


@pytest.fixture(scope="session")
def clusters_file() -> Path:
    """Three clusters of two short articles each, all of them invented."""
    return CLUSTERS


@pytest.fixture(scope="session")
def clusters() -> Dataset:
    return load_dataset(str(CLUSTERS))


@pytest.fixture(scope="session")
def finished(clusters_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A run of three systems, one of which always fails: its folder, and what it printed."""
    folder = tmp_path_factory.mktemp("runs") / "first"
    arguments = ["--systems", "lexrank,lead-1", "--systems", FAILING, "--words", "25", "--jobs", "2"]
    status, out, err = run("run", "--dataset", clusters_file, *arguments, "--output", folder)
    assert status == 0, err
    return folder, out, err
