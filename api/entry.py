"""Where the ``nutgraf`` command begins: as process 1 of a container it has to be stoppable from its first moment.

The system applies no default action to process 1, so a SIGTERM that comes while libraries and the model load would be
lost. ``summarizer`` takes a second or more to import and knows nothing of the service; hence this module, which imports
neither.
"""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Run the command line; until the service is ready, SIGTERM ends it at once, with 0; Ctrl-C does, with 130."""
    if sys.argv[1:2] == ["serve"]:
        signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    try:
        from summarizer.cli import main as run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
