"""The preview in a browser: why the site was not built, then the new site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.site.content_policy import meta_policy
from tests.preview.previewed import Previewed

PROBLEM = "content/msap/essai.md:5:14: erreur: <img src=x onerror=alert(1)>\nune autre ligne"


def _page(text: str) -> str:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{escape(meta_policy())}">'
    icon = '<link rel="icon" href="icone.png">'
    head = f'<!doctype html><html lang="fr"><head>{policy}{icon}<title>Essai</title></head>'
    return f"{head}<body><h1>{text}</h1></body></html>"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Previewed]:
    """Return the preview of a site of one page, which has the site's own policy."""
    (tmp_path / "index.html").write_text(_page("Avant"))
    (tmp_path / "icone.png").write_bytes(b"")
    running = Previewed(tmp_path)
    yield running
    running.stop()


def test_a_problem_is_shown_as_it_was_said_and_a_new_site_reloads_the_page(
    page: Page, preview: Previewed, tmp_path: Path
) -> None:
    """Under the page's own policy; what is in the message is text."""
    page.goto(f"http://localhost:{preview.port}/")
    preview.tell(preview.announcer.failed, PROBLEM)
    bar = page.get_by_role("alert")
    expect(bar).to_contain_text(PROBLEM)
    assert bar.evaluate("bar => getComputedStyle(bar).position") == "fixed"
    assert page.locator("img").count() == 0
    (tmp_path / "index.html").write_text(_page("Après"))
    preview.tell(preview.announcer.built)
    expect(page.get_by_role("heading")).to_have_text("Après")
    expect(bar).to_have_count(0)
