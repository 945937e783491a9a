"""Errors carry what went wrong, also from one process to another."""

import pickle

import pytest

from summarizer.errors import InputError, LanguageError


@pytest.mark.parametrize("kind", [InputError, LanguageError])
def test_an_input_error_is_whole_after_pickling(kind: type[InputError]) -> None:
    error = pickle.loads(pickle.dumps(kind("documents[2].text", "holds no words.")))
    assert type(error) is kind
    assert (error.field, error.problem) == ("documents[2].text", "holds no words.")
    assert str(error) == "documents[2].text: holds no words."
