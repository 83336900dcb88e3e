"""The site is one of Pelican's: built by its command alone, open to its plugins."""

from __future__ import annotations

import importlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import pelicanconf
from generator.publishing.mark import read_mark
from tests.reader.building import ROOT, SITE_URL, reader_environment, whole_content

HERE = Path(__file__).parent
# All that the pages of houses, articles and texts need: lists and figures are built elsewhere.
FEW = [
    "plugins.site.plugin",
    "plugins.pages.paper.plugin",
    "plugins.pages.house.plugin",
    "plugins.pages.articles.plugin",
    "plugins.pages.editorial.plugin",
    "plugins.files.plugin",
]
NOTE = "Le rapport de 2026."
ARTICLE = f"""---
titre: Une note
date: 2026-11-02
resume: Une nouvelle avec une note en bas de page.
source: Le réseau, novembre 2026
---
Les maisons ouvrent.[ref]{NOTE}[/ref] Un {{attach}}../pages/accueil.md n’est qu’un texte.
"""
WAIT_SECONDS = 240


def command(content: Path, output: Path, *options: str, **settings: Any) -> list[str]:
    """Return Pelican's own command, with settings that a host could write in pelicanconf.py."""
    extra = [f"{name}={json.dumps(value)}" for name, value in settings.items()]
    return [
        str(Path(sys.executable).with_name("pelican")), str(content), "-s",
        str(ROOT / "pelicanconf.py"), "-o", str(output), *options, "-e", *extra,
    ]  # fmt: skip


def environment() -> dict[str, str]:
    """Return the environment of a person who has set the site's address."""
    return os.environ | reader_environment()


def content_with_a_note(folder: Path) -> Path:
    """Return a small content with an article and a page that have footnotes."""
    content = whole_content(folder)
    (content / "actualites").mkdir(exist_ok=True)
    (content / "actualites" / "2026-11-02-une-note.md").write_text(ARTICLE, "utf-8")
    programme = content / "pages" / "le-programme.md"
    programme.write_text(f"{programme.read_text('utf-8')}\n\nEn bref.[ref]{NOTE}[/ref]\n", "utf-8")
    return content


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """Return a site built by Pelican with a host's plugins, and what one of them was told."""
    folder = tmp_path_factory.mktemp("hosted")
    recorded = folder / "signals.json"
    plugins = [FEW[0], "sitemap", "simple_footnotes", "recorder", *FEW[1:]]
    done = subprocess.run(
        command(
            content_with_a_note(folder / "content"), folder / "output", PLUGINS=plugins,
            PLUGIN_PATHS=[str(HERE)], RECORDED=str(recorded), SITEURL=SITE_URL,
        ),
        cwd=folder, env=environment(), capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output", json.loads(recorded.read_text("utf-8"))


def told(noted: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """Return what came with the signal *name*, each time."""
    return [each for each in noted if each["signal"] == name]


def test_every_plugin_is_listed_and_registers() -> None:
    """A plugin that nobody lists would write nothing."""
    files = [*ROOT.glob("plugins/**/plugin.py"), *ROOT.glob("plugins/**/*_plugin.py")]
    names = {".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files}
    assert names == set(pelicanconf.PLUGINS)
    assert all(callable(importlib.import_module(name).register) for name in names)


def test_all_is_read_before_and_counted_after_the_others() -> None:
    """The order of the list is that of the work: Pelican keeps it."""
    assert pelicanconf.PLUGINS[0] == "plugins.site.plugin"
    assert pelicanconf.PLUGINS[-1] == "plugins.files.plugin"


def test_the_assets_are_made_by_the_build(hosted: tuple[Path, Any]) -> None:
    """Nobody has bundled anything beforehand, and every page has its style."""
    output, _ = hosted
    [style] = re.findall(r'href="\./(static/site-\w+\.css)"', (output / "index.html").read_text())
    assert (output / style).stat().st_size > 1000


def test_what_pelican_built_may_be_replaced_by_a_publication(hosted: tuple[Path, Any]) -> None:
    """The folder was empty: all in it is the site's."""
    output, _ = hosted
    houses = len(list(output.glob("maisons/*/index.html")))
    mark = read_mark(output)
    assert mark and mark.houses == houses > 0


def test_a_plugin_s_change_of_an_article_and_of_a_page_is_published(
    hosted: tuple[Path, Any],
) -> None:
    """pelican-simple-footnotes turns [ref] into a number and a note below."""
    output, _ = hosted
    for name in ("actualites/une-note", "le-programme"):
        html = (output / name / "index.html").read_text("utf-8")
        assert "[ref]" not in html
        assert re.search(r'<ol class="simple-footnotes">.*?' + re.escape(NOTE), html, re.DOTALL)


def test_pelican_s_links_to_files_are_mere_text(hosted: tuple[Path, Any]) -> None:
    """Texts come from many people: what the build copies is ours to say."""
    output, _ = hosted
    html = (output / "actualites/une-note/index.html").read_text("utf-8")
    assert "{attach}../pages/accueil.md" in html
    # What is there are the sources of pages, beside them.
    assert not [file for file in output.rglob("*.md") if not file.with_suffix("").is_dir()]


def test_a_sitemap_of_another_plugin_has_every_page_that_is_to_be_found(
    hosted: tuple[Path, Any],
) -> None:
    """pelican-sitemap writes over ours, last: with all pages, those of other processes too."""
    output, noted = hosted
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    assert "changefreq" in sitemap  # theirs
    found = set(re.findall("<loc>(.*?)</loc>", sitemap))
    listed = {e["url"] for e in told(noted, "content_written") if e["status"] == "published"}
    assert found == {f"{SITE_URL}/{url}" for url in listed}
    assert f"{SITE_URL}/maisons/" in "".join(found) and f"{SITE_URL}/" in found
    assert not [url for url in found if url.endswith(("affiche.html", "livret/", "404.html"))]


def test_every_page_is_told_of_once_when_it_is_there(hosted: tuple[Path, Any]) -> None:
    """``content_written``, whichever process wrote it."""
    output, noted = hosted
    written = told(noted, "content_written")
    files = sorted(str(file) for file in output.rglob("*.html"))
    assert sorted(each["path"] for each in written) == files
    assert all(each["exists"] and each["title"] for each in written)


def test_signals_come_as_plugins_expect_them(hosted: tuple[Path, Any]) -> None:
    """Contents are made, then finished, then written; those of the generators are ours."""
    _, noted = hosted
    order = [each["signal"] for each in noted]
    first = {name: order.index(name) for name in dict.fromkeys(order)}
    expected = [
        "article_generator_pretaxonomy", "article_generator_finalized", "page_generator_finalized",
        "all_generators_finalized", "article_generator_write_article", "article_writer_finalized",
        "page_generator_write_page", "page_writer_finalized", "content_written",
    ]  # fmt: skip
    assert sorted(expected, key=first.__getitem__) == expected
    [articles] = told(noted, "article_generator_finalized")
    assert "actualites/une-note/" in articles["articles"]
    [pages] = told(noted, "page_generator_finalized")
    assert {"", "le-programme/"} <= set(pages["pages"])


def test_a_page_with_an_error_ends_the_build_in_one_sentence(tmp_path: Path) -> None:
    """No traceback, and nothing is written."""
    content = whole_content(tmp_path / "content")
    house = next(content.glob("msap/*/*.md"))
    house.write_text(re.sub("code_postal: .*", "code_postal: 12", house.read_text()), "utf-8")
    done = subprocess.run(
        command(content, tmp_path / "output", "-q", PLUGINS=FEW),
        cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "[code-postal]" in done.stderr and "Traceback" not in done.stdout + done.stderr
    assert not list((tmp_path / "output").rglob("*.html"))


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """Return the folder of a Pelican that builds at each change, and its process."""
    content = whole_content(tmp_path / "content")
    settings = {"PLUGINS": FEW[:1] + FEW[2:], "MSAP_POSTERS": False}
    running = subprocess.Popen(
        command(content, tmp_path / "output", "-r", **settings),
        cwd=tmp_path, env=environment() | {"PYTHONUNBUFFERED": "1"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    # Whatever happens, the test ends: reading then meets the end of what is said.
    guard = threading.Timer(WAIT_SECONDS, os.killpg, (running.pid, signal.SIGKILL))
    guard.start()
    yield tmp_path, running
    guard.cancel()
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def said_until(running: subprocess.Popen[str], words: str) -> str:
    """Return what is said up to the line that has *words*."""
    assert running.stdout is not None
    said = ""
    for line in running.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(f"{words!r} was not said:\n{said}")


@contextmanager
def writing(file: Path, text: str) -> Iterator[None]:
    """Write *text* again and again: a change before Pelican looks is a change it never sees."""
    is_seen = threading.Event()

    def write() -> None:
        while True:
            file.write_text(text, "utf-8")
            if is_seen.wait(0.5):
                return

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_seen.set()
        thread.join()


def test_a_mistake_lets_pelican_wait_for_the_next_change(
    watching: tuple[Path, subprocess.Popen[str]],
) -> None:
    """The mistake is told, the site stays, and the corrected page is built."""
    folder, running = watching
    said_until(running, "Done: Processed")
    house = next((folder / "content").glob("msap/*/*.md"))
    page = folder / "output" / "maisons" / house.stem / "index.html"
    before, sound = page.read_bytes(), house.read_text("utf-8")
    with writing(house, re.sub("code_postal: .*", "code_postal: 12", sound)):
        assert "[code-postal]" in said_until(running, "[code-postal]")
    assert page.read_bytes() == before
    with writing(house, re.sub("nom: .*", "nom: France services Nouvelle", sound, count=1)):
        while "<h1>France services Nouvelle</h1>" not in page.read_text("utf-8"):
            said_until(running, "Done: Processed")
