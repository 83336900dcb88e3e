"""A project whose pages are read with what is kept of them, and held against a plain reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files.kept_pages import KeptPages
from generator.files.reading import HouseReader
from generator.files.tree import house_files, read_houses
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem

PAGE = """---
nom: Maison
label: msap
adresse: Mairie
code_postal: 49430
commune: Durtal
date_maj: 2024-08-01
horaires: {{lundi: "09:00-12:00", mardi: "09:00-12:00"}}
{extra}
---
{text}
"""
LATER_NS = 3_000_000_000
"""Time enough for a file to be known by how it stands."""


class Reading:
    """A project, read with what is kept of it; ``read_anew`` are the pages of the last reading."""

    def __init__(self, root: Path, vocabularies: Vocabularies, territory: Territory | None) -> None:
        self.root, self.vocabularies, self.territory = root, vocabularies, territory
        self.read_anew: list[str] = []
        (root / ".cache").mkdir(exist_ok=True)

    def kept(self, later_ns: int = LATER_NS) -> KeptPages:
        kept = KeptPages.of(self.root, self.vocabularies, self.territory)
        assert kept is not None
        kept.started_ns += later_ns
        return kept

    def __call__(self, later_ns: int = LATER_NS) -> list[Problem]:
        """Return the problems of all pages, which are those without anything kept."""
        files = house_files(self.root / "content" / "msap")
        plain = read_houses(files, self.root, self.vocabularies, self.territory)
        self.read_anew.clear()
        with pytest.MonkeyPatch.context() as patch:
            parse = HouseReader.parse
            patch.setattr(HouseReader, "parse", lambda reader, raw, path: (
                self.read_anew.append(path.removeprefix("content/msap/")), parse(reader, raw, path)
            )[1])  # fmt: skip
            found = read_houses(
                files, self.root, self.vocabularies, self.territory, kept=self.kept(later_ns)
            )
        assert found == plain
        assert list(map(_of_its_file, found[0])) == list(map(_of_its_file, plain[0]))
        return found[1]

    def write(self, path: str, extra: str = "reseau: a", text: str = "") -> Path:
        file = self.root / "content" / "msap" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(extra=extra, text=text), "utf-8")
        return file

    def kept_files(self) -> list[Path]:
        return sorted((self.root / ".cache" / "pages").iterdir())


def _of_its_file(house: House) -> tuple[object, ...]:
    """Return what is no field of *house*: equal houses may differ in it."""
    return house.slug, house.path, house.text, house.digest, house.position_is_approximate
