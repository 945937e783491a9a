"""The parts of one running service, owned by its lifespan."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass

from api.admission import Admission
from api.inference import Inference
from api.keys import KeyFile
from api.metrics import Metrics
from api.settings import Settings
from summarizer import Summarizer


@dataclass(slots=True)
class Service:
    """What the routes work with.

    Attributes:
        settings: As read at the start.
        admission: How much is taken on.
        inference: Where briefs are made.
        metrics: What operators see.
        keys: The keys, or None to serve this machine alone.
        summarizer: None until the model is loaded and warm.
        connections: Those that are open.
    """

    settings: Settings
    admission: Admission
    inference: Inference
    metrics: Metrics
    keys: KeyFile | None
    summarizer: Summarizer | None = None
    connections: Sized = ()

    @property
    def ready(self) -> bool:
        """Whether a request sent now would be taken on, load apart."""
        return self.summarizer is not None and not self.admission.draining

    @property
    def crowded(self) -> bool:
        """Whether more connections are open than may be."""
        return len(self.connections) > self.settings.max_connections

    @property
    def working(self) -> bool:
        """Whether a brief or a step of one waits or is in the making."""
        return self.admission.accepted > 0 or self.inference.steps > 0
