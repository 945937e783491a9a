"""Contradictions between sentences as the editor gets them: what is said, and who says which.

Sentences of different documents that are near each other are compared (``differences``); claims that contradict each
other directly or through a third are one disagreement, and equal claims of several documents one variant of it. Where a
document states both sides, somewhere else too, it means two things, and nothing is reported. Nor is a number that
a newer article replaces (``updates``), between whichever articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from summarizer.clusters.cluster import Cluster
from summarizer.contradictions.differences import differences, restated
from summarizer.contradictions.numbers import number_given
from summarizer.contradictions.statements import Claim, Difference, Statement
from summarizer.contradictions.updates import is_update
from summarizer.datamodels import Disagreement, DisagreementKind, RankedGroup, Sentence, Source, Variant
from summarizer.english.misspellings import misspellings
from summarizer.segmentation import display
from summarizer.written import WrittenSentence

NEAR = 0.33
"""Least similarity of two sentences that are compared, in [0, 1]; higher is stricter. In 400 training clusters no more
numbers disagree than at 0.41."""

MOST_COMPARED = 10_000
"""Pairs of sentences, the nearest first; bounds the time that 64 edited copies of one article take."""


def disagreements(
    ranked: Sequence[RankedGroup],
    brief: Sequence[WrittenSentence],
    cluster: Cluster,
    similarity: NDArray[np.float32],
) -> tuple[Disagreement, ...]:
    """Find what documents contradict each other on.

    Args:
        ranked: Every group of the cluster.
        brief: The sentences of the brief, in reading order.
        cluster: The cluster.
        similarity: Between its sentences, in [0, 1], shape ``(sentences, sentences)``.

    Returns:
        Disagreements on what the brief carries, in its order; then the others, the most central first.
    """
    central = sorted(ranked, key=lambda item: -item.centrality)
    group_of = {member.sentence: item.group.id for item in ranked for member in item.group.members}
    told = [group_of[sentence] for written in brief for sentence in written.sources]
    order = dict.fromkeys([*told, *(item.group.id for item in central)])
    priority = {name: place for place, name in enumerate(order)}
    sentences = cluster.sentences
    found = []
    statements = _Statements(cluster)
    for kind, claims in chain(_contradicted(statements, similarity), _misspelled(statements)):
        sides = _sides(claims, cluster)
        if sides:
            names = {group_of[sentences[row]] for row, _ in claims}
            variants = tuple(_variant(side, cluster) for side in sides)
            found.append(Disagreement(min(names, key=lambda name: priority[name]), kind, variants))
    return tuple(sorted(found, key=lambda item: priority[item.group_id]))


Place = tuple[int, Claim]
"""Row of a sentence, and what it claims there."""


class _Statements:
    """The sentences of a cluster as they are compared, each read once, when first asked for."""

    def __init__(self, cluster: Cluster) -> None:
        self.sentences = cluster.sentences
        self._cluster = cluster
        self._read: dict[int, Statement] = {}
        self._made: dict[tuple[int, DisagreementKind, str], bool] = {}

    def __getitem__(self, row: int) -> Statement:
        if row not in self._read:
            self._read[row] = Statement.read(self.raw(self.sentences[row]))
        return self._read[row]

    def raw(self, sentence: Sentence) -> str:
        """A sentence as its document has it."""
        return self._cluster.pages[sentence.document].quote(sentence.start, sentence.end).text

    @cached_property
    def rows_of(self) -> dict[str, list[int]]:
        """Rows by print form, in order."""
        rows: dict[str, list[int]] = {}
        for row, sentence in enumerate(self.sentences):
            rows.setdefault(sentence.text, []).append(row)
        return rows

    @cached_property
    def _rows_of_document(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        for row, sentence in enumerate(self.sentences):
            rows.setdefault(sentence.document, []).append(row)
        return rows

    def updates(self, one: int, other: int, difference: Difference) -> bool:
        """Whether two sentences differ because the article of one is newer."""
        time, other_time = (self._cluster.times[self.sentences[row].document] for row in (one, other))
        return is_update(self[one], time, self[other], other_time, difference)

    def makes(self, document: int, kind: DisagreementKind, claim: Claim) -> bool:
        """Whether a document makes a claim anywhere, or gives its number; found once for claims of one value."""
        key = (document, kind, claim.value)
        if key not in self._made:
            own = [self[row] for row in self._rows_of_document[document]]
            given = kind == "number" and any(number_given(statement, claim) for statement in own)
            self._made[key] = given or any(restated(statement, kind, claim) for statement in own)
        return self._made[key]


def _contradicted(
    statements: _Statements, similarity: NDArray[np.float32]
) -> Iterator[tuple[DisagreementKind, list[Place]]]:
    """Claims that contradict each other, and those of further documents that agree with one of them."""
    for kind, places in _components(statements, similarity):
        yield kind, [*places, *_agreeing(kind, places, statements, similarity)]


def _misspelled(statements: _Statements) -> Iterator[tuple[DisagreementKind, list[Place]]]:
    """Names that documents spell one letter apart."""
    texts = [statements.raw(sentence) for sentence in statements.sentences]
    for spellings in misspellings(texts, [sentence.document for sentence in statements.sentences]):
        mentions = [(surname, mention) for surname, said in spellings.items() for mention in said]
        yield "name", [(mention.row, Claim(mention.start, mention.end, surname)) for surname, mention in mentions]


def _components(
    statements: _Statements, similarity: NDArray[np.float32]
) -> Iterator[tuple[DisagreementKind, list[Place]]]:
    """Claims that contradict each other, directly or through others, in reading order."""
    nodes: dict[Place, int] = {}
    kinds: list[DisagreementKind] = []
    edges: list[tuple[int, int]] = []
    found = list(_contradictions(statements, similarity))
    updated = {_values(difference) for one, other, difference in found if statements.updates(one, other, difference)}
    for one, other, difference in found:
        if _values(difference) in updated:
            continue
        edge = []
        for place in ((one, difference.one), (other, difference.other)):
            if place not in nodes:
                nodes[place] = len(nodes)
                kinds.append(difference.kind)
            edge.append(nodes[place])
        edges.append((edge[0], edge[1]))
    if not edges:
        return
    ends = np.array(edges).T
    graph = coo_array((np.ones(len(edges)), (ends[0], ends[1])), shape=(len(nodes), len(nodes)))
    count, labels = connected_components(graph, directed=False)
    members: list[list[Place]] = [[] for _ in range(count)]
    for place, label in zip(nodes, labels, strict=True):
        members[label].append(place)
    for places in members:
        yield kinds[nodes[places[0]]], sorted(places, key=lambda place: (place[0], place[1].start))


def _agreeing(
    kind: DisagreementKind, places: Sequence[Place], statements: _Statements, similarity: NDArray[np.float32]
) -> Iterator[Place]:
    """The claims of a disagreement where further documents make them in a sentence near it, in reading order."""
    rows = [row for row, _ in places]
    documents = {statements.sentences[row].document for row in rows}
    claims = {claim.value: claim for _, claim in places}
    for row in np.flatnonzero(similarity[rows].max(axis=0) >= NEAR).tolist():
        if statements.sentences[row].document not in documents:
            made = (restated(statements[row], kind, claim) for claim in claims.values())
            yield from ((row, claim) for claim in made if claim)


def _contradictions(statements: _Statements, similarity: NDArray[np.float32]) -> Iterator[tuple[int, int, Difference]]:
    """Rows that contradict each other; every row with the words of one is compared with one row of the other's."""
    for one, other in _near(statements, similarity):
        if not differences(statements[one], statements[other]):
            continue
        rows, others = (statements.rows_of[statements.sentences[row].text] for row in (one, other))
        for left, right in [*((row, other) for row in rows), *((one, row) for row in others if row != other)]:
            for difference in differences(statements[left], statements[right]):
                if not _means_both(statements, left, right, difference):
                    yield left, right, difference


def _values(difference: Difference) -> frozenset[str]:
    return frozenset((difference.one.value, difference.other.value))


def _near(statements: _Statements, similarity: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Pairs of first rows of different words that are near each other, the nearest first."""
    first = {text: rows[0] for text, rows in statements.rows_of.items()}
    rows = np.array(sorted(first.values()))
    documents = np.array([statements.sentences[row].document for row in rows])
    near = np.triu(similarity[np.ix_(rows, rows)], k=1)
    near[documents[:, None] == documents[None, :]] = 0.0
    pairs = np.argwhere(near >= NEAR)
    nearest = np.lexsort((pairs[:, 1], pairs[:, 0], -near[pairs[:, 0], pairs[:, 1]]))[:MOST_COMPARED]
    return [(int(rows[one]), int(rows[other])) for one, other in pairs[nearest]]


def _means_both(statements: _Statements, one: int, other: int, difference: Difference) -> bool:
    """Whether the document of either sentence makes the other's claim elsewhere, so means both."""
    sides = ((one, difference.other), (other, difference.one))
    return any(statements.makes(statements.sentences[row].document, difference.kind, claim) for row, claim in sides)


def _sides(places: Sequence[Place], cluster: Cluster) -> list[list[Place]]:
    """Claims by what they say, what most independent sources say first; empty if one document says two things."""
    by_value: dict[str, list[Place]] = {}
    documents: dict[str, set[int]] = {}
    for row, claim in sorted(places, key=lambda place: (place[0], place[1].start)):
        document = cluster.sentences[row].document
        if document not in documents.setdefault(claim.value, set()):
            documents[claim.value].add(document)
            by_value.setdefault(claim.value, []).append((row, claim))
    if sum(map(len, documents.values())) > len(set().union(*documents.values())):
        return []
    independent = {value: len({cluster.voices[number] for number in said}) for value, said in documents.items()}
    return sorted(by_value.values(), key=lambda side: -independent[side[0][1].value])


def _variant(side: Sequence[Place], cluster: Cluster) -> Variant:
    sources = tuple(_source(row, claim, cluster) for row, claim in side)
    return Variant(display(sources[0].text), tuple(source.document_id for source in sources), sources)


def _source(row: int, claim: Claim, cluster: Cluster) -> Source:
    sentence = cluster.sentences[row]
    return cluster.pages[sentence.document].quote(sentence.start + claim.start, sentence.start + claim.end)
