"""No editorial page takes an address that the site itself has, or another page's."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files.page_addresses import TAKEN
from generator.files.pages import read_pages

PAGE = """---
titre: Une page
slug: {slug}
description: Ce que dit cette page.
date_maj: 2026-01-01
---
Un texte.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    return tmp_path / "content" / "pages"


@pytest.mark.parametrize("slug", TAKEN)
def test_an_address_of_the_site_s_own_is_refused_at_its_line(folder: Path, slug: str) -> None:
    (folder / "a.md").write_text(PAGE.format(slug=slug), "utf-8")
    pages, problems = read_pages(folder, folder.parents[1])
    assert pages == []
    assert [(each.path, each.line, each.code) for each in problems] == [
        ("content/pages/a.md", 3, "nom-double")
    ]
    assert f"« /{slug}/ »" in problems[0].message


def test_two_pages_of_one_address_are_both_named(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.md").write_text(PAGE.format(slug="aide"), "utf-8")
    _, problems = read_pages(folder, folder.parents[1])
    assert [each.path for each in problems] == ["content/pages/b.md"]
    assert "content/pages/a.md" in problems[0].message


def test_every_folder_of_the_built_site_is_known(site: Path) -> None:
    """Those of the editorial pages apart: a new section must be taken too."""
    pages, _ = read_pages(Path("content/pages").resolve(), Path.cwd())
    slugs = {page.fields.slug for page in pages}
    folders = {path.name for path in site.glob("[!.]*") if path.is_dir()}
    assert folders - slugs <= set(TAKEN)
