"""A proposal in words: for whoever reviews it, in a terminal or on the page of a forge."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.changes.comparison import ChangeKind
from generator.cli.file_changes import FileChange, Happened
from generator.cli.markdown_text import as_markdown
from generator.cli.proposal import ChangedHouse, ChangedText, Proposal
from generator.french import NBSP
from generator.problems import shown

_TOLD_MAX = 200
_WORDS = {
    ChangeKind.ADDED: "nouvelle maison", ChangeKind.GONE: "départ", ChangeKind.CHANGED: "modifiée",
}  # fmt: skip
_UNTOLD_NAMES = {"texte": "le texte de la page", "photo": "la photo", "galerie": "la galerie"}
_LINE_CHARS_MAX = 600
_T = TypeVar("_T")


def proposal_words(proposal: Proposal, *, markdown: bool) -> str:
    """Return *proposal* as text or as Markdown, in which what pages say has no meaning."""
    said = as_markdown if markdown else _plain
    lines = ["## Ce qui change" if markdown else "Ce qui change", ""]
    parts = list(_parts(proposal, said))
    for heading, entries in parts:
        lines += [f"### {heading}" if markdown else f"{heading}{NBSP}:", "", *entries, ""]
    if not parts:
        lines += ["Rien ne change.", ""]
    return "\n".join(lines)


def _parts(proposal: Proposal, said: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    parts = (
        ("Maisons", _bounded(proposal.houses, _house, said)),
        ("Articles et pages", _bounded(proposal.texts, _text, said)),
        ("Fiches illisibles, avant ou après : voyez la vérification",
         _bounded(proposal.unread, _file, said)),
        ("Fiches réécrites sans que le site dise autre chose, ou brouillons",
         _bounded(proposal.silent, _file, said)),
        ("Autres fichiers de content", _bounded(proposal.content, _file, said)),
        ("Hors de content : le programme ou ses réglages changent, relisez-les avec soin",
         _bounded(proposal.outside, _file, said)),
    )  # fmt: skip
    yield from ((heading, lines) for heading, lines in parts if lines)


def _bounded(
    entries: Sequence[_T], lines: Callable[[_T], list[str]], said: Callable[[str], str]
) -> list[str]:
    """Return the entries as a list, those that are too many as their number."""
    found: list[str] = []
    for entry in entries[:_TOLD_MAX]:
        first, *others = (said(line) for line in lines(entry))
        found += [f"- {first}", *(f"  - {other}" for other in others)]
    if len(entries) > _TOLD_MAX:
        found.append(f"- … et {len(entries) - _TOLD_MAX} autres")
    return found


def _house(house: ChangedHouse) -> list[str]:
    change = house.change
    where = f" ({change.commune})" if change.commune else ""
    lines = [f"{change.name}{where}, {_WORDS[change.kind]}"]
    lines += [fact.sentence for fact in change.facts]
    if house.untold:
        names = ", ".join(_UNTOLD_NAMES.get(key, key) for key in house.untold)
        lines.append(f"{'Aussi' if change.facts else 'Seulement'}{NBSP}: {names}.")
    return lines


def _text(text: ChangedText) -> list[str]:
    unseen = "" if text.address or text.file.kind is Happened.REMOVED else ", pas encore publié"
    return [f"«{NBSP}{text.title}{NBSP}», {text.file.kind.value}{unseen} ({text.file.path})"]


def _file(file: FileChange) -> list[str]:
    return [f"{file.path}, {file.kind.value}"]


def _plain(text: str) -> str:
    return shown(" ".join(text.split(" ")), _LINE_CHARS_MAX)
