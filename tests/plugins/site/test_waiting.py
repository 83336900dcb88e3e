"""Drafts and articles of a later day are nowhere on the site; links of texts hold in a folder."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.reader.building import ROOT, pelican_command, reader_environment, whole_content

SITE_URL = "https://exemple.fr/dossier"
SECRET = "Sentinelledattente"
ARTICLE = """---
titre: {title}
date: {day}
resume: {title}.
source: La mairie.
{more}---
{body}
"""
LINKS = "[la maison](/maisons/pleine/#horaires) et [le programme](../../le-programme/)."


def write(content: Path) -> None:
    """Write what waits, each with a word that nothing else has; and an article with links."""
    news = content / "actualites"
    for name, day, title, more in (
        ("plus-tard", "2026-11-24", SECRET, ""),
        ("un-brouillon", "2026-11-01", SECRET, "statut: brouillon\n"),
        ("ce-jour", "2026-11-23", "Paru ce jour", ""),
    ):
        text = ARTICLE.format(title=title, day=day, more=more, body=LINKS)
        (news / f"{day}-{name}.md").write_text(text, "utf-8")
    page = (content / "pages" / "le-programme.md").read_text("utf-8")
    draft = re.sub("(?m)^titre: .*$", f"titre: {SECRET}\nstatut: brouillon", page)
    draft = draft.replace("slug: le-programme", "slug: sentinelledattente")
    (content / "pages" / "attente.md").write_text(draft, "utf-8")
    house = (content / "msap" / "49" / "muette.md").read_text("utf-8")
    house = re.sub("(?m)^id: .*$", "id: attente", house)
    house = re.sub("(?m)^nom: .*$", f"nom: {SECRET}\nstatut: brouillon\nagents: beaucoup", house)
    (content / "msap" / "49" / "sentinelledattente.md").write_text(house, "utf-8")
    full = content / "msap" / "49" / "pleine.md"
    full.write_text(f"{full.read_text('utf-8')}\n\nVoir [l'île](/maisons/ile/).\n", "utf-8")
    text = content / "pages" / "le-programme.md"
    text.write_text(f"{text.read_text('utf-8')}\n\nVoir [l'île](/maisons/ile/).\n", "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return the site, and what its build said."""
    folder = tmp_path_factory.mktemp("waiting")
    content = whole_content(folder / "content")
    write(content)
    done = subprocess.run(
        pelican_command(content, folder / "output"),
        cwd=ROOT, env=os.environ | reader_environment() | {"SITEURL": SITE_URL},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "output", done.stderr


def test_nothing_of_what_waits_is_published(built: tuple[Path, str]) -> None:
    """Pages, lists, feeds, sitemap, search, map, exports: no file has its words or its name."""
    site, _ = built
    files = [file for file in site.rglob("*") if file.is_file()]
    words = SECRET.lower().encode()
    found = [file.name for file in files if words in file.read_bytes().lower()]
    assert found == [] and len(files) > 100
    assert not [file for file in files if re.search("plus-tard|un-brouillon|attente", str(file))]


def test_an_article_of_today_is_out(built: tuple[Path, str]) -> None:
    site, _ = built
    for file in ("index.html", "actualites/index.html", "flux/actualites.atom", "sitemap.xml"):
        assert "ce-jour" in (site / file).read_text("utf-8"), file


def test_the_build_says_how_many_wait(built: tuple[Path, str]) -> None:
    _, said = built
    assert "3 brouillons et 1 article à venir ne sont pas publiés." in said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("page", "href"),
    [
        ("maisons/pleine/", "../../maisons/ile/"),
        ("le-programme/", "../maisons/ile/"),
        ("actualites/ce-jour/", "../../maisons/pleine/#horaires"),
    ],
)
def test_a_link_from_the_root_stays_in_the_folder(
    built: tuple[Path, str], page: str, href: str
) -> None:
    assert f'href="{href}"' in (built[0] / page / "index.html").read_text("utf-8")


def test_a_feed_has_whole_addresses(built: tuple[Path, str]) -> None:
    feed = (built[0] / "flux" / "actualites.atom").read_text("utf-8")
    assert f'href="{SITE_URL}/maisons/pleine/#horaires"' in feed
    assert f'href="{SITE_URL}/le-programme/"' in feed
