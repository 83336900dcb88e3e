"""Where a service or a partner is found, on a small map of the country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.directory import Directory
from generator.french import NBSP, count, number
from generator.model.house import House
from plugins.drawing.context import SmallFrance
from plugins.drawing.count_shades import CountShades
from plugins.drawing.france import SMALL, France
from plugins.pages.lists.areas import LISTED_MOST
from plugins.site.rendering import Renderer


@dataclass(slots=True)
class TermMaps:
    """Makes the maps of services and partners; those of the same houses are drawn once."""

    directory: Directory
    renderer: Renderer
    _france: France = field(init=False)
    _drawn: dict[tuple[str, ...], Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._france = France(self.directory, SMALL)

    def of(self, houses: Sequence[House]) -> Markup:
        """Return the map of *houses*: dots, or shades where they are many; empty without any."""
        if not houses or not self._france.is_drawn:
            return Markup()
        key = tuple(house.slug for house in houses)
        if key not in self._drawn:
            draw = self._dotted if len(houses) <= LISTED_MOST else self._shaded
            self._drawn[key] = self.renderer.fragment("small-france", draw(houses))
        return self._drawn[key]

    def _dotted(self, houses: Sequence[House]) -> SmallFrance:
        places = [self.directory.places_by_house[house.slug][0] for house in houses]
        shown = "une maison" if len(houses) == 1 else f"les {count(len(houses), 'maison')}"
        caption = "Le point est la maison." if len(houses) == 1 else "Chaque point est une maison."
        return self._france.small(f"Carte de France{NBSP}: {shown}", caption, places=places)

    def _shaded(self, houses: Sequence[House]) -> SmallFrance:
        counts = Counter(self.directory.department_of(house).code for house in houses)
        most = number(max(counts.values()))
        return self._france.small(
            f"Carte de France{NBSP}: nombre de maisons par département",
            f"Plus un département est coloré, plus il a de maisons{NBSP}: jusqu’à {most}.",
            CountShades(counts).by_code(),
        )
