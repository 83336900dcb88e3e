"""Beside a plugin of somebody else nothing is kept, and a site begins with nothing."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import pelicanconf
from plugins.site.foreign_plugins import begun_with_nothing, has_foreign
from plugins.site.project import LastSite, Project, Site


def test_the_project_itself_has_none() -> None:
    assert not has_foreign(pelicanconf.PLUGINS)


@pytest.mark.parametrize("plugin", ["minify", "pelican.plugins.sitemap", ModuleType("minify")])
def test_one_that_was_added_is_foreign(plugin: object) -> None:
    assert has_foreign([*pelicanconf.PLUGINS, plugin])


def test_a_site_beside_one_begins_with_nothing(tmp_path: Path) -> None:
    """What it would have begun with is left to the last site, untouched."""
    output, last = tmp_path / "new", tmp_path / "last"
    for site in (output, last):
        (site / "maisons").mkdir(parents=True)
    (last / "maisons" / "a.html").write_text("page", "utf-8")
    os.link(last / "maisons" / "a.html", output / "maisons" / "a.html")
    project = Project(
        root=tmp_path, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path,
        output=output, site=Site("", "", "", 2026, "", "", ""), today=date(2026, 11, 23),
        last=LastSite(last, "général", *(tmp_path / name for name in ("made", "told", "stands"))),
    )  # fmt: skip
    alone = begun_with_nothing(project)
    assert (alone.last, alone.is_begun) == (None, False)
    assert list(output.iterdir()) == []
    assert (last / "maisons" / "a.html").read_text("utf-8") == "page"
