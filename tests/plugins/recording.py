"""What stands for the renderer and the site where makers of pages are tested alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from generator.model.house import House
from plugins.site.project import Site

SITE = Site(
    name="Maisons", tagline="", url="https://annuaire.example.fr", year=2026, credits="",
    contact="", repository="",
)  # fmt: skip


@dataclass
class Recorder:
    """Stands for the renderer: keeps what would be rendered, and gives it as text."""

    given: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)

    def shows(self, houses: Iterable[House]) -> None:
        """Note nothing: nothing is kept."""

    def fragment(self, component: str, *arguments: Any) -> Markup:
        """Keep what *component* would be given."""
        self.given.append((component, arguments))
        if component == "near-place":
            return Markup(f"<li>{arguments[1]}|{arguments[0]}</li>")
        return Markup(f"[{component}]{arguments[-1]}")
