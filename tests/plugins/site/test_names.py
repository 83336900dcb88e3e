"""Both names of the network are said, whatever the site is called."""

from __future__ import annotations

import pytest

import pelicanconf
from plugins.site.project import Site, project_of


def site(**settings: str) -> Site:
    """Return the site of the project's settings and these."""
    return project_of({**vars(pelicanconf), **settings}, "output").site


def test_whoever_looks_for_either_name_is_right() -> None:
    """The name, what it holds, and how one name became the other."""
    told = site()
    assert told.name == "Maisons de services au public"
    for text in (told.tagline.lower(), told.explanation.lower()):
        assert "maisons de services au public" in text and "france services" in text


def test_the_explanation_is_typeset() -> None:
    """Whatever a person typed in the environment."""
    assert site(MSAP_EXPLANATION="Ici : on aide.").explanation == "Ici\u00a0: on aide."


@pytest.mark.parametrize("name", ["MSAP_NAME", "MSAP_TAGLINE", "MSAP_EXPLANATION"])
def test_two_lines_are_refused(name: str) -> None:
    """They stand in titles and attributes."""
    with pytest.raises(SystemExit, match=name):
        site(**{name: "une\nligne"})
