"""From the bytes of a page to a House, or to the problems that prevent it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import ValidationError

from generator.files.agreeing import Doubt
from generator.files.drafts import told
from generator.files.explaining import named, problems_of
from generator.files.locating import locate
from generator.files.nodes import Mapping, place_of, plain
from generator.files.oddities import beside_oddities, written_oddly
from generator.files.promises import is_promised, kept_promises
from generator.files.proofreading import picture_problems, text_problems
from generator.files.replaced_codes import replaced_codes
from generator.files.source import Source, decode, split_page
from generator.files.source_refused import SourceRefused
from generator.geography.territory import Territory
from generator.model.coded import ReadingContext
from generator.model.free_text import says_nothing
from generator.model.house import House
from generator.model.located import Located
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors, shown

_ITINERANT = frozenset({"bus", "itinerante"})
Steps = tuple[str | int, ...]


class HouseReader(Struct):
    """Reads pages against one set of vocabularies, one territory, one content folder."""

    vocabularies: Vocabularies
    territory: Territory | None = None
    content: Path | None = None
    problems: list[Problem] = field(default_factory=list)
    tries_fixes: bool = True
    """Whether a sentence may promise ``--fix`` only where that was tried on its page."""

    def read(self, raw: bytes, path: str, slug: str) -> House | None:
        """Return the house of a page, or None when an error prevents it.

        Args:
            raw: the bytes of the file.
            path: how the file is called in problems.
            slug: the name of its page: the file name without its suffix.

        Every problem is added to ``problems``.
        """
        source = self.parse(raw, path)
        return self.house(source, path, slug) if source else None

    def parse(self, raw: bytes, path: str) -> Source | None:
        """Return the front matter and text of a page, or None when it cannot be read."""
        try:
            return replace(split_page(decode(raw)), digest=sha256(raw).hexdigest(), raw=raw)
        except SourceRefused as refused:
            self.problems.append(refused.problem(path))
            return None

    def house(self, source: Source, path: str, slug: str) -> House | None:
        """Return the house of a parsed page, or None when an error prevents it."""
        found: list[Problem] = []
        house = self._validated(source, path, found)
        found = beside_oddities(found, written_oddly(source.front, path) if source.is_odd else [])
        if house is not None:
            house = self._located(house, source.front, path, found)
            text = "" if says_nothing(source.body) else source.body
            house = house.of_page(slug, path, text, source.digest)
            found += picture_problems(house.photo, "photo", source, path, self.content)
        found += tuple(text_problems(source, path, self.content)) or _told_nothing(source, path)
        if source.raw and self.tries_fixes and any(map(is_promised, found)):
            found = self._as_kept(found, source.raw, path, slug)
        self.problems += told(found, source, path)
        return None if has_errors(found) else house

    def _as_kept(self, found: list[Problem], raw: bytes, path: str, slug: str) -> list[Problem]:
        from generator.files.fixing import Fixer  # noqa: PLC0415 - few pages need it

        def again(fixed: bytes) -> list[Problem]:
            reader = replace(self, problems=[], tries_fixes=False)
            reader.read(fixed, path, slug)
            return reader.problems

        return kept_promises(found, raw, Fixer(self.vocabularies, self.territory), again)

    def _validated(self, source: Source, path: str, found: list[Problem]) -> House | None:
        data = plain(source.front)
        found += _without_address(data, source.front, path)
        context = ReadingContext(self.vocabularies)
        try:
            house = House.model_validate(data, context=context)
        except ValidationError as error:
            found += problems_of(error, source.front, path)
            house = None
        found += replaced_codes(context, source.front, path)
        return house

    def _located(self, house: House, front: Mapping, path: str, found: list[Problem]) -> House:
        def settled(place: Any, steps: Steps) -> Any:
            located, doubts = locate(place, self.territory)
            found.extend(_doubt(doubt, steps, front, path) for doubt in doubts)
            return located

        updated: dict[str, tuple[Located, ...]] = {}
        if house.branches:
            updated["branches"] = tuple(
                settled(branch, ("antennes", rank)) for rank, branch in enumerate(house.branches)
            )
        if house.stops:
            updated["stops"] = tuple(
                settled(stop, ("tournee", rank)) for rank, stop in enumerate(house.stops)
            )
        result: House = settled(house, ())
        return result.model_copy(update=updated) if updated else result


def _told_nothing(source: Source, path: str) -> Iterator[Problem]:
    """Yield a warning where the text of a page is there and tells a reader nothing."""
    body = source.body
    if not body.strip() or not says_nothing(body):
        return
    line = source.body_line + body[: len(body) - len(body.lstrip())].count("\n")
    message = (
        f"le texte « {shown(' '.join(body.split()))} » ne dit rien : la page ne le montre pas. "
        "Écrivez par exemple « On vous aide sans rendez-vous. », ou supprimez-le."
    )
    yield Problem(path, line, 1, Severity.WARNING, "texte-vide", message)


def _without_address(data: Any, front: Mapping, path: str) -> Iterator[Problem]:
    if "adresse" in data or data.get("format") in _ITINERANT or data.get("tournee"):
        return
    message = "ce champ est obligatoire, sauf pour une maison itinérante. Numéro et voie."
    yield Problem(
        path, front.line, front.column, Severity.ERROR, "manquant", named(("adresse",), message)
    )


def _doubt(doubt: Doubt, steps: Steps, front: Mapping, path: str) -> Problem:
    line, column = place_of(front, (*steps, doubt.key))
    message = named((*steps, doubt.key), doubt.message)
    return Problem(path, line, column, doubt.severity, doubt.code, message)
