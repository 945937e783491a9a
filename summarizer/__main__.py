"""``python -m summarizer`` is the ``nutgraf`` command."""

from summarizer.cli import main

main()
