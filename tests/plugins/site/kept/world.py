"""A small world whose pages are edited at random, and its site, written with and without keeping.

Two departments with sixteen communes, so that a site is written in a part of a second; the makers,
templates and owners are the real ones, those of ``pelicanconf.py`` that have owners.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment

from generator.assets import built_assets
from generator.changes.log import first_log
from generator.directory import Directory
from generator.facets import Facets
from generator.files.tree import house_files, read_houses
from generator.geography.territory import Territory
from generator.hours.timetables import Timetables
from generator.model.article import Articles
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, has_errors
from generator.publishing.begun_site import BegunSite, read_standing
from generator.publishing.file_states import digest_of, served_digest
from generator.publishing.last_made import LastMade, note, read_drafts
from generator.publishing.new_site import NewSite
from generator.publishing.served_files import prepare_told
from generator.publishing.told_files import read_told
from generator.timings import Timings
from plugins.files.discovery_plugin import write_discovery
from plugins.files.spreadsheet_plugin import write_template
from plugins.pages.editing.plugin import write_form
from plugins.pages.figures.plugin import write_figures
from plugins.pages.house.plugin import write_closed, write_houses, write_moves
from plugins.pages.lists.plugin import write_lists
from plugins.pages.map.plugin import write_map
from plugins.pages.open_data.plugin import write_open_data
from plugins.pages.paper.plugin import write_paper
from plugins.site.build import Build
from plugins.site.keeping import Keeping
from plugins.site.project import LastSite, Project, Site
from plugins.site.rendering import Renderer

ROOT = Path(__file__).resolve().parents[4]
TODAY = date(2026, 11, 23)
SITE = Site(name="Maisons", tagline="L’annuaire", url="https://a.example", year=2026, credits="x",
            contact="a@b.fr", repository="")  # fmt: skip
TOWNS = (
    ("L'Isle-d'Abeau", "38080"), ("Égarée", "38100"), ("Bord", "38100"), ("Saint-Port", "38100"),
    ("Grandville", "38201"), ("Miroir", "44100"), ("Muette", "44100"), ("Neuve", "44200"),
    ("Saint-Pierre", "97500"),
)  # fmt: skip
SERVICES = ("tourisme", "teletravail", "acces-au-droit")
WEEKS: tuple[Any, ...] = (
    {"lundi": "09:00-12:00"}, {"mardi": "09:00-12:00, 14:00-17:00"}, "Mo-Fr 09:00-12:00",
    {"jeudi": "1er du mois 09:00-12:00"}, "Mo-Su 08:00-20:00",
)  # fmt: skip


@dataclass
class World:
    """Pages in ``folder/maisons``, and where their sites are written."""

    folder: Path
    vocabularies: Vocabularies
    territory: Territory
    theme: Environment
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    general: int = 0
    begun: int = 0

    def __post_init__(self) -> None:
        for name in ("cache", "content/images"):
            (self.folder / name).mkdir(parents=True)

    def edit(self, name: str, draw: random.Random) -> None:
        """Make the edit *name*, unless a page would have an error by it."""
        before = deepcopy((self.pages, self.texts))
        EDITS[name](self, draw)
        if has_errors(self._read()[1]):
            self.pages, self.texts = before

    def directory(self) -> Directory:
        """Return the houses of the pages as they are now, read from their files."""
        houses, problems = self._read()
        assert not has_errors(problems), problems
        return Directory(houses, self.vocabularies, self.territory, today=TODAY)

    def _read(self) -> tuple[list[House], list[Problem]]:
        for slug, page in self.pages.items():
            file = self.folder / "maisons" / f"{slug}.md"
            front = yaml.safe_dump(page, allow_unicode=True, sort_keys=False)
            content = f"---\n{front}---\n{self.texts.get(slug, '')}"
            file.parent.mkdir(exist_ok=True)
            file.write_text(content, "utf-8")
        for file in (self.folder / "maisons").iterdir():
            if file.stem not in self.pages:
                file.unlink()
        files = house_files(self.folder / "maisons")
        return read_houses(
            files, ROOT, self.vocabularies, self.territory, content=self.folder / "content",
            within=(self.folder / "maisons",),
        )  # fmt: skip

    def build(self, output: Path, last: Path | None = None) -> Build:
        """Return what writes a site at *output*, keeping what it can of that at *last*.

        Where *output* holds a site already, the new one begins as that.
        """
        project = Project(
            root=ROOT, houses=self.folder / "maisons", content=self.folder / "content",
            cache=self.folder / "cache", assets=built_assets(ROOT), output=output, site=SITE,
            today=TODAY,
            last=LastSite(
                last or self.folder / "absent", str(self.general), self.folder / "made",
                self.folder / "told", self.folder / "standing" if output.exists() else None,
            ),
        )  # fmt: skip
        assert project.last
        directory = self.directory()
        made = LastMade(output)
        if last:
            made = LastMade.read(project.cache, last, str(self.general))
        site = NewSite(output, begun=project.is_begun)
        keeping = Keeping(Facets(directory), made, site, read_standing(project.last.standing))
        renderer = Renderer(self.theme, project, Timings(), keeping)
        changes = first_log(directory)
        return Build(directory, Articles(), (), Timetables(TODAY), renderer, changes=changes)

    def write(self, output: Path, last: Path | None = None) -> Build:
        """Write the site, and note what was made of what, as ``msap build`` does."""
        for notes in ("made", "told"):
            (self.folder / notes).unlink(missing_ok=True)
        begun = self._begun(output, last)
        build = self.build(output, last)
        write_owned(build)
        build.renderer.note_made()
        told = read_told(self.folder / "told")
        assert told
        files = prepare_told(output, last or self.folder / "absent", told, begun)
        assert digest_of(files) == served_digest(output)
        drafts = read_drafts(self.folder / "made")
        note(self.folder / "cache", output, str(self.general), drafts, files)
        return build

    def _begun(self, output: Path, last: Path | None) -> BegunSite | None:
        """Return what is known of the site that *output* begins as, every second one in time."""
        standing = self.folder / "standing"
        standing.unlink(missing_ok=True)
        if not (last and output.exists()):
            return None
        begun = BegunSite(output, last, standing)
        begun.wait()
        self.begun += 1
        if self.begun % 2:
            standing.unlink()
        return begun


def write_owned(build: Build) -> None:
    """Write all that has an owner, and what stands in the same folders."""
    write_lists(build)
    write_figures(build)
    write_paper(build)
    write_closed(build)
    write_moves(build)
    write_houses(build.directory.findable, build)
    write_map(build)
    write_form(build)
    write_discovery(build.directory, build.renderer)
    write_template(build.directory.vocabularies, build.renderer)
    write_open_data(build)


def house(draw: random.Random, rank: int) -> dict[str, Any]:
    """Return the front matter of a house, drawn."""
    commune, postcode = draw.choice(TOWNS)
    page = {
        "nom": f"Maison {rank}",
        "label": draw.choice(("msap", "france-services")),
        "adresse": f"{rank} rue Haute",
        "code_postal": postcode,
        "commune": commune,
        "telephone": phone(draw),
        "horaires": week(draw),
        "date_maj": day(draw),
    }
    if draw.random() < 0.3:
        page["antennes"] = [branch(draw)]
    if draw.random() < 0.2:
        page |= {"format": "bus", "tournee": [stop(draw)]}
    return page


def week(draw: random.Random, most: int = len(WEEKS)) -> Any:
    return deepcopy(draw.choice(WEEKS[:most]))  # the same twice would be an anchor in YAML


def phone(draw: random.Random) -> str:
    return f"04 76 {draw.randint(10, 99)} {draw.randint(10, 99)} {draw.randint(10, 99)}"


def day(draw: random.Random) -> date:
    return TODAY - timedelta(draw.randint(0, 500))


def branch(draw: random.Random) -> dict[str, Any]:
    commune, postcode = draw.choice(TOWNS)
    return {"nom": f"Antenne {draw.randint(1, 9)}", "commune": commune, "code_postal": postcode,
            "telephone": phone(draw), "horaires": week(draw)}  # fmt: skip


def stop(draw: random.Random) -> dict[str, Any]:
    commune, postcode = draw.choice(TOWNS)
    return {"lieu": "Marché", "commune": commune, "code_postal": postcode,
            "horaires": week(draw)}  # fmt: skip


Edit = Callable[[World, random.Random], None]


def _some(world: World, draw: random.Random) -> tuple[str, dict[str, Any]]:
    slug = draw.choice(sorted(world.pages))
    return slug, world.pages[slug]


def _sets(key: str, value: Callable[[random.Random], Any]) -> Edit:
    def edit(world: World, draw: random.Random) -> None:
        _, page = _some(world, draw)
        page[key] = value(draw)

    return edit


def _town(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    page["commune"], page["code_postal"] = draw.choice(TOWNS)
    for key in ("latitude", "longitude"):
        page.pop(key, None)


def _closure(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    page["exceptions"] = [{"du": TODAY + timedelta(draw.randint(1, 60)), "type": "ferme"}]


def _position(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    if page["code_postal"].startswith("38"):
        page |= {"latitude": 45 + draw.random() / 5, "longitude": 5 + draw.random() / 3}


def _new(world: World, draw: random.Random) -> None:
    rank = draw.randint(100, 10_000)
    world.pages[f"maison-{rank}"] = house(draw, rank)


def _is_named(world: World, slug: str) -> bool:
    """Tell whether another page names this one: it cannot go then, or have another name."""
    return any(
        slug in (page.get("remplacee_par"), page.get("antenne_de")) for page in world.pages.values()
    )


def _gone(world: World, draw: random.Random) -> None:
    if len(world.pages) > 3:
        slug, _ = _some(world, draw)
        if not _is_named(world, slug):
            del world.pages[slug]


def _renamed(world: World, draw: random.Random) -> None:
    slug, page = _some(world, draw)
    if _is_named(world, slug):
        return
    new = f"renommee-{draw.randint(1, 10_000)}"
    if draw.random() < 0.5:
        page["anciennes_adresses"] = [slug]
    world.pages = {(new if key == slug else key): value for key, value in world.pages.items()}


def _text(world: World, draw: random.Random) -> None:
    slug, _ = _some(world, draw)
    world.texts[slug] = draw.choice(("", "Un mot.\n", "## Venir\n\nSur rendez-vous le lundi.\n"))


def _closed(world: World, draw: random.Random) -> None:
    slug, page = _some(world, draw)
    other, heir = _some(world, draw)
    page["fermee_le"] = TODAY + timedelta(draw.choice((-30, 30)))
    for key in ("remplacee_par", "ouvre_le"):
        page.pop(key, None)
    if other != slug and "fermee_le" not in heir:
        page["remplacee_par"] = other


def _opened(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    for key in ("fermee_le", "remplacee_par"):
        page.pop(key, None)


def _announced(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    if "fermee_le" not in page:
        page["ouvre_le"] = TODAY + timedelta(draw.choice((-30, 30)))


def _branch_phone(world: World, draw: random.Random) -> None:
    for page in world.pages.values():
        for each in page.get("antennes", ()):
            each["telephone"] = phone(draw)
            return


def _branches(world: World, draw: random.Random) -> None:
    _, page = _some(world, draw)
    page["antennes"] = [branch(draw) for _ in range(draw.randint(0, 2))]
    if not page["antennes"]:
        del page["antennes"]


def _branch_of(world: World, draw: random.Random) -> None:
    slug, page = _some(world, draw)
    other, _ = _some(world, draw)
    page.pop("antenne_de", None)
    if other != slug:
        page["antenne_de"] = other


def _everything_else(world: World, draw: random.Random) -> None:
    """The day, the theme, a vocabulary, an article: one digest tells them all."""
    world.general += 1


EDITS: dict[str, Edit] = {
    "telephone": _sets("telephone", phone),
    "other telephones": _sets("autres_telephones", lambda draw: [phone(draw)]),
    "e-mail": _sets("courriels", lambda draw: [f"a{draw.randint(1, 99)}@exemple.fr"]),
    "hours": _sets("horaires", week),
    "hours by appointment": _sets("horaires_rdv", lambda draw: week(draw, 2)),
    "closure": _closure,
    "holidays": _sets("jours_feries", lambda draw: "ouvert"),
    "booking": _sets("prise_rdv", lambda draw: draw.choice(("oui", "non"))),
    "street": _sets("adresse", lambda draw: f"{draw.randint(1, 99)} rue Basse"),
    "name": _sets("nom", lambda draw: f"Maison {draw.choice('ABCDEF')}"),
    "label": _sets("label", lambda draw: draw.choice(("msap", "france-services"))),
    "services": _sets("services", lambda draw: draw.sample(SERVICES, 2)),
    "partners": _sets("partenaires", lambda draw: draw.sample(["caf", "cpam", "msa"], 2)),
    "summary": _sets("presentation_resume", lambda draw: f"Le lieu numéro {draw.randint(1, 99)}."),
    "website": _sets("site_web", lambda draw: f"https://exemple.fr/{draw.randint(1, 99)}"),
    "bus stops": _sets("transports", lambda draw: f"Bus {draw.randint(1, 99)}, arrêt Mairie."),
    "verified": _sets("date_maj", day),
    "position": _position,
    "town": _town,
    "new": _new,
    "gone": _gone,
    "renamed": _renamed,
    "text": _text,
    "closed": _closed,
    "opened": _opened,
    "announced": _announced,
    "telephone of a branch": _branch_phone,
    "branches": _branches,
    "branch of": _branch_of,
    "everything else": _everything_else,
}  # fmt: skip
