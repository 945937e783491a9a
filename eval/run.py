"""A run: systems over a data set, every record kept as soon as it is there.

A run's folder holds ``run.json`` (what was run), ``scores.jsonl`` (a ``Record`` a line), and, once it is through,
``summary.json`` and ``report.html``. A run that was cut off goes on from the records it has.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from eval.datasets import Dataset
from eval.evaluation import Record
from eval.files import read_text, write_json, write_text
from eval.rouge import RougeSettings
from eval.workers import evaluate_all
from summarizer.documents.json_lines import at_line
from summarizer.errors import InputError

RUN, SCORES, SUMMARY, REPORT = "run.json", "scores.jsonl", "summary.json", "report.html"


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What the numbers of a run depend on besides the systems.

    Attributes:
        dataset: Its name.
        digest: SHA-256 of its source.
        examples: How many were used, the first ones.
        words: Budget of a summary; None for the mean length of an example's references.
        seed: Of random choices and of resampling.
        rouge: How ROUGE is computed.
        models: Revision of the checkpoint by system, for systems that have one of ours.
        software: Versions of the code and of packages, as ``eval.signature.versions`` gives them; empty if unknown.
    """

    dataset: str
    digest: str
    examples: int
    words: int | None
    seed: int
    rouge: RougeSettings
    models: Mapping[str, str] = field(default_factory=dict)
    software: Mapping[str, str] = field(default_factory=dict)

    @property
    def wanted(self) -> str:
        """What the systems were asked for, in words."""
        return f"summaries {'as long as the references' if self.words is None else f'of {self.words} words'}"

    @property
    def length(self) -> str:
        """The budget as the signature has it."""
        return "reference" if self.words is None else str(self.words)


@dataclass(frozen=True, slots=True)
class _Begun:
    """What ``run.json`` holds."""

    settings: RunSettings
    systems: tuple[str, ...]


_BEGUN, _RECORD = TypeAdapter(_Begun), TypeAdapter(Record)
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class Run:
    """A run as its folder holds it, records by system and then in the data set's order."""

    folder: Path
    settings: RunSettings
    systems: tuple[str, ...]
    records: tuple[Record, ...]

    def of(self, system: str) -> list[Record]:
        """Return a system's records."""
        return [record for record in self.records if record.system == system]


Progress = Callable[[str, int], None]
"""Told a system's name and how many more of its examples are done."""


def execute(
    folder: Path,
    dataset: Dataset,
    systems: Sequence[str],
    settings: RunSettings,
    *,
    jobs: int,
    resume: bool,
    progress: Progress,
) -> Run:
    """Run systems over a data set.

    Args:
        folder: Where the run is kept; made if missing.
        dataset: The examples.
        systems: Their names; see ``eval.systems``.
        settings: What else the numbers depend on.
        jobs: How many processes, at least 1.
        resume: Whether to go on with what is in the folder; otherwise a folder with a run in it is refused.
        progress: Told what is done, first of all what was done before.

    Raises:
        InputError: The folder cannot be made or holds a run, or, to resume, one with other settings.
        ModelError: A system cannot be loaded.
    """
    done = _begin(folder, settings, systems, resume=resume)
    order = {example.id: place for place, example in enumerate(dataset.examples)}
    with (folder / SCORES).open("a", encoding="utf-8") as lines:
        for system in systems:
            missing = [example for example in dataset.examples if (system, example.id) not in done]
            progress(system, len(dataset.examples) - len(missing))
            for record in evaluate_all(system, missing, settings.words, settings.rouge, settings.seed, jobs):
                lines.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")
                lines.flush()
                done[system, record.id] = record
                progress(system, 1)
    records = sorted(
        (record for (system, _), record in done.items() if system in systems),
        key=lambda record: (systems.index(record.system), order[record.id]),
    )
    return Run(folder, settings, tuple(systems), tuple(records))


def open_run(folder: Path) -> Run:
    """Return a run that is through.

    Raises:
        InputError: The folder holds no run, a damaged one, or one that was cut off.
    """
    begun = _read_begun(folder)
    settings, systems = begun.settings, begun.systems
    records = tuple(record for record in _read_records(folder / SCORES).values() if record.system in systems)
    if len(records) < settings.examples * len(systems):
        raise InputError(str(folder), f"has {len(records)} records of {settings.examples * len(systems)}; --resume it")
    return Run(folder, settings, systems, records)


def _begin(
    folder: Path, settings: RunSettings, systems: Sequence[str], *, resume: bool
) -> dict[tuple[str, str], Record]:
    """Return the records that are there already, and write down what is run."""
    records: dict[tuple[str, str], Record] = {}
    if (folder / RUN).exists():
        if not resume:
            raise InputError(str(folder), "holds a run already; go on with --resume, or give another folder")
        _require_same(folder, asdict(_read_begun(folder).settings), asdict(settings))
        records = _read_records(folder / SCORES)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(str(folder), f"cannot be made a folder: {error.strerror}") from error
    write_json(folder / RUN, asdict(_Begun(settings, tuple(systems))))
    whole = "".join(json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in records.values())
    write_text(folder / SCORES, whole)
    return records


def _require_same(folder: Path, before: dict[str, Any], now: dict[str, Any]) -> None:
    """Refuse other settings or software than before; systems may come and go, but not change their checkpoint."""
    models = before.pop("models"), now.pop("models")
    common = models[0].keys() & models[1].keys()
    before |= {f"the checkpoint of {system}": models[0][system] for system in common} | before.pop("software")
    now |= {f"the checkpoint of {system}": models[1][system] for system in common} | now.pop("software")
    for name, value in now.items():
        if before.get(name, "unknown") != value:
            raise InputError(str(folder), f"was run with {name} {before.get(name, 'unknown')}, not {value}")


def _read_begun(folder: Path) -> _Begun:
    path = folder / RUN
    if not path.exists():
        raise InputError(str(folder), "holds no run: there is no run.json")
    return _kept(_BEGUN, str(path), read_text(path))


def _read_records(path: Path) -> dict[tuple[str, str], Record]:
    """Return the records of a file up to a line that was cut off, if its last one was."""
    records: dict[tuple[str, str], Record] = {}
    if not path.exists():
        return records
    text = read_text(path)
    whole = text[: text.rfind("\n") + 1]
    for number, line in enumerate(whole.split("\n")[:-1], 1):  # not splitlines: a summary may hold such separators
        record = _kept(_RECORD, at_line(path, number), line)
        records[record.system, record.id] = record
    return records


def _kept(kind: TypeAdapter[_Kept], where: str, text: str) -> _Kept:
    """Return what a run's file holds.

    Raises:
        InputError: It is not JSON, or a field is missing or of another kind; names it.
    """
    try:
        return kind.validate_json(text, strict=True)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        path = ".".join(map(str, problem["loc"]))
        raise InputError(where, f"{path}: {problem['msg']}" if path else problem["msg"]) from error
