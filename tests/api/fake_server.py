"""A service without a model, as a process: ``python -m tests.api.fake_server SECONDS [FLAG …]``."""

from __future__ import annotations

import sys

from api.server import serve
from api.settings import read_settings
from tests.api.fake import FakeSummarizer

if __name__ == "__main__":
    serve(read_settings(sys.argv[2:]), FakeSummarizer(seconds=float(sys.argv[1])))
