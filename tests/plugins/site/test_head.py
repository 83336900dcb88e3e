"""The head of a page is whole when it is made: the way back, the way to it, what machines read."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Head, Link
from tests.plugins.recording import SITE


def kinds(made: Head) -> list[str]:
    """Return the kinds of statements that machines read."""
    return [each["@type"] for each in json.loads(made.json_ld)["@graph"]] if made.json_ld else []


def test_the_way_to_a_page_begins_at_the_home_page() -> None:
    """In the breadcrumb, and for machines with whole addresses, the page itself last."""
    made = head(SITE, "services/rsa/", "RSA", ".", above=(Link("../../services/", "Services"),))
    assert made.root == "../../"
    assert [link.text for link in made.trail] == ["Accueil", "Services"]
    [way] = json.loads(made.json_ld)["@graph"]
    assert [each["item"].removeprefix(SITE.url) for each in way["itemListElement"]] == [
        "/", "/services/", "/services/rsa/",
    ]  # fmt: skip


def test_the_home_page_says_what_the_site_is() -> None:
    """It has no way to it, and says how the site is searched."""
    made = head(SITE, "", "Accueil", ".")
    assert (made.root, made.trail, kinds(made)) == ("./", (), ["WebSite"])


def test_a_page_s_own_statements_come_first() -> None:
    """A house, an article: then the way to it."""
    made = head(SITE, "maisons/a/", "A", ".", statements=[{"@type": "GovernmentOffice"}])
    assert kinds(made) == ["GovernmentOffice", "BreadcrumbList"]


def test_a_page_that_is_not_to_be_found_tells_machines_nothing() -> None:
    """Posters, the 404."""
    made = head(SITE, "maisons/a/affiche.html", "A", ".", robots=NOT_INDEXED)
    assert (made.trail, made.json_ld) == ((), "")


def test_the_404_starts_at_the_root_of_its_server() -> None:
    """It is shown at any depth."""
    site = replace(SITE, url="https://exemple.fr/annuaire")
    made = head(site, "404.html", "Introuvable", ".", root=site.base_path, robots=NOT_INDEXED)
    assert made.root == "/annuaire/"


@pytest.mark.parametrize("hostile", ["</script><script>", "&amp;", "<!--"])
def test_what_machines_read_cannot_end_its_script(hostile: str) -> None:
    """A title is text, whatever it holds."""
    assert "<" not in head(SITE, "a/", hostile, ".").json_ld
