"""The words around the others in a question: ``query_words.json``, which the browser reads too."""

from __future__ import annotations

import json
from pathlib import Path

QUERY_WORDS: dict[str, list[str]] = json.loads(
    Path(__file__).parents[1].joinpath("query_words.json").read_text("utf-8")
)
AROUND = frozenset((*QUERY_WORDS["links"], *QUERY_WORDS["network"]))
"""Those that only link others, and those of the network's name."""
