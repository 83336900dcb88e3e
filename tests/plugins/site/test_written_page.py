"""Of a page no more is held than somebody asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pelican import signals

from plugins.site.written_page import Listed, WrittenPage, WrittenPages

HOUSE = WrittenPage("maisons/a/index.html", "maisons/a/", "Maison A", "2026-01-01", is_listed=True)
POSTER = WrittenPage("maisons/a/affiche.html", "maisons/a/affiche.html", "Affiche", "", False)


@pytest.fixture
def listening() -> Iterator[None]:
    """Have a plugin that is told of what is written."""

    def hear(path: str, context: object) -> None:
        pass

    signals.content_written.connect(hear)
    yield
    signals.content_written.disconnect(hear)


def test_search_engines_are_told_of_those_that_are_listed() -> None:
    pages = WrittenPages()
    pages.add(HOUSE)
    pages.add(POSTER)
    assert (pages.listed, pages.told) == ([Listed("maisons/a/", "2026-01-01")], [])


@pytest.mark.usefixtures("listening")
def test_a_plugin_that_listens_is_told_of_all() -> None:
    pages = WrittenPages()
    pages.add(HOUSE)
    pages.add(POSTER)
    assert pages.told == [HOUSE, POSTER]


@pytest.mark.usefixtures("listening")
def test_those_of_another_process_are_added() -> None:
    pages, others = WrittenPages(), WrittenPages()
    pages.add(HOUSE)
    others.add(POSTER)
    others.add(HOUSE)
    pages.take_over(others)
    assert (len(pages.listed), pages.told) == (2, [HOUSE, POSTER, HOUSE])
