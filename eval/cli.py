"""The ``nutgraf eval`` commands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated

import typer

from eval import console, stages
from eval.datasets import Dataset, load_dataset
from eval.files import digest, write_json
from eval.gate import SYSTEMS, WORDS, check_floors, measure_systems, pin_floors, sample_clusters
from eval.options import SeedOption, SplitterOption, StemmerOption, TokenizerOption
from eval.report import write_report
from eval.rouge import RougeSettings, score
from eval.run import REPORT, SUMMARY, Run, RunSettings, execute, open_run
from eval.signature import signature, versions
from eval.statistics import (
    MEASURES,
    as_json,
    compare,
    comparisons_with_first,
    failures,
    run_signature,
    summarize_system,
)
from eval.systems import check_name, model_revision, split_names
from eval.texts import Pair, read_pairs
from eval.tokenization import lost_letters
from eval.workers import available_cores
from summarizer.documents.intake import MAX_WORDS, MIN_WORDS
from summarizer.errors import InputError

MAX_DIGITS = 9
"""Of a budget: no text has a milliard of words, and Python reads no number of more than 4,300 digits."""

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

app.add_typer(stages.app)

DEFAULT_WORDS = "250"


@app.callback()
def evaluate() -> None:
    """Evaluate summaries: run systems over a data set, score, compare, guard."""


@app.command(name="run")
def run_command(
    dataset: Annotated[str, typer.Option(help="JSON lines file, folder of articles, or hf:NAME@SPLIT.")],
    systems: Annotated[list[str], typer.Option(help="Names, joined by commas; the first one is under test.")],
    output: Annotated[Path, typer.Option(help="Folder for scores.jsonl, summary.json and report.html.")],
    limit: Annotated[int | None, typer.Option(help="Use the first so many examples.")] = None,
    words: Annotated[
        str, typer.Option(help="Length to ask for; 'reference' for that of the example's references.")
    ] = DEFAULT_WORDS,
    seed: SeedOption = 0,
    jobs: Annotated[int | None, typer.Option(help="Processes; one a core if not given.", min=1)] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run was cut off.")] = False,
    stemmer: StemmerOption = True,
    tokenizer: TokenizerOption = "rouge-score",
    splitter: SplitterOption = "sentencex",
) -> None:
    """Run systems over a data set and measure what they write."""
    with console.refusals_explained():
        names = split_names(systems)
        for name in names:
            check_name(name)
        examples = load_dataset(dataset, limit)
        rouge = RougeSettings(tokenizer, stemmer, splitter)
        models = {name: revision for name in names if (revision := model_revision(name))}
        asked = _budget(words, models)
        settings = RunSettings(
            examples.name, examples.digest, len(examples.examples), asked, seed, rouge, models, versions()
        )
        console.say(f"{settings.examples} examples, {settings.wanted}, into {output}")
        if examples.blank_documents:
            console.warn(f"documents without text, left out: {examples.blank_documents}")
        try:
            with console.progress_bars(names, settings.examples) as progress:
                jobs = jobs or len(available_cores())
                run = execute(output, examples, names, settings, jobs=jobs, resume=resume, progress=progress)
        except KeyboardInterrupt:
            console.errors.print("stopped; go on with the same command and --resume")
            raise typer.Exit(130) from None
        _finish(run, examples)


def _finish(run: Run, dataset: Dataset) -> None:
    """Write the summary and the report of a run, and print its tables."""
    summaries = [summarize_system(run.of(system), run.settings.seed) for system in run.systems]
    comparisons = comparisons_with_first(run)
    write_json(run.folder / SUMMARY, as_json(run, summaries, comparisons))
    write_report(run.folder / REPORT, run, dataset, summaries, comparisons)
    for table in console.run_tables(summaries):
        console.output.print(table)
    for summary in summaries:
        if summary.failures:
            error = next(record.error for record in run.of(summary.system) if record.error)
            console.warn(f"{summary.system} failed on {summary.failures} of {summary.examples}, first: {error}")
    console.say(run_signature(run.settings))
    console.say(f"report: {run.folder / REPORT}")
    if all(summary.failures == summary.examples for summary in summaries):
        raise typer.Exit(1)


@app.command(name="compare")
def compare_command(
    left: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of a run.")],
    right: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of another, or of the same.")],
    systems: Annotated[str | None, typer.Option(help="LEFT,RIGHT; if not given, those that both runs have.")] = None,
    seed: SeedOption = 0,
) -> None:
    """Test two runs against each other, example by example: left minus right."""
    with console.refusals_explained():
        runs = open_run(left), open_run(right)
        _require_comparable(*runs)
        for names in _pairs_of_systems(*runs, systems):
            records = runs[0].of(names[0]), runs[1].of(names[1])
            console.output.print(console.comparison_table(compare(*records, seed, MEASURES)))
            console.say("p by approximate randomization, two-sided; n: the examples for which both have the measure")
            for run, name, side in zip(runs, names, records, strict=True):
                console.say(f"{name} in {run.folder} failed on {failures(side)} of {len(side)}")
    for run in runs:
        console.say(run_signature(run.settings))


def _require_comparable(left: Run, right: Run) -> None:
    for field in ("digest", "rouge"):
        ours, theirs = getattr(left.settings, field), getattr(right.settings, field)
        if ours != theirs:
            raise InputError(str(right.folder), f"was run with {field} {theirs}, not {ours}: the two do not compare")
    if left.settings.words != right.settings.words:
        console.warn(f"summaries of different length: {left.settings.length} and {right.settings.length} words")


def _pairs_of_systems(left: Run, right: Run, systems: str | None) -> list[tuple[str, str]]:
    if systems is None:
        pairs = [(name, name) for name in left.systems if name in right.systems]
    else:  # not split at the comma: the name of a command may hold some
        pairs = [(one, other) for one in left.systems for other in right.systems if f"{one},{other}" == systems]
    if not pairs:
        raise InputError("systems", f"choose LEFT of {list(left.systems)} and RIGHT of {list(right.systems)}")
    return pairs


@app.command(name="score")
def score_command(
    candidate: Annotated[Path, typer.Option(help="The summary; or JSON lines with id and summary.")],
    reference: Annotated[list[Path], typer.Option(help="What to score it against; repeat for several.")],
    more_references: Annotated[list[Path] | None, typer.Argument(help="Further references.")] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Each line is a text of its own.")] = False,
    stemmer: StemmerOption = True,
    tokenizer: TokenizerOption = "rouge-score",
    splitter: SplitterOption = "sentencex",
    seed: SeedOption = 0,
) -> None:
    """Print ROUGE-1, -2, -L and -Lsum of a candidate file, and the settings behind them."""
    settings = RougeSettings(tokenizer, stemmer, splitter)
    with console.refusals_explained():
        references = [*reference, *(more_references or ())]
        pairs = read_pairs(candidate, references, lines=lines)
    scores = [score(pair.candidate, pair.references, settings) for pair in pairs]
    console.output.print(console.score_table(scores, max(len(pair.references) for pair in pairs), seed))
    for warning in _warnings(pairs, settings):
        console.warn(warning)
    further = {
        "examples": len(pairs),
        "seed": seed,
        "candidate": digest(candidate)[:12],
        "reference": "+".join(digest(path)[:12] for path in references),
    }
    console.say(signature(settings, further))


def _warnings(pairs: list[Pair], settings: RougeSettings) -> Iterator[str]:
    empty = sum(not pair.candidate.strip() for pair in pairs)
    if empty:
        yield f"{empty} of {len(pairs)} candidates are empty; an empty one scores 0 and counts"
    if settings.tokenizer == "rouge-score":
        foreign = sum(max(map(lost_letters, pair.references)) > 0.5 for pair in pairs)
        if foreign:
            yield (
                f"{foreign} of {len(pairs)} references are mostly in letters other than a–z, which the "
                "rouge-score tokenizer drops: these numbers say nothing; use --tokenizer unicode"
            )


def _budget(words: str, ours: Collection[str]) -> int | None:
    if words == "reference":
        return None
    budget = int(words) if words.isdecimal() and len(words) <= MAX_DIGITS else 0
    if not budget:
        raise InputError("words", f"is {words[:40]!r}; give a whole number from 1, or 'reference'")
    if ours and not MIN_WORDS <= budget <= MAX_WORDS:
        raise InputError("words", f"is {words}; {' and '.join(ours)} can write {MIN_WORDS} to {MAX_WORDS:,}")
    return budget


@app.command(name="gate")
def gate_command(
    pin: Annotated[bool, typer.Option("--pin", help="Pin the floors below what is measured now.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="Let --pin lower a floor.")] = False,
) -> None:
    """Fail if Nutgraf does worse on its sample clusters than is pinned."""
    with console.refusals_explained():
        if allow_lower and not pin:
            raise InputError("--allow-lower", "says what --pin may do; give both")
        corpus = sample_clusters()
        values = measure_systems(corpus)
        if pin:
            pin_floors(values, corpus, allow_lower=allow_lower)
        checks = check_floors(values, corpus)
        model = model_revision(SYSTEMS[0])  # all have the shipped checkpoint
    console.output.print(console.gate_table(checks))
    further = {"words": WORDS, "examples": len(corpus.examples), "dataset": corpus.name, "sha256": corpus.digest[:12]}
    console.say(signature(RougeSettings(), further | {"model": model}))
    if not all(check.passed for check in checks):
        console.errors.print("a floor does not hold", style="red")
        raise typer.Exit(1)
