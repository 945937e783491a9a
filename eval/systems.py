"""Systems by name: what turns an example's documents into a summary of so many words.

| Name | System |
|---|---|
| ``fusion``, ``extractive`` | Nutgraf's strategies with the shipped checkpoint; ``fusion:FOLDER`` with another |
| ``document:NAME`` | Nutgraf's third strategy: its selection, rewritten by a Hugging Face seq2seq checkpoint |
| ``hf:NAME`` | that checkpoint alone, given the articles one after the other |
| ``lead``, ``newest``, ``lead-K``, ``random``, ``textrank``, ``lexrank``, ``mmr``, ``oracle`` | the yardsticks |
| ``cmd:COMMAND`` | any command: the service's request as JSON on standard input, the summary on standard output |
| ``http://…`` | a running service, asked at ``/v1/summaries`` |
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shlex
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args

from eval import yardsticks
from eval.datasets import Example
from summarizer.datamodels import Strategy
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer import Summarizer

System = Callable[[Example, int], str]
"""Takes an example and a budget in words; a system that needs the references says so in its name."""

TIMEOUT_S = 600
"""Longest time that a command or a service may take for one example; then it counts as failed."""

_LEAD = re.compile(r"lead-([1-9]\d*)")
_STRATEGIES = get_args(Strategy)


class SystemFailure(Exception):  # noqa: N818 - not an error of ours: the run goes on and counts it
    """A command or a service gave no summary; the message says why, in one line."""


def runs_elsewhere(name: str) -> bool:
    """Return whether a system is a command or a service: another process than that which asks it."""
    return _parsed(name)[0] in ("cmd", "http")


def load_system(name: str, seed: int) -> System:
    """Load a system.

    Args:
        name: As in the table above.
        seed: Of ``random``, together with the example's id.

    Raises:
        InputError: There is no such system.
        ModelError: Its checkpoint cannot be loaded.
    """
    kind, what = _parsed(name)
    if kind in _STRATEGIES:
        return _strategy(kind, what)
    if kind == "http":
        return lambda example, words: _ask_service(what, example, words)
    if kind == "cmd":
        command = _words(what)
        return lambda example, words: _run_command(command, example, words)
    return _checkpoint(what) if kind == "hf" else _yardstick(what, seed)


def check_name(name: str) -> None:
    """Refuse a name that no system has, without loading one.

    Raises:
        InputError: There is no such system.
    """
    kind, what = _parsed(name)
    if kind == "document" and not what:
        raise InputError("systems", "document needs a checkpoint: document:NAME_OR_FOLDER")
    if kind == "cmd" and shutil.which(_words(what)[0]) is None:
        raise InputError("systems", f"there is no command {_words(what)[0]}")
    if kind == "yardstick":
        _yardstick(what, seed=0)


def model_revision(name: str) -> str | None:
    """Return the revision of the checkpoints that one of our strategies works with; None for other systems.

    Raises:
        InputError: The checkpoint is none of ours, and the strategy would not use it.
        ModelError: The checkpoint cannot be loaded.
    """
    kind, checkpoint = _parsed(name)
    if kind not in _STRATEGIES:
        return None
    summarizer = _load(kind, checkpoint)
    own = summarizer.model.revision
    return f"{own}+{summarizer.document_model.revision}" if summarizer.document_model else own


def _load(strategy: str, checkpoint: str) -> Summarizer:
    from summarizer import Summarizer

    summarizer = Summarizer.load(checkpoint or None)
    if summarizer.document_model and strategy != "document":
        raise InputError("systems", f"{strategy} needs a checkpoint of ours; others go with document:{checkpoint}")
    return summarizer


def split_names(values: list[str]) -> list[str]:
    """Split ``--systems`` values at commas; a value that starts with ``cmd:`` is one system, commas and all."""
    names = []
    for value in values:
        parts = [value] if _parsed(value)[0] == "cmd" else value.split(",")
        names += [part.strip() for part in parts]
    return list(dict.fromkeys(names))


def _parsed(name: str) -> tuple[str, str]:
    """Take a name apart: the kind of system, and its checkpoint, its command, its address or which yardstick it is.

    What is of no other kind is a ``yardstick``, whether there is such a one or not.
    """
    head, _, rest = name.partition(":")
    if head in _STRATEGIES or (head in ("cmd", "hf") and rest.strip()):
        return head, rest
    return ("http" if name.startswith(("http://", "https://")) else "yardstick"), name


def _yardstick(name: str, seed: int) -> System:
    if match := _LEAD.fullmatch(name):
        k = int(match[1])
        return lambda example, words: yardsticks.lead_of_each(example.texts, words, k)
    systems: dict[str, System] = {
        "lead": lambda example, words: yardsticks.lead(example.texts, words),
        "newest": lambda example, words: yardsticks.lead(example.newest_first, words),
        "random": lambda example, words: yardsticks.shuffled(example.texts, words, f"{seed}/{example.id}"),
        "textrank": lambda example, words: yardsticks.textrank(example.texts, words),
        "lexrank": lambda example, words: yardsticks.lexrank(example.texts, words),
        "mmr": lambda example, words: yardsticks.mmr(example.texts, words),
        "oracle": lambda example, words: yardsticks.oracle(example.texts, words, example.references),
    }
    if name not in systems:
        known = ", ".join((*_STRATEGIES, "lead-K", *systems, "hf:NAME", "cmd:COMMAND", "http://…"))
        raise InputError("systems", f"there is no system {name!r}; there are {known}")
    return systems[name]


def _strategy(strategy: Any, checkpoint: str) -> System:
    summarizer = _load(strategy, checkpoint)

    def summarize(example: Example, words: int) -> str:
        return summarizer.summarize(example.documents, max_words=words, strategy=strategy).text

    return summarize


def _checkpoint(name: str) -> System:
    from summarizer.engines.document_model import DocumentModel

    model = DocumentModel(name)
    return lambda example, words: model.summarize("\n\n".join(example.texts), words)


def _request(example: Example, words: int) -> bytes:
    documents = [_given(dataclasses.asdict(document)) for document in example.documents]
    return json.dumps({"documents": documents, "max_words": words}, ensure_ascii=False).encode()


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    """What is known of a document."""
    known = {name: _given(value) if isinstance(value, dict) else value for name, value in fields.items()}
    return {name: value for name, value in known.items() if value is not None}


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError as error:
        raise InputError("systems", f"cmd:{command} is no command: {str(error).lower()}") from error


def _run_command(command: list[str], example: Example, words: int) -> str:
    try:
        done = subprocess.run(
            command, input=_request(example, words), capture_output=True, timeout=TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SystemFailure(f"no answer within {TIMEOUT_S} s") from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise SystemFailure(f"exit status {done.returncode}" + (f": {last}" if last else ""))
    return done.stdout.decode(errors="replace").strip()


def _ask_service(url: str, example: Example, words: int) -> str:
    """POST the documents; a key in ``NUTGRAF_KEY`` goes along, as services that ask for one expect it."""
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key := os.environ.get("NUTGRAF_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url.rstrip("/") + "/v1/summaries", _request(example, words), headers)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
            return str(json.load(response)["summary"])
    except urllib.error.HTTPError as error:
        raise SystemFailure(f"{error.code} {error.reason}: {error.read(500).decode(errors='replace')}") from error
    except OSError as error:
        raise SystemFailure(f"{url}: {error}") from error
