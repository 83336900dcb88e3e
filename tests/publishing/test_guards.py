"""A site without what people need does not replace one that has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.file_states import served
from generator.publishing.guards import refuse_incomplete, refuse_sudden_loss
from generator.publishing.refusal import PublicationRefused
from tests.publishing.sites import fill


def test_a_site_with_a_home_page_and_a_house_passes(tmp_path: Path) -> None:
    fill(tmp_path, "un")
    assert refuse_incomplete(list(served(tmp_path))) == 1


def test_what_stands_below_a_house_is_no_house(tmp_path: Path) -> None:
    fill(tmp_path, "un")
    (tmp_path / "maisons" / "une" / "affiche").mkdir()
    (tmp_path / "maisons" / "une" / "affiche" / "index.html").write_text("affiche")
    assert refuse_incomplete(list(served(tmp_path))) == 1


def test_no_house_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, "un")
    (tmp_path / "maisons" / "une" / "index.html").unlink()
    with pytest.raises(PublicationRefused, match="aucune maison"):
        refuse_incomplete(list(served(tmp_path)))


@pytest.mark.parametrize("content", [None, ""])
def test_no_home_page_or_an_empty_one_is_refused(tmp_path: Path, content: str | None) -> None:
    fill(tmp_path, "un")
    (tmp_path / "index.html").unlink()
    if content is not None:
        (tmp_path / "index.html").write_text(content)
    with pytest.raises(PublicationRefused, match="page d'accueil"):
        refuse_incomplete(list(served(tmp_path)))


@pytest.mark.parametrize(("before", "now"), [(28, 20), (2, 0), (3, 1), (28, 25), (2845, 2560)])
def test_a_sudden_loss_is_refused_with_both_numbers(before: int, now: int) -> None:
    with pytest.raises(PublicationRefused, match=f"{before} maisons → {now} :.*moins-de-maisons"):
        refuse_sudden_loss(before, now)


@pytest.mark.parametrize(
    ("before", "now"), [(28, 28), (28, 27), (28, 26), (28, 40), (2, 1), (2845, 2561), (0, 1)]
)
def test_growth_and_a_few_closures_pass(before: int, now: int) -> None:
    refuse_sudden_loss(before, now)
