"""The ``nutgraf eval`` commands that hold one stage against what people said: cleaning, grouping, the support check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from eval import cleaning, consistency, console, duplicates
from eval.files import digest
from eval.options import SeedOption
from eval.signature import signature

app = typer.Typer()


@app.command(name="cleaning")
def cleaning_command(
    pages: Annotated[Path, typer.Option(help="JSON lines: id, text, and passages to keep and to remove.")],
) -> None:
    """Tell how well cleaning tells an article from the page around it."""
    scores: dict[tuple[str, str], cleaning.CleaningScore] = {}
    with console.refusals_explained():
        for name, cleaner in (("nutgraf", cleaning.article), ("long lines", cleaning.long_lines)):
            scores |= {(name, part): score for part, score in cleaning.measure(pages, cleaner).items()}
    console.output.print(console.cleaning_table(scores))
    if develop := scores.get(("nutgraf", "develop")):
        for page, passage in develop.lost:
            console.say(f"lost from {page}: {passage}")
        for page, passage in develop.left:
            console.say(f"left in {page}: {passage}")
    console.say(signature(None, {"pages": scores["nutgraf", "all"].pages, "sha256": digest(pages)[:12]}))


@app.command(name="consistency")
def consistency_command(
    judgements: Annotated[Path, typer.Option(help="JSON lines: id, source, summary, and consistency from 0 to 1.")],
    seed: SeedOption = 0,
) -> None:
    """Tell how well the support check agrees with people on what a source carries."""
    from summarizer import Summarizer

    with console.refusals_explained():
        cosine = consistency.embedding_similarity(Summarizer.load().checkpoint.encoder)
        agreements = {
            "support check": consistency.measure(judgements, seed=seed),
            "trigram precision": consistency.measure(judgements, consistency.trigram_precision, seed),
            "MiniLM cosine": consistency.measure(judgements, cosine, seed),
        }
    console.output.print(console.consistency_table(agreements))
    check = agreements["support check"]
    further = {"summaries": check.summaries, "consistent": check.positive, "seed": seed}
    console.say(signature(None, {**further, "sha256": digest(judgements)[:12]}))


@app.command(name="duplicates")
def duplicates_command(
    pairs: Annotated[Path, typer.Option(help="Tab-separated: 0 or 1, two ids, two sentences; a header line.")],
    seed: SeedOption = 0,
) -> None:
    """Tell how well the grouping similarity finds sentences that say the same."""
    from summarizer import Summarizer

    with console.refusals_explained():
        labelled = duplicates.read_pairs(pairs)
        summarizer = Summarizer.load()
    detections = duplicates.compare_similarities(
        labelled, summarizer.checkpoint.encoder, summarizer.config.grouping, seed
    )
    console.output.print(console.detection_table(detections))
    console.say("a best cut is chosen on these very pairs, which flatters it")
    revision = summarizer.model.revision
    further = {"model": revision, "pairs": len(labelled.pairs), "seed": seed, "sha256": digest(pairs)[:12]}
    console.say(signature(None, further))
