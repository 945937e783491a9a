"""Options that several ``nutgraf eval`` commands have."""

from __future__ import annotations

from typing import Annotated

import typer

from eval.tokenization import Splitter, Tokenizer

StemmerOption = Annotated[bool, typer.Option("--stemmer/--no-stemmer", help="Stem words (Porter) before matching.")]
TokenizerOption = Annotated[Tokenizer, typer.Option(help="unicode for scripts other than Latin.")]
SplitterOption = Annotated[Splitter, typer.Option(help="What ends a sentence for ROUGE-Lsum.")]
SeedOption = Annotated[int, typer.Option(help="Of every random choice.", min=0)]
