"""Puts our content where Hugo reads it. This preparation is not in Hugo's time.

Hugo gets a few things ready-made: the department of each house, postcodes in quotes
(YAML would read 01500 as a number), the names and addresses of the territory, and all
of ``hugo_ready`` and ``hugo_lists``.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.assets import built_assets
from generator.directory import Directory
from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.geography.codes import department_code
from generator.geography.divisions import Department
from generator.geography.territory import Territory
from generator.model.vocabulary import Partner, Service, Vocabularies
from tests.bench.hugo_ready import Ready
from tests.bench.running import ROOT

TODAY = date(2026, 11, 23)
_VOCABULARIES = ROOT / "content" / "vocabulaires"
_TEMPLATES = Path(__file__).with_name("hugo_site")
_CODES = re.compile(r"^(code_postal|code_insee): *['\"]?(\w+)['\"]?$", re.MULTILINE)
_SECTIONS = {
    "departements": "Départements",
    "services": "Services",
    "partenaires": "Partenaires",
}
_UNLISTED = ("regions", "maisons", "communes", "demarches")


def make_source(houses: Path, folder: Path) -> None:
    """Write the whole Hugo project below *folder*, which does not exist yet."""
    shutil.copytree(_TEMPLATES, folder)
    content, data = folder / "content", folder / "data"
    territory = Territory.load(ROOT / ".cache")
    for name in ("maisons", *_SECTIONS, "regions"):
        (content / name).mkdir(parents=True)
    vocabularies, _ = read_vocabularies(_VOCABULARIES, ROOT)
    read, _ = read_houses(house_files(houses), ROOT, vocabularies, territory)
    directory = Directory(read, vocabularies, territory, today=TODAY)
    ready = Ready(directory)
    data.mkdir()
    _houses(house_files(houses), directory, ready, folder)
    for name, known in ready.data.items():
        _json(data / f"{name}.json", known)
    _sections(content, ready)
    _divisions(territory, ready, content, data)
    _terms(vocabularies, ready, content)
    _communes(ready, data)
    _editorial(content)
    _assets(folder)


def _houses(files: Iterable[Path], directory: Directory, ready: Ready, folder: Path) -> None:
    """Write the pages with what is ready, and as they are for those that stand beside."""
    houses = {house.slug: house for house in directory.houses}
    (folder / "sources").mkdir()
    for file in files:
        text = _CODES.sub(r'\1: "\2"', file.read_text("utf-8"))
        codes = dict(_CODES.findall(text))
        department = department_code(codes.get("code_insee") or codes["code_postal"])
        fields = {"departement": department, **ready.fields(houses[file.stem])}
        # JSON's texts and numbers are YAML's too.
        lines = "".join(
            f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()
        )
        shutil.copy(file, folder / "sources")
        page = folder / "content" / "maisons" / file.name
        page.write_text(text.replace("---\n", f"---\n{lines}", 1), "utf-8")


def _sections(content: Path, ready: Ready) -> None:
    maps = {"departements": ready.lists.departments()}
    for name, title in _SECTIONS.items():
        _page(content / name / "_index.md", {"title": title, "carte": maps.get(name, "")})
    for name in _UNLISTED:
        _page(content / name / "_index.md", {"build": {"render": "never"}})


def _divisions(territory: Territory, ready: Ready, content: Path, data: Path) -> None:
    departments = territory.departments
    for department in departments.values():
        title = f"{department.name} ({department.code})"
        fields: dict[str, object] = {"title": title, "code": department.code}
        fields["pret"] = ready.lists.department(department)
        _page(content / "departements" / f"{department.slug}.md", fields)
    for region in territory.regions.values():
        fields = {
            "title": region.name,
            "in_phrase": region.in_phrase,
            "pret": ready.lists.region(region),
        }
        _page(content / "regions" / f"{region.slug}.md", fields)
    named = {code: _department(department, territory) for code, department in departments.items()}
    _json(data / "departements.json", named)
    regions = [
        {"name": region.name, "slug": region.slug, "codes": region.department_codes}
        for region in territory.regions.values()
    ]
    others = [code for code, department in departments.items() if not department.region_code]
    regions.append({"name": "Autres territoires", "slug": "", "codes": tuple(others)})
    _json(data / "regions.json", regions)


def _department(department: Department, territory: Territory) -> dict[str, str]:
    region = territory.regions.get(department.region_code or "")
    return {
        "name": department.name,
        "slug": department.slug,
        "in_phrase": department.in_phrase,
        "of_phrase": department.of_phrase,
        "region_slug": region.slug if region else "",
        "region_name": region.name if region else "",
    }


def _communes(ready: Ready, data: Path) -> None:
    (data / "communes").mkdir()
    for code, listed in ready.lists.tables().items():
        _json(data / "communes" / f"d{code}.json", listed)
    _json(data / "lieux.json", ready.lists.communes())
    _json(data / "fonds.json", ready.lists.lands)


def _terms(vocabularies: Vocabularies, ready: Ready, content: Path) -> None:
    for file in _VOCABULARIES.glob("*.yaml"):
        shutil.copy(file, content.parent / "data")
    kinds: dict[str, Iterable[Service] | Iterable[Partner]] = {
        "services": vocabularies.services,
        "partenaires": vocabularies.partners,
    }
    for kind, terms in kinds.items():
        for term in terms:
            fields = {"title": term.name, "code": term.code, "pret": ready.lists.term(term)}
            _page(content / kind / f"{term.code}.md", fields)


def _editorial(content: Path) -> None:
    for file in (ROOT / "content" / "pages").glob("*.md"):
        name = "_index.md" if file.stem == "accueil" else file.name
        shutil.copy(file, content / name)
    _page(content / "recherche.md", {"titre": "Trouver une maison", "recherche": True})


def _assets(folder: Path) -> None:
    built = built_assets(ROOT)
    shutil.copytree(built / "static", folder / "static" / "static")
    paths = json.loads((built / "manifest.json").read_text("utf-8"))
    names = {
        "style": "site.css", "page": "page.css", "browse": "browse.css", "paper": "paper.css",
        "embed": "embed.css", "script": "site.js", "house": "house.js", "keeping": "keeping.js",
        "card": "card.js", "icon": "favicon.svg",
    }  # fmt: skip
    _json(
        folder / "data" / "assets.json",
        {key: Path(paths[name]).name for key, name in names.items()},
    )


def _page(file: Path, fields: object) -> None:
    file.write_text(f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n", "utf-8")


def _json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
