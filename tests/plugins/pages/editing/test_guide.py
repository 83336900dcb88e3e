"""The guide for editors is on the site, in two pages that lead to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import addresses
from plugins.pages.editing.guide import FILE, guide_pages
from plugins.pages.editorial.context import TextPage
from tests.conftest import ROOT
from tests.plugins.pages.editing.test_maker import SITE


@pytest.fixture(scope="module")
def pages() -> tuple[TextPage, ...]:
    """Return the pages of the project's own guide."""
    return tuple(guide_pages(ROOT, SITE))


def test_the_form_comes_first_then_the_file(pages: tuple[TextPage, ...]) -> None:
    first, second = pages
    assert first.head.path == addresses.GUIDE
    assert first.contents[0].text == "Corriger la fiche d’une maison"
    assert 'href="../../modifier/guide/fichier/"' in first.text
    assert "Les champs d’une maison" in [link.text for link in second.contents]
    assert 'href="../../../modifier/guide/"' in second.text


def test_examples_stay_code_and_documents_of_the_project_are_no_links(
    pages: tuple[TextPage, ...],
) -> None:
    _, second = pages
    assert "<pre><code>horaires:\n  lundi: 9h-12h" in second.text
    assert "```" not in second.text
    assert "problems.md" in second.text
    assert 'href="problems.md"' not in second.text


def test_a_project_without_a_guide_has_none(tmp_path: Path) -> None:
    assert not (tmp_path / FILE).exists()
    assert list(guide_pages(tmp_path, SITE)) == []
