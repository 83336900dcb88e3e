"""The form leads to the forge that the repository's address names, and to no other."""

from __future__ import annotations

import pytest

from plugins.pages.editing.repository import repository_of

FOLDER = "content/msap"


@pytest.mark.parametrize(
    ("address", "forge"),
    [
        ("https://github.com/a/b", "github"),
        ("https://gitlab.com/a/b", "gitlab"),
        ("https://gitlab.departement.example.fr/a/b", "gitlab"),
        ("https://codeberg.org/a/b", "forgejo"),
        ("https://forgejo.example.fr/a/b", "forgejo"),
    ],
)
def test_a_forge_is_known_by_the_name_of_its_server(address: str, forge: str) -> None:
    """Of the server alone: a repository may be called anything."""
    expected = {"forge": forge, "address": address, "branch": "main", "folder": FOLDER}
    assert repository_of(address, FOLDER) == expected


@pytest.mark.parametrize("address", ["", "https://code.example.fr/github/gitlab"])
def test_no_way_to_a_forge_that_is_not_known(address: str) -> None:
    """The file, the mail and the rest are enough."""
    assert repository_of(address, FOLDER) is None


def test_houses_from_elsewhere_have_no_place_in_the_repository() -> None:
    """And nobody is told where they are on the machine that builds."""
    assert repository_of("https://github.com/a/b", "/srv/maisons") is None
