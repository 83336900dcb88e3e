"""A commune, a department, a region: what the rest of the project sees of the territory."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct

from generator.geography.outlines import Outline, Outlines
from generator.model.position import Position


class Commune(Struct, frozen=True):
    """A commune, or a municipal district (arrondissement) of Paris, Lyon or Marseille.

    ``parent_code`` is the INSEE code of a district's commune, None for a commune. A district
    also counts in its commune's population: sum over those without parent.
    ``radius_km`` is the distance from the position to the farthest point of the outline.
    ``aliases`` are former, delegated and associated communes, or other writings of the name.
    """

    code_insee: str
    name: str
    postcodes: tuple[str, ...]
    position: Position
    population: int
    department_code: str
    radius_km: float
    aliases: tuple[str, ...]
    parent_code: str | None


@dataclass(frozen=True, slots=True)
class Department:
    """A department, or an overseas collectivity that holds houses.

    ``with_article``, ``in_phrase``, ``of_phrase``: « la Lozère », « en Lozère », « de la Lozère ».
    ``region_code`` is None for the collectivities 975, 977 and 978.
    """

    code: str
    name: str
    with_article: str
    in_phrase: str
    of_phrase: str
    slug: str
    region_code: str | None
    _outlines: Outlines = field(repr=False, compare=False)

    @property
    def outline(self) -> Outline:
        """Rings of (longitude, latitude) in degrees, to fill by the even-odd rule; may be empty."""
        return self._outlines.department(self.code)

    @property
    def commune_borders(self) -> str:
        """Where its communes meet, as JSON (``CommuneBorders.department``); may be empty."""
        return self._outlines.commune_borders(self.code)


@dataclass(frozen=True, slots=True)
class Region:
    """A region with the codes of its departments in their order; phrases as for departments."""

    code: str
    name: str
    with_article: str
    in_phrase: str
    of_phrase: str
    slug: str
    department_codes: tuple[str, ...]
    _outlines: Outlines = field(repr=False, compare=False)

    @property
    def outline(self) -> Outline:
        """Rings of (longitude, latitude) in degrees, to fill by the even-odd rule."""
        return self._outlines.region(self.code)


class Grouping(Struct, frozen=True):
    """An « intercommunalité » (EPCI) by its SIREN, with the INSEE codes of its communes."""

    siren: str
    name: str
    commune_codes: tuple[str, ...]
