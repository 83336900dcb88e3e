"""What a person finds at an address that the site has not, or no longer has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def at(page: Page, site: Path, served: Callable[[Path], str], faults: list[str]) -> Iterator[str]:
    """Yield the address of a site whose host knows no rules, only the page of what is missing."""
    whole = (site / "404.html").read_bytes()
    page.route(
        "**/affiche/*",
        lambda route: route.fulfill(status=404, body=whole, content_type="text/html"),
    )
    yield served(site)
    faults[:] = [said for said in faults if "404" not in said]  # of which the browser itself tells


def test_the_folder_of_a_poster_leads_to_it(page: Page, at: str) -> None:
    """As intranets and mails name it; and the way back does not lead there again."""
    page.goto(at)
    page.goto(f"{at}maisons/durtal/affiche/?a=b")
    page.wait_for_url(f"{at}maisons/durtal/affiche.html?a=b")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Durtal")
    page.go_back()
    page.wait_for_url(at)


def test_no_address_leads_to_another_site(page: Page, at: str) -> None:
    """A path may begin with two slashes, and look like a site's name."""
    page.goto(f"{at}/ailleurs.example.fr/maisons/durtal/affiche/")
    page.wait_for_url(f"{at}/ailleurs.example.fr/maisons/durtal/affiche.html")


def test_another_address_stays_and_says_so(page: Page, at: str) -> None:
    page.goto(f"{at}affiche/durtal")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas ou plus")
    assert page.url == f"{at}affiche/durtal"
