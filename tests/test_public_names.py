"""What the library promises to its users by name."""

import summarizer


def test_the_public_names_are_these() -> None:
    assert sorted(summarizer.__all__) == [
        "Disagreement",
        "Document",
        "DocumentReport",
        "GroupMember",
        "GroupReport",
        "InputError",
        "LanguageError",
        "ModelError",
        "ModelInfo",
        "NutgrafError",
        "Outlet",
        "Removal",
        "Source",
        "StageFinished",
        "Summarizer",
        "Summary",
        "SummarySentence",
        "Support",
        "Unsupported",
        "Variant",
        "check_support",
    ]
    assert all(hasattr(summarizer, name) for name in summarizer.__all__)
