"""What a page tells of its house alone, in a link, a note or a sentence."""

from __future__ import annotations

from typing import Any

from plugins.pages.house.telling import report
from plugins.site.project import Site

SITE = Site(name="Maisons", tagline="", url="https://a.fr", year=2026, credits="", contact="",
            repository="https://github.com/a/b")  # fmt: skip


def test_a_file_of_any_name_is_reached_in_the_repository(directory_of: Any) -> None:
    """A space, a « # » and an accent are escaped: the forge opens that file and no other."""
    [house] = directory_of({}).houses
    named = house.model_copy().of_page(house.slug, "content/msap/49/Saint-Été #2.md", "")
    link = report(named, SITE)
    assert link is not None
    assert link.href == (
        "https://github.com/a/b/edit/main/content/msap/49/Saint-%C3%89t%C3%A9%20%232.md"
    )
