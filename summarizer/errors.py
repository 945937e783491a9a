"""Everything this package raises on purpose.

NutgrafError
├── InputError            something the caller passed cannot be used; names the field
│   └── LanguageError     no document is in English
└── ModelError            a checkpoint is missing, truncated or of the wrong kind
"""


class NutgrafError(Exception):
    """Base of every error that this package raises on purpose."""


class InputError(NutgrafError, ValueError):
    """A value from the caller cannot be used.

    Attributes:
        field: Path of the offending field as a caller would write it, such as ``documents[2].text``.
        problem: What is wrong and what to do, without the input's own text.
    """

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.field}: {self.problem}"


class LanguageError(InputError):
    """No document is written in a language that the shipped model knows."""


class ModelError(NutgrafError):
    """A checkpoint cannot be loaded: missing, truncated, or of a kind that is not supported."""
