"""Nutgraf's evaluation: datasets, systems, ROUGE and support measures, statistics, report, gate.

The name is generic; install it only as part of ``nutgraf``. It imports ``summarizer`` and never ``api``.
"""
