from pathlib import Path

import pytest

from eval.datasets import Dataset, load_dataset

CLUSTERS = Path(__file__).parents[1] / "data" / "eval" / "clusters.jsonl"


@pytest.fixture(scope="session")
def clusters_file() -> Path:
    """Three clusters of two short articles each, all of them invented."""
    return CLUSTERS


@pytest.fixture(scope="session")
def clusters() -> Dataset:
    return load_dataset(str(CLUSTERS))
