"""Articles of the built site: their pages, lists, feeds, and the pages they are named on."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
ARTICLE = "sur-le-terrain/premier-accueil-medico-social"


def text(site: Path, path: str) -> str:
    """Return a page of the site."""
    return (site / path / "index.html").read_text("utf-8")


def graph(html: str) -> dict[str, dict[str, object]]:
    """Return a page's statements by type."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    return {item["@type"]: item for item in json.loads(found[1])["@graph"]}


def test_an_article_names_its_houses_its_themes_and_its_source(site: Path) -> None:
    """Durtal and Varzy, the theme, the documents."""
    html = text(site, ARTICLE)
    assert '<a href="../../maisons/durtal/">France services Durtal</a>' in html
    assert '<a href="../../services/premier-accueil-medico-social/">' in html
    assert "enquête BVA, novembre 2016" in html


@pytest.mark.parametrize("path", ["maisons/durtal", "services/premier-accueil-medico-social"])
def test_an_article_is_named_where_it_is_about(site: Path, path: str) -> None:
    """On its house's page and on its theme's, under « On en parle »."""
    html = text(site, path)
    section = html.split("On en parle</h2>")[1].split("</section>")[0]
    assert f'<a href="../../{ARTICLE}/">' in section


@pytest.mark.parametrize("section", ["actualites", "sur-le-terrain"])
def test_list_and_feed_have_every_article_of_the_section(site: Path, section: str) -> None:
    """As many entries as folders, the newest first in both."""
    pages = {p.name for p in (site / section).iterdir() if p.is_dir()}
    listed = re.findall(r'<h3><a href="([a-z0-9-]+)/">', text(site, section))
    root = ET.parse(site / "flux" / f"{section}.atom").getroot()
    entries = root.findall(f"{ATOM}entry")
    hrefs = [entry.find(f"{ATOM}link").get("href") for entry in entries]
    assert set(listed) == pages
    assert hrefs == [f"https://annuaire.example.fr/{section}/{slug}/" for slug in listed]
    dates = [entry.findtext(f"{ATOM}published") for entry in entries]
    assert dates == sorted(dates, reverse=True)


def test_at_least_eight_articles_are_long_enough_to_be_read(site: Path) -> None:
    """150 to 350 words each."""
    files = [*Path("content/actualites").glob("*.md"), *Path("content/sur-le-terrain").glob("*.md")]
    bodies = [file.read_text("utf-8").split("\n---\n", 1)[1] for file in files]
    assert len(bodies) >= 8
    assert [b[:60] for b in bodies if not 150 <= len(re.findall(r"\w+", b)) <= 350] == []


def test_json_ld_says_what_the_article_says(site: Path) -> None:
    """Title, dates, and the way to the page."""
    statements = graph(text(site, ARTICLE))
    assert statements["Article"]["headline"] == "Quand on ne sait plus par où commencer"
    assert statements["Article"]["datePublished"] == "2026-09-07"
    assert "BreadcrumbList" in statements


def test_the_sitemap_dates_articles(site: Path) -> None:
    """Search engines know when to come back."""
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert f"{ARTICLE}/</loc><lastmod>2026-09-07</lastmod>" in sitemap


def test_an_article_leads_to_the_form_that_corrects_it(site: Path) -> None:
    """Its source stands where the form looks for it; a section leads to a new one."""
    assert f'href="../../modifier/?article={ARTICLE}"' in text(site, ARTICLE)
    assert (site / f"{ARTICLE}.md").is_file()
    assert 'href="../modifier/?nouvel-article=sur-le-terrain"' in text(site, "sur-le-terrain")
    told = json.loads((site / "modifier" / "articles.json").read_text("utf-8"))
    assert ARTICLE in told["articles"]
