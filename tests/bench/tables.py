"""Puts measured tables into ``docs/benchmarks.md``, each between its own two markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tests.bench.running import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; the first column is text, the others are numbers."""
    rule = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in (headings, rule, *rows))


def with_section(page: str, name: str, content: str) -> str:
    """Return *page* with section *name* replaced; one that it lacks is added at its end."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    block = f"{start}\n{content.strip()}\n{end}"
    known = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    if known.search(page):
        return known.sub(lambda _: block, page)
    return f"{page.rstrip()}\n\n{block}\n"


def write_section(name: str, content: str, page: Path = PAGE) -> None:
    """Replace section *name* of the benchmarks page on disk."""
    fresh = page.with_name(f".{page.name}.partiel")
    fresh.write_text(with_section(page.read_text("utf-8"), name, content), "utf-8")
    fresh.replace(page)
