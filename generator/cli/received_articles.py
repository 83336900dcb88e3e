"""A received article, told in words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.receiving import Proposal
from generator.files.nodes import plain
from generator.files.source import Source, decode, split_page
from generator.model.article import Section
from generator.problems import shown

_SHOWN_CHARS = 80
_NAMES = {Section.NEWS: "Actualités", Section.FIELD: "Sur le terrain"}


def told_article(proposal: Proposal, path: str) -> Iterator[str]:
    """Yield what a received article changes, a line each; of a new one what it is.

    Raises:
        SourceRefused: the one that stands cannot be read.
    """
    source = split_page(decode(proposal.raw))
    fields = plain(source.front)
    if proposal.standing is None:
        section = _NAMES[Section(proposal.file.parent.name)]
        yield f"{path} : « {_text(fields.get('titre'))} », {section}."
        return
    before = split_page(decode(proposal.standing))
    yield from (f"  {line}" for line in _changes(before, source))


def _changes(before: Source, after: Source) -> Iterator[str]:
    old, new = plain(before.front), plain(after.front)
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield f"{shown(key)} : {_text(old.get(key))} → {_text(new.get(key))}"
    if before.body != after.body:
        yield "texte : récrit" if after.body else "texte : retiré"


def _text(value: object) -> str:
    if value in (None, ""):
        return "rien"
    if isinstance(value, list):
        return shown(", ".join(map(str, value)), _SHOWN_CHARS)
    return shown(str(value), _SHOWN_CHARS)
