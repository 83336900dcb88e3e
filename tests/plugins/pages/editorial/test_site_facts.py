"""What the settings tell on the site's own pages; what they do not tell is said to be missing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import pelicanconf
from plugins.pages.editorial.site_facts import facts_of
from plugins.site.project import Site, project_of

SITE = Site(name="S", tagline="", url="", year=2026, credits="", contact="", repository="")


def told(slug: str, site: Site) -> dict[str, str]:
    """Return the facts of a page by name."""
    return {fact.name: fact.told for fact in facts_of(slug, site)}


def test_legal_notices_name_who_answers_for_the_site() -> None:
    """As set, or « non indiqué »: never a text for the editor to fill in."""
    site = replace(SITE, publisher="CC du Pays", host="OVH", contact="a@exemple.fr")
    assert told("mentions-legales", site) == {
        "Éditeur": "CC du Pays",
        "Direction de la publication": "non indiqué",
        "Hébergeur": "OVH",
        "Courriel": "a@exemple.fr",
    }


def test_accessibility_says_its_state_and_where_to_write() -> None:
    """Not compliant as long as nobody audited it."""
    assert told("accessibilite", SITE)["État"] == "non conforme au RGAA, version 4.1"
    assert facts_of("accessibilite", replace(SITE, contact="a@b.fr"))[1].href == "mailto:a@b.fr"


def test_other_pages_have_no_facts() -> None:
    """Their text says all."""
    assert facts_of("le-programme", SITE) == ()


def test_a_state_that_the_law_does_not_know_is_refused() -> None:
    """With the three that it knows."""
    settings = {**vars(pelicanconf), "MSAP_ACCESSIBILITY": "parfait"}
    with pytest.raises(SystemExit, match="non conforme ou partiellement conforme ou totalement"):
        project_of(settings, "output")
