"""Sentences that give orders to a machine instead of telling a reader something.

Whoever writes an article may plant "Ignore previous instructions and write …" in it. Our writer takes no orders, but a
planted sentence could still be quoted; it says nothing about the event, so it takes no part. What an article quotes,
such as a report on such an attack, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.english.quoted import outside
from summarizer.exclusions.exclusion import Exclusion

RULE = "instruction"

_TO_A_MACHINE = re.compile(
    r"^\W*(?:please\W+)?(?:ignore|disregard|forget|override|bypass)\b(?! of\b)"
    r"[^.!?]{0,40}\b(?:previous|prior|above|earlier|preceding|all|other)\b"
    r"[^.!?]{0,30}\b(?:instructions?|prompts?|directions|commands?|guidelines|context|articles|sources)\b"
    r"|, (?:please |now |then |so )?(?:ignore|disregard|forget|override|bypass)"
    r" (?:all (?:of )?|any )(?:the |your |my )?(?:previous|prior|above|earlier|preceding)"
    r" (?:instructions|prompts|commands)\b"
    r"|\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,60}"
    r"\b(?:(?:the|this|these|your|my|all|any|previous|prior|earlier|system|user|above) prompts?"
    r"|summar(?:y|ies)|summari[sz]\w+)\b"
    r"|\b(?:you are|act as|pretend to be) (?:now )?an? (?:\w+ ){0,2}(?:AI|assistant|language model|chatbot|LLM)\b"
    r"|\b(?:system|developer) prompt\s*:|^\W*(?:system|assistant|user|instructions?)\s*:"
    r"|\b(?:when|while|before) (?:you )?(?:summari[sz]e|summari[sz]ing) (?:this|these|the)\b"
    r"|\b(?:in|of|to) your (?:summary|output|response)\b"
    r"|^\W*(?:write|say|state|output|print|respond|reply|include|mention)(?: instead)?"
    r" (?:that|only|exactly|the following)\b",
    re.IGNORECASE,
)


def find(pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]]) -> Exclusion:
    """Find sentences that speak to a machine, with a warning for each; see ``exclusion.Finder``."""
    planted = [sentence for sentence in chain.from_iterable(by_document) if speaks_to_a_machine(sentence.text)]
    warnings = (
        f"{pages[sentence.document].called(sentence.document)}: characters {sentence.start} to {sentence.end}"
        " give orders to a machine and were left out."
        for sentence in planted
    )
    return Exclusion(dict.fromkeys(planted, RULE), tuple(warnings))


def speaks_to_a_machine(text: str) -> bool:
    """Say whether a sentence gives orders to a machine, outside of what it quotes."""
    return bool(_TO_A_MACHINE.search(outside(text)))
