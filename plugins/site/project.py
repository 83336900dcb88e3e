"""Where things are and what the site is called, from Pelican's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from generator import __version__
from generator.assets import AssetsFailed, built_assets
from generator.french import spaced
from generator.publishing.mark import read_mark
from generator.settings.model import Settings
from generator.settings.reading import SettingsRefused, houses_set, settings_among
from generator.settings.tiles import Tiles
from plugins.site.content_policy import meta_policy


class Language(Struct, frozen=True):
    """A language that the site welcomes in: its code, its name in itself, how it is written."""

    code: str
    name: str
    direction: str


class Site(Struct, frozen=True):
    """What every template may say of the site.

    ``meta_policy`` is what each page itself tells browsers it may load, where no server does.
    """

    name: str
    tagline: str
    url: str
    year: int
    credits: str
    contact: str
    repository: str
    forge: str = ""
    branch: str = "main"
    short_name: str = ""
    explanation: str = ""
    languages: tuple[Language, ...] = ()
    has_easy_page: bool = False
    publisher: str = ""
    director: str = ""
    host: str = ""
    accessibility: str = "non conforme"
    meta_policy: str = ""
    version: str = __version__

    def absolute(self, path: str) -> str:
        """Return the public address of what is at *path* from the root; empty without ``url``."""
        return f"{self.url}/{path}" if self.url else ""

    @property
    def base_path(self) -> str:
        """The path of the site on its server, with both slashes: ``/`` or ``/annuaire/``."""
        return urlsplit(self.url).path.rstrip("/") + "/"


class LastSite(Struct, frozen=True):
    """The site in place, and how the new one may begin as it.

    Args:
        general: what is no house, in one digest.
        draft: the file for what is made of what.
        told: the file for what was put into the new site (``generator/publishing/told_files.py``).
        standing: what stands there already (``begun_site.py``); None where it begins empty.
    """

    site: Path
    general: str
    draft: Path
    told: Path
    standing: Path | None = None

    @classmethod
    def of(cls, told: Mapping[str, str] | None) -> LastSite | None:
        """Return what ``msap build`` tells of it; None where it tells nothing."""
        if not told:
            return None
        standing = Path(told["standing"]) if told["standing"] else None
        draft, own = Path(told["draft"]), Path(told["told"])
        return cls(Path(told["site"]), told["general"], draft, own, standing)


class Project(Struct, frozen=True):
    """Folders of one build, and its site. ``today`` is asked once, with the settings.

    ``posters`` tells whether posters and booklets are written beside the pages, ``sources`` whether
    the files that they are made from are; ``tiles`` are the
    background of the map, if the host chose one; ``published`` whether it is the public site;
    ``timings`` the file that the time of each step is written to, if any. ``is_own_output``: the
    folder was absent or empty, or holds a site already: all in it will be the site's, which nobody
    but Pelican builds. ``since`` is
    the full file of the site before, if there is one; not ``tells_changes``: its history is kept as
    it is, because the site is only looked at. ``last`` tells what of the last site may be kept, and
    where to note what this one is made of; without it, all is made.
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
    sources: bool = True
    tiles: Tiles | None = None
    published: bool = False
    timings: Path | None = None
    is_own_output: bool = False
    since: Path | None = None
    tells_changes: bool = True
    last: LastSite | None = None

    @property
    def is_begun(self) -> bool:
        """Tell whether the output holds the site before the last."""
        return self.last is not None and self.last.standing is not None

    @property
    def scratch(self) -> Path:
        """A folder for files without a name; beside the new site, where there is room for one."""
        return self.last.draft.parent if self.last else self.output.parent

    @property
    def vocabularies(self) -> Path:
        """The folder of the vocabularies."""
        return self.content / "vocabulaires"


def project_of(settings: Mapping[str, Any], output_path: str) -> Project:
    """Return the project that *settings* describe; relative folders start at its root.

    Raises:
        SystemExit: a setting cannot be, with one French sentence for each.
    """
    root = Path(settings["MSAP_ROOT"])
    content = Path(settings["PATH"])
    try:
        checked = settings_among(settings)
        houses = houses_set(checked, root)
    except SettingsRefused as refused:
        raise SystemExit("\n".join(f"erreur: {each}" for each in refused.sentences)) from None
    timings = _path(settings, "MSAP_TIMINGS")
    return Project(
        root=root,
        houses=houses or root / content / "msap",
        content=content,
        cache=root / ".cache",
        assets=_assets(settings, root),
        output=Path(output_path),
        site=_site(settings, checked),
        today=checked.today,
        posters=checked.posters,
        sources=checked.sources,
        tiles=checked.tiles,
        published=settings.get("MSAP_PUBLISHED", False),
        timings=timings,
        is_own_output=not timings and _is_own(Path(output_path)),
        since=_path(settings, "MSAP_SINCE"),
        tells_changes=settings.get("MSAP_TELLS_CHANGES", True),
        last=LastSite.of(settings.get("MSAP_LAST")),
    )


def _path(settings: Mapping[str, Any], name: str) -> Path | None:
    return Path(settings[name]) if settings.get(name) else None


def _is_own(output: Path) -> bool:
    return not output.is_dir() or not any(output.iterdir()) or read_mark(output) is not None


def _assets(settings: Mapping[str, Any], root: Path) -> Path:
    """Return the folder of the built assets: given by ``msap build``, or made here."""
    given = settings.get("MSAP_ASSETS")
    try:
        return Path(given) if given else built_assets(root)
    except AssetsFailed as failed:
        raise SystemExit(f"erreur: {failed}") from None


def _site(settings: Mapping[str, Any], checked: Settings) -> Site:
    return Site(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        url=checked.site_url,
        year=checked.today.year,
        credits=settings["MSAP_CREDITS"],
        contact=checked.contact,
        repository=checked.repository,
        forge=checked.forge,
        branch=checked.branch,
        explanation=spaced(settings.get("MSAP_EXPLANATION", "")),
        publisher=checked.publisher,
        director=checked.director,
        host=checked.host,
        accessibility=checked.accessibility,
        meta_policy=_meta_policy(checked),
        short_name=settings.get("MSAP_SHORT_NAME", settings["SITENAME"])[:16].strip(),
    )


def _meta_policy(checked: Settings) -> str:
    tiles = checked.tiles.address if checked.tiles else ""
    return meta_policy(tiles) if checked.meta_policy else ""


def asset_paths(project: Project) -> dict[str, str]:
    """Return the built assets: logical name to path from the site's root.

    Raises:
        FileNotFoundError: the folder that the settings give has none.
    """
    manifest = project.assets / "manifest.json"
    paths: dict[str, str] = json.loads(manifest.read_text("utf-8"))
    return paths
