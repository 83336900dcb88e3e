"""What devices keep: who has a worker, and what its page promises is what the worker does."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator import addresses
from generator.timings import Timings
from plugins.files.hosting import NEVER_CHANGING
from plugins.pages.device.maker import MOST_BYTES, MOST_PAGES, device_page
from plugins.pages.device.plugin import write_device
from plugins.site.project import Project
from plugins.site.rendering import Renderer
from plugins.styleguide.examples import theme_environment
from tests.plugins.recording import SITE

ROOT = Path(__file__).resolve().parents[4]
THEME = ROOT / "themes" / "msap"
SCRIPTS = THEME / "static" / "js" / "offline"
NEEDED = ("offline.js", "device.js", "site.js", "site.css", "page.css", "favicon.svg")


@pytest.mark.parametrize("url", ["", "https://annuaire.example.fr/annuaire"])
def test_only_a_site_that_knows_its_address_has_a_worker(tmp_path: Path, url: str) -> None:
    """The page is there in previews too, and asks for no worker."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "manifest.json").write_text(json.dumps({name: name for name in NEEDED}))
    (tmp_path / "assets" / "offline.js").write_text("worker")
    project = Project(
        root=ROOT, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path / "assets",
        output=tmp_path / "site", site=replace(SITE, url=url), today=date(2026, 11, 23),
    )  # fmt: skip
    renderer = Renderer(theme_environment(THEME), project, Timings())
    write_device(renderer)
    renderer.wait()
    html = (tmp_path / "site" / addresses.DEVICE / "index.html").read_text("utf-8")
    assert ('data-hors-ligne="../hors-ligne.js"' in html) is bool(url)
    assert (tmp_path / "site" / addresses.OFFLINE_WORKER).is_file() is bool(url)


def test_what_is_kept_on_a_device_is_what_servers_let_be_kept() -> None:
    """The worker knows the addresses that never change by the same pattern."""
    worker = (SCRIPTS / "keeping.js").read_text("utf-8")
    assert NEVER_CHANGING in worker.replace("\\/", "/")


def test_the_page_says_the_bounds_of_the_worker() -> None:
    """So many pages, so many bytes; and where it stands is where the worker leads."""
    worker = (SCRIPTS / "keeping.js").read_text("utf-8")
    bounds = dict(re.findall(r"const (MOST_PAGES(?:_BYTES)?) = ([\d_]+);", worker))
    assert bounds == {"MOST_PAGES": str(MOST_PAGES), "MOST_PAGES_BYTES": f"{MOST_BYTES:_}"}
    page = device_page(SITE)
    assert (page.most_pages, page.most_megabytes) == ("50", "10")
    names = (SCRIPTS / "names.js").read_text("utf-8")
    assert "`${scope}${DEVICE}`" in names and 'from "../lib/site_addresses.js"' in names


def test_pages_that_help_to_leave_are_known_by_their_button() -> None:
    """The worker looks for the mark that the component has."""
    mark = re.findall(r'LEFT_QUICKLY = "([\w-]+)"', (SCRIPTS / "keeping.js").read_text("utf-8"))
    component = THEME / "components" / "leave-quickly" / "leave-quickly.html"
    assert mark and f" {mark[0]}>" in component.read_text("utf-8")
