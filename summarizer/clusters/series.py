"""Whether documents tell one story, edition after edition, or a series of stories of one event.

What a newsroom has of one day is one story: its newest article has it as it stands, and what older ones open with is
out of date. A digest of weeks has another story in each article, the quake, the aid, the law in its wake, a study; none
takes the place of another, and the newest may be a sidelight. Such articles are less close to each other than those of
one story, and lie further apart in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.documents.publication import A_WEEK, comparable

ONE_STORY = 0.6
"""Least mean closeness between documents that tell one story, in [-1, 1]; higher finds more series. Of 192 newsroom
clusters of one story 3 in 100 are below it, of 10 series all."""


def is_series(close: NDArray[np.float32], about: Sequence[bool], times: Sequence[datetime | None]) -> bool:
    """Say whether documents tell several stories of one event.

    Args:
        close: What ``relatedness.closeness`` returns.
        about: By document, whether it is about the event.
        times: By document, when it was published, if that is known.

    Returns:
        Whether those about the event are less close than ``ONE_STORY``, on average, and not known to be of one week.
    """
    documents = np.flatnonzero(about).tolist()
    pairs = close[np.ix_(documents, documents)][~np.eye(len(documents), dtype=np.bool_)]
    days = [time.date() for number in documents if (time := times[number])]
    of_one_week = len(days) > 1 and max(days) - min(days) <= A_WEEK
    return bool(len(pairs)) and float(pairs.mean()) < ONE_STORY and not of_one_week


def chronology(times: Sequence[datetime | None]) -> tuple[int, ...]:
    """Put documents in the order of their publication.

    Args:
        times: By document, when it was published, if that is known.

    Returns:
        By document, its place, from 0; those of one time and those of which it is not known, last, as they are given.
    """
    known = {number: comparable(time) for number, time in enumerate(times) if time}
    order = [*sorted(known, key=known.__getitem__), *(number for number in range(len(times)) if number not in known)]
    place = {number: at for at, number in enumerate(order)}
    return tuple(place[number] for number in range(len(times)))
