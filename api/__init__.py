"""Nutgraf's HTTP service and the editor's page.

The name is generic; install it only as part of ``nutgraf``. It imports ``summarizer`` and never ``eval``.
"""
