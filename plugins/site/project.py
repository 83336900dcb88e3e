"""Where things are and what the site is called, from Pelican's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ACCESSIBILITY = ("non conforme", "partiellement conforme", "totalement conforme")
"""The three states that a site may declare: decree no. 2019-768 of 24 July 2019, article 5."""


@dataclass(frozen=True, slots=True)
class Site:
    """What every template may say of the site."""

    name: str
    tagline: str
    url: str
    year: int
    credits: str
    contact: str
    repository: str
    short_name: str = ""
    publisher: str = ""
    director: str = ""
    host: str = ""
    accessibility: str = "non conforme"

    def absolute(self, path: str) -> str:
        """Return the public address of what is at *path* from the root; empty without ``url``."""
        return f"{self.url}/{path}" if self.url else ""

    @property
    def base_path(self) -> str:
        """The path of the site on its server, with both slashes: ``/`` or ``/annuaire/``."""
        return urlsplit(self.url).path.rstrip("/") + "/"


@dataclass(frozen=True, slots=True)
class Project:
    """Folders of one build, and its site. ``today`` is asked once, here.

    ``posters`` tells whether posters and booklets are written beside the pages.
    """

    root: Path
    houses: Path
    content: Path
    cache: Path
    assets: Path
    output: Path
    site: Site
    today: date
    posters: bool = True

    @property
    def vocabularies(self) -> Path:
        """The folder of the vocabularies."""
        return self.content / "vocabulaires"


def project_of(settings: Mapping[str, Any], output_path: str) -> Project:
    """Return the project that *settings* describe; relative folders start at its root."""
    root = Path(settings["MSAP_ROOT"])
    content = Path(settings["PATH"])
    return Project(
        root=root,
        houses=root / settings.get("MSAP_HOUSES", content / "msap"),
        content=content,
        cache=root / ".cache",
        assets=root / settings.get("MSAP_ASSETS", ".cache/assets"),
        output=Path(output_path),
        site=_site(settings),
        today=_today(settings),
        posters=settings.get("MSAP_POSTERS", True),
    )


def _today(settings: Mapping[str, Any]) -> date:
    given = settings.get("MSAP_TODAY", "")
    return date.fromisoformat(given) if given else date.today()


def _site(settings: Mapping[str, Any]) -> Site:
    return Site(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=settings["SITEURL"].rstrip("/"),
        year=_today(settings).year,
        credits=settings["MSAP_CREDITS"],
        contact=settings["MSAP_CONTACT"],
        repository=settings["MSAP_REPOSITORY"].rstrip("/"),
        publisher=settings.get("MSAP_PUBLISHER", ""),
        director=settings.get("MSAP_DIRECTOR", ""),
        host=settings.get("MSAP_HOST", ""),
        accessibility=_accessibility(settings),
        short_name=settings.get("MSAP_SHORT_NAME", settings["SITENAME"])[:16].strip(),
    )


def _accessibility(settings: Mapping[str, Any]) -> str:
    given: str = settings.get("MSAP_ACCESSIBILITY", ACCESSIBILITY[0])
    if given not in ACCESSIBILITY:
        raise SystemExit(f"MSAP_ACCESSIBILITY : écrivez {' ou '.join(ACCESSIBILITY)}.")
    return given


def asset_paths(project: Project) -> dict[str, str]:
    """Return the built assets: logical name to path from the site's root.

    Raises:
        FileNotFoundError: the assets were not built; ``msap build`` does it.
    """
    manifest = project.assets / "manifest.json"
    paths: dict[str, str] = json.loads(manifest.read_text("utf-8"))
    return paths
