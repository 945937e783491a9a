"""What the packages import, read from their sources."""

from __future__ import annotations

import ast

from tests.conftest import ROOT


def imports(package: str) -> set[tuple[str, str]]:
    """Every file of a package with each top-level module that it imports anywhere."""
    found = set()
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names = [node.module]
            found |= {(str(path.relative_to(ROOT)), name.split(".")[0]) for name in names}
    return found
