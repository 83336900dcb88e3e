"""What a reader finds in a built page: its words as they are shown, part by part."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "use", "wbr", "circle", "rect",
    )
)  # fmt: skip
# Attributes that a reader follows, hears or sees.
_USED = ("href", "src", "alt", "aria-label", "datetime", "data-dernier-jour")
_INLINE = frozenset(("span", "strong", "em", "wbr", "a"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))


class _Tree(HTMLParser):
    """Makes a tree of a page; our pages close what they open."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.builder.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


class Page:
    """A built page."""

    def __init__(self, file: Path) -> None:
        tree = _Tree()
        tree.feed(file.read_text("utf-8"))
        self.root = tree.builder.close()
        self._parents = {child: parent for parent in self.root.iter() for child in parent}

    def shown(self, where: str) -> str:
        """Return the words and the used attributes of one part.

        Args:
            where: ``h1`` a tag, ``.essentials`` a class, ``#services`` an id (a heading's stands
                for its section), ``#antenne-1 h3`` a part of a part, ``=Langues`` the description
                of this term.
        """
        return spaced("\n".join(_words(self.part(where))))

    def part(self, where: str) -> Element:
        """Return the part that ``shown`` reads."""
        if where.startswith("="):
            rows = [e for e in self.root.iter("div") if _term(e) == where[1:]]
            assert rows, f"no « {where[1:]} »"
            return rows[0]
        where, _, inner = where.partition(" ")
        found = next((e for e in self.root.iter() if _answers(e, where)), None)
        if inner and found is not None:
            found = next((e for e in found.iter() if _answers(e, inner)), None)
            assert found is not None, f"no {inner} in {where}"
            return found
        assert found is not None, f"no {where}"
        return self._parents[found] if where[0] == "#" and found.tag in _HEADINGS else found

    def has(self, where: str) -> bool:
        """Tell whether the page has this tag, class or id."""
        return any(_answers(element, where) for element in self.root.iter())

    def description(self) -> str:
        """Return what search engines show under the title."""
        metas = [e for e in self.root.iter("meta") if e.get("name") == "description"]
        return metas[0].get("content") or ""

    def statements(self) -> dict[str, dict[str, Any]]:
        """Return the schema.org statements by their type."""
        (script,) = [e for e in self.root.iter("script") if "json" in e.get("type", "")]
        return {each["@type"]: each for each in json.loads(script.text or "")["@graph"]}


def _answers(element: Element, where: str) -> bool:
    if where[0] == ".":
        return where[1:] in element.get("class", "").split()
    if where[0] == "#":
        return element.get("id") == where[1:]
    return element.tag == where


def _term(element: Element) -> str:
    term = element.find("dt")
    return "" if term is None else spaced("".join(term.itertext())).strip()


def _words(element: Element) -> Iterator[str]:
    """Yield texts and used attributes; what is hidden from all readers is left out.

    The words that only make hours better heard are too: tests are written as one sees.
    """
    if element.tag in ("script", "style") or "hidden" in element.keys():  # noqa: SIM118
        return
    if element.get("class") == "week-heard":
        return
    pieces = [element.text or ""]
    for child in element:
        pieces += _words(child)
        pieces.append(child.tail or "")
    around = "" if element.tag in _INLINE else "\n"
    yield around + "".join(pieces) + around
    yield from (f"\n{value}\n" for name in _USED if (value := element.get(name)))


def spaced(text: str) -> str:
    """Return *text* with plain spaces, one at a time, so that tests are written as one reads."""
    plain = text.replace("\u2060", "").replace("\u00a0", " ").replace("\u202f", " ")
    return " ".join(plain.split())
