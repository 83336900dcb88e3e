"""The form leads to the forge that holds the repository, and to no other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.pages.editing.repository import repository_of
from tests.plugins.recording import SITE

FOLDER = "content/msap"


def told(address: str, folder: str = FOLDER, **settings: str) -> dict[str, str] | None:
    """Return what the form is told of a site with this repository."""
    return repository_of(replace(SITE, repository=address, **settings), folder)


@pytest.mark.parametrize(
    ("address", "forge"),
    [
        ("https://github.com/a/b", "github"),
        ("https://gitlab.com/a/b", "gitlab"),
        ("https://gitlab.departement.example.fr/a/b", "gitlab"),
        ("https://codeberg.org/a/b", "forgejo"),
        ("https://forgejo.example.fr/a/b", "forgejo"),
        ("https://gitea.example.fr/a/b", "forgejo"),
    ],
)
def test_a_forge_is_known_by_the_name_of_its_server(address: str, forge: str) -> None:
    """Of the server alone: a repository may be called anything."""
    expected = {"forge": forge, "address": address, "branch": "main", "folder": FOLDER}
    assert told(address) == expected


@pytest.mark.parametrize("address", ["", "https://code.example.fr/github/gitlab"])
def test_no_way_to_a_forge_that_is_not_known(address: str) -> None:
    """The file, the mail and the rest are enough."""
    assert told(address) is None


def test_a_setting_says_which_forge_and_which_branch() -> None:
    """Of a server called anything; also where its name would say another."""
    for address in ("https://code.example.fr/a/b", "https://gitlab.example.fr/a/b"):
        found = told(address, forge="forgejo", branch="publication")
        assert found is not None
        assert (found["forge"], found["branch"]) == ("forgejo", "publication")


def test_a_forge_without_a_repository_leads_nowhere() -> None:
    """There is no address to lead to."""
    assert told("", forge="gitlab") is None


def test_houses_from_elsewhere_have_no_place_in_the_repository() -> None:
    """And nobody is told where they are on the machine that builds."""
    assert told("https://github.com/a/b", "/srv/maisons") is None
