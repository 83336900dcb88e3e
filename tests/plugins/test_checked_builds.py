"""What the check accepts can be built: pages, calendars, cards and feeds come out whole."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.directory import Directory
from generator.files.articles import read_articles
from generator.files.reading import HouseReader
from generator.files.shown_pictures import shown_pictures
from generator.hours.timetables import Timetables
from generator.model.article import Articles
from generator.timings import Timings
from plugins.pages.articles.plugin import write_articles
from plugins.pages.house.plugin import write_houses
from plugins.pages.paper.plugin import write_paper
from plugins.site.build import Build
from plugins.site.project import Project, Site
from plugins.site.rendering import Renderer
from plugins.styleguide.examples import theme_environment
from tests.pictures.drawn import as_bytes, quarters

ROOT = Path(__file__).resolve().parents[2]
SITE = Site(name="Maisons", tagline="L’annuaire", url="https://a.fr", year=2026, credits="x",
            contact="a@b.fr", repository="")  # fmt: skip
TODAY = date(2026, 11, 23)
HOUSE = "---\nnom: a\nlabel: msap\nadresse: b\ncode_postal: 49430\ncommune: Durtal\n{}\n---\n{}"
ARTICLE = "---\ntitre: {}\ndate: 2026-01-01\nresume: {}\nsource: x\n---\n{}"
FIELDS = [
    "courriels: [a@b.fr, \"l'accueil+1@b.fr\"]", 'telephone: "3939"', "prise_rdv: https://a.fr/?a=1&b",
    "horaires: {lundi: '09:00-12:00'}", "horaires: Mo-Fr 09:00-24:00", "horaires: 24/7",
    "horaires_rdv: {mardi: 1er du mois 09:00-12:00}", "exceptions: [{du: 2026-12-24, type: ferme}]",
    "exceptions: [{du: 2026-12-24, type: message, motif: '<b> & \"x\"'}]", "partenaires: [caf]",
    "antennes: [{nom: '</script>', commune: Durtal, code_postal: 49430}]", "format: bus",
    "tournee: [{lieu: a, commune: Durtal, code_postal: 49430}]", "latitude: 47.6\nlongitude: -0.2",
    "video: {adresse: https://a.fr, transcription: \"a\\nb\"}", "services: [tourisme]", "agents: 2",
    "reseau: '\u200f\u200d🏠'", "structure_porteuse: {nom: ']]>'}",
    "presentation_resume: '&#1; &lt; %00'", "site_web: https://a.fr/%F0",
    "transports: \"a\\\\b;c,d\"",
]  # fmt: skip
TEXTS = [
    "## Horaires\n", "<p id='contenu'>", "](", "[a](#b)", "**", "&#1;", "&#xD800;", "&amp;", "<b",
    "]]>", "[^1]", "\n\n[^1]: x", "|a|\n|-|\n", "\n\n", "> ", "<a name=x>", "`", "\u2028", "mot ",
    "![a](../../images/a.png)", "<h2 id=menu>", "<!--", "{{ page }}", "{% raw %}", "\U0001f3e0",
]  # fmt: skip
BODIES = st.lists(st.sampled_from(TEXTS), max_size=8).map("".join) | st.text(max_size=60)
SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.fixture(scope="module")
def theme():
    return theme_environment(ROOT / "themes" / "msap")


@pytest.fixture
def renderer_of(tmp_path_factory, theme):
    """Return a function that gives a renderer with an output folder of its own."""
    base = tmp_path_factory.mktemp("projet")
    scripts = {path.name for path in (ROOT / "themes/msap/static").rglob("*.[cjs]*s")}
    names = scripts | {"favicon.svg", "search-start.js", "search-worker.js", "maps.js", "map.css"}
    (base / "manifest.json").write_text(
        "{" + ", ".join(f'"{name}": "static/{name}"' for name in sorted(names)) + "}"
    )

    def make() -> Renderer:
        output = tmp_path_factory.mktemp("site")
        project = Project(root=ROOT, houses=base, content=base, cache=base, assets=base,
                          output=output, site=SITE, today=TODAY)  # fmt: skip
        return Renderer(theme, project, Timings())

    return make


def _sound(output: Path) -> list[Path]:
    pages = list(output.rglob("*.html"))
    for page in pages:
        html = page.read_text("utf-8")
        assert html.rstrip().endswith("</html>")
        ids = Counter(re.findall(r'\sid="([^"]*)"', html))
        assert max(ids.values(), default=1) == 1, ids.most_common(2)
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", html)
    return pages


def _key(field: str) -> str:
    return field.partition(":")[0]


@given(st.lists(st.sampled_from(FIELDS), max_size=5, unique_by=_key), BODIES)
@settings(max_examples=40, **SLOW)
def test_a_house_that_the_check_accepts_is_built(vocabularies, renderer_of, fields, body):
    reader = HouseReader(vocabularies, None)
    text = HOUSE.format("\n".join(("date_maj: 2026-01-01", *fields)), body)
    house = reader.read(text.encode("utf-8", "replace"), "content/msap/49/a.md", "a")
    if house is None:
        return
    renderer = renderer_of()
    directory = Directory([house], vocabularies, None, today=TODAY)
    build = Build(directory, Articles(), (), Timetables(TODAY), renderer)
    write_houses(directory.houses, build)
    write_paper(build)
    renderer.wait()
    assert len(_sound(renderer.project.output)) >= 3
    assert (renderer.project.output / "maisons" / "a.vcf").is_file()


@given(st.sampled_from(["Un", '"a & b"', "'</title>'", '"\\u2028"', "]]>"]), BODIES)
@settings(max_examples=40, **SLOW)
def test_an_article_that_the_check_accepts_is_built_with_its_feed(
    vocabularies, renderer_of, tmp_path_factory, title, body
):
    content = tmp_path_factory.mktemp("content")
    (content / "actualites").mkdir()
    text = ARTICLE.format(title, title, body)
    (content / "actualites" / "2026-01-01-un.md").write_bytes(text.encode("utf-8", "replace"))
    articles, _ = read_articles(content, content, vocabularies, ())
    renderer = renderer_of()
    directory = Directory([], vocabularies, None, today=TODAY)
    write_articles(Build(directory, articles, (), Timetables(TODAY), renderer))
    _sound(renderer.project.output)
    for feed in renderer.project.output.rglob("*.atom"):
        ElementTree.parse(feed)


def test_a_picture_that_the_check_accepts_is_known_to_the_build(vocabularies, tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(as_bytes(quarters(), "PNG"))
    for body in ("![x](../../images/a.png)", "[x](/images/a.png)", "![x](../../images/%61.png)"):
        reader = HouseReader(vocabularies, None, tmp_path)
        house = reader.read(HOUSE.format("date_maj: 2026-01-01", body).encode(), "a.md", "a")
        assert house is not None, body
        assert shown_pictures([house], (), ()) == {"a.png"}
