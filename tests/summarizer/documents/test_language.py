"""Which documents are in English."""

from __future__ import annotations

import pytest

from summarizer import Document, LanguageError
from summarizer.cleaning import clean
from summarizer.documents.language import in_english


@pytest.mark.parametrize(
    "text",
    [
        "Der Bundestag hat am Donnerstag nach Debatte das neue Gesetz beschlossen, das im Januar in Kraft tritt.",
        "Le gouvernement a annoncé jeudi que la réforme serait présentée au parlement avant la fin de l'année.",
        "El presidente anunció el jueves que la reforma llegaría al parlamento antes de que terminara el año próximo.",
        "政府は木曜日、改革案を年内に国会に提出すると発表した。野党は強く反対している。",
        "Правительство объявило в четверг, что реформа будет представлена парламенту до конца года.",
    ],
)
def test_another_language_is_refused(text: str) -> None:
    with pytest.raises(LanguageError, match="English"):
        in_english([clean(Document(text, id="page"))])


@pytest.mark.parametrize(
    "text", ["Ferry sails.", "Vane: 3, Orrin: 1", "The ferry sails to Vane when the storm is over."]
)
@pytest.mark.parametrize("language", [None, "en", "en_GB", "EN-us"])
def test_what_is_english_or_too_short_to_tell_is_read(text: str, language: str | None) -> None:
    assert in_english([clean(Document(text, id="page", language=language))]) == ([True], ())
