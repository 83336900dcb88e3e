"""Questions asked of every page of the built site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from plugins.files.hosting import FRAMED

ROOT = Path(__file__).resolve().parents[2]


LEADS_ON = "demarches/index.html"
"""It stands for the page of all services, whose title it has."""
SELECTION = "selection/index.html"


class Outline(HTMLParser):
    """What the tests ask of a page: its titles, ids, links, headings, scripts, JSON-LD."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = self.title = self.description = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.inline: list[str] = []
        self.classes: set[str] = set()
        self.json_ld: list[str] = []
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = named.get("lang", "")
        if tag == "meta" and named.get("name") == "description":
            self.description = named["content"]
        if "id" in named:
            self.ids.append(named["id"])
        self.classes.update(named.get("class", "").split())
        self.links += [named[name] for name in ("href", "src") if name in named]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.inline += [name for name in named if name.startswith("on") or name == "style"]
        self._in = tag
        if tag == "script" and "src" not in named:
            self._in = "json" if named.get("type") == "application/ld+json" else "script"
            if not named.get("type", "").endswith("json"):
                self.inline.append("script")

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.title += data
        if self._in == "json":
            self.json_ld.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in = ""


@pytest.fixture(scope="module")
def outlines(site: Path) -> dict[str, Outline]:
    """Return every page's outline by its path from the root."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        outline = Outline()
        outline.feed(file.read_text("utf-8"))
        found[file.relative_to(site).as_posix()] = outline
    return found


def test_every_page_tells_its_language_and_has_a_title_of_its_own(
    outlines: dict[str, Outline],
) -> None:
    """``lang``, title and description are there; no two pages share a title."""
    assert len(outlines) > 150
    others = {path: path.split("/")[1] for path in outlines if path.startswith("langues/")}
    assert {"ar", "uk"} <= set(others.values())
    wrong = {path: o.lang for path, o in outlines.items() if o.lang != others.get(path, "fr")}
    assert wrong == {}
    assert not [path for path, outline in outlines.items() if not outline.description.strip()]
    titles = Counter(o.title for path, o in outlines.items() if path != LEADS_ON)
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_has_one_h1_and_no_level_left_out(outlines: dict[str, Outline]) -> None:
    """Headings go down one level at a time."""
    for path, outline in outlines.items():
        assert outline.headings.count(1) == 1, path
        steps = zip(outline.headings, outline.headings[1:], strict=False)
        assert not [step for step in steps if step[1] > step[0] + 1], path


def test_ids_are_unique_in_their_page(outlines: dict[str, Outline]) -> None:
    """No id stands twice."""
    for path, outline in outlines.items():
        assert [name for name, times in Counter(outline.ids).items() if times > 1] == [], path


def test_no_script_or_style_is_inline(outlines: dict[str, Outline]) -> None:
    """The site runs under ``default-src 'self'``."""
    assert {path: outline.inline for path, outline in outlines.items() if outline.inline} == {}


def test_a_page_loads_the_sheet_of_what_is_on_it(outlines: dict[str, Outline]) -> None:
    """What only ``browse.css`` or ``page.css`` styles stands on no page without it."""
    everywhere, on_most = _styled("site.css"), _styled("page.css")
    welcoming = _styled("welcome.css")
    sheets = {"page": on_most - everywhere, "browse": _styled("browse.css") - on_most - everywhere}
    assert "essentials" in sheets["page"]
    assert {"data-figure", "near-places"} <= sheets["browse"]
    unstyled = {
        (path, sheet): missing
        for path, outline in outlines.items()
        for sheet, own in sheets.items()
        if not _loads(outline, sheet)
        and (
            missing := (outline.classes & own)
            - (welcoming if _loads(outline, "welcome") else set())
        )
    }
    assert unstyled == {}


def test_the_search_loads_no_style_of_other_pages(outlines: dict[str, Outline]) -> None:
    """Its first result would wait for it."""
    sheets = [link for link in outlines["recherche/index.html"].links if link.endswith(".css")]
    assert not [link for link in sheets if "/site-" not in link and "/search-after-" not in link]


def _loads(outline: Outline, sheet: str) -> bool:
    """Tell whether a page loads *sheet*; ``welcome.css`` holds what ``page.css`` has, paper and
    what other sites show have one sheet that holds all.
    """
    names = (*{"page": ("page", "welcome")}.get(sheet, (sheet,)), "paper", "embed")
    return any(f"/{name}-" in link for link in outline.links for name in names)


def _styled(sheet: str) -> set[str]:
    """The classes that selectors of the parts of *sheet* begin with."""
    folder = ROOT / "themes" / "msap" / "static" / "css"
    parts = re.findall(r'@import "([^"]+)"', (folder / sheet).read_text("utf-8"))
    # The search has its paper's sheet by another way.
    text = "".join((folder / part).read_text("utf-8") for part in parts if "print" not in part)
    rules = re.findall(r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", text, flags=re.S))
    selectors = [each for rule in rules for each in rule.split(",")]
    return {found[1] for each in selectors if (found := re.match(r"\s*\.([a-z][\w-]*)", each))}


def test_every_link_within_the_site_leads_somewhere(
    site: Path, outlines: dict[str, Outline]
) -> None:
    """Every relative address is a file of the site, and every fragment an id of its page."""
    broken = []
    for path, outline in outlines.items():
        for link in outline.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            base = site if link.startswith("/") else (site / path).parent
            target = (
                (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else site / path
            )
            target = target / "index.html" if target.is_dir() else target
            known = outlines.get(target.relative_to(site).as_posix())
            if not target.is_file() or (
                parts.fragment and known and parts.fragment not in known.ids
            ):
                broken.append((path, link))
    assert broken == []


def test_json_ld_says_what_the_page_shows(site: Path) -> None:
    """Name, telephone, town and Monday's hours of Durtal are the same in both."""
    html = (site / "maisons/durtal/index.html").read_text("utf-8")
    outline = Outline()
    outline.feed(html)
    graph = json.loads("".join(outline.json_ld))["@graph"]
    office = next(item for item in graph if item["@type"] == "GovernmentOffice")
    assert office["name"] in html
    assert office["telephone"] == "+33241961040"
    assert "tel:+33241961040" in html
    assert office["address"]["addressLocality"] == "Durtal"
    monday = [
        (spec["opens"], spec["closes"])
        for spec in office["openingHoursSpecification"]
        if "Monday" in spec.get("dayOfWeek", ())
    ]
    assert monday == [("08:30", "12:00"), ("13:30", "17:00")]


def test_the_sitemap_names_every_page_once(site: Path, outlines: dict[str, Outline]) -> None:
    """All pages but the 404, those for paper, for other sites, for one reader; full addresses."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ET.parse(site / "sitemap.xml")
    listed = [loc.text or "" for loc in tree.iter(f"{space}loc")]
    pages = {
        "https://annuaire.example.fr/" + path.removesuffix("index.html")
        for path in outlines
        if not path.endswith(("404.html", "affiche.html", "livret/index.html"))
        and path not in (LEADS_ON, SELECTION)
        and not re.match("langues/.+/carte/", path)
        and not re.search(FRAMED, f"/{path}")
    }
    assert sorted(listed) == sorted(pages)


def test_the_schema_of_a_house_is_published(site: Path) -> None:
    """The same file as in the repository, at a fixed name."""
    published = (site / "donnees/maison.schema.json").read_bytes()
    assert published == (ROOT / "schemas/maison.schema.json").read_bytes()
    assert json.loads(published)["$schema"]


def test_html_validate_finds_nothing(site: Path) -> None:
    """The site is sound HTML; of a hundred departments of long tables, each sixth is read."""
    validator = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    node = Path(sys.executable).with_name("node")
    pages = sorted(site.rglob("*.html"))
    departments = [page for page in pages if "departements" in page.parts]
    read = [page for page in pages if page not in set(departments)] + departments[::6]
    done = subprocess.run(
        [node, validator, "--config", ROOT / ".htmlvalidate.json", *read],
        capture_output=True, text=True, timeout=1800, check=False,
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-5000:]
