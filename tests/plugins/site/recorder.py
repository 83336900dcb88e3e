"""A plugin of a host, as Pelican knows them: it notes which signals come, and what they bring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pelican import signals

_NAMES = (
    "article_generator_init", "page_generator_init", "article_generator_pretaxonomy",
    "article_generator_finalized", "page_generator_finalized", "all_generators_finalized",
    "article_generator_write_article", "article_writer_finalized", "page_generator_write_page",
    "page_writer_finalized", "content_written",
)  # fmt: skip
_noted: list[dict[str, Any]] = []


def _noting(name: str) -> Any:
    def note(sender: Any, **given: Any) -> None:
        told: dict[str, Any] = {"signal": name}
        for kind in ("articles", "pages"):
            told[kind] = [each.url for each in getattr(sender, kind, ())]
        if "context" in given:
            context = given["context"]
            content = context.get("article") or context["page"]
            told |= {"path": sender, "url": content.url, "status": content.status}
            told |= {"title": content.title, "exists": Path(sender).is_file()}
        _noted.append(told)

    return note


_RECEIVERS = {name: _noting(name) for name in _NAMES}


def _save(pelican: Any) -> None:
    Path(pelican.settings["RECORDED"]).write_text(json.dumps(_noted), "utf-8")


def register() -> None:
    """Connect to every signal."""
    for name, receiver in _RECEIVERS.items():
        getattr(signals, name).connect(receiver)
    signals.finalized.connect(_save)
