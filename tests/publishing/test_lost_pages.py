"""A page of a house that is gone from its address is told, with the line that keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.publishing.file_states import served
from generator.publishing.lost_pages import PAGES_NAME, lost_pages, pages_file
from generator.publishing.publication import Publication
from generator.publishing.workplace import Workplace
from tests.publishing.sites import fill


def site(folder: Path, slugs: Mapping[str, str], *former: str) -> Path:
    """Return *folder* as a site of these houses, with what is left at former addresses."""
    for slug in (*slugs.values(), *former):
        (folder / "maisons" / slug).mkdir(parents=True)
        (folder / "maisons" / slug / "index.html").write_text(slug)
    (folder / PAGES_NAME).write_bytes(pages_file(slugs))
    return folder


def told(tmp_path: Path, before: Mapping[str, str], now: Mapping[str, str], *former: str) -> str:
    new = site(tmp_path / "b", now, *former)
    return "\n".join(lost_pages(site(tmp_path / "a", before), new, served(new)))


def test_a_renamed_page_is_known_by_its_house(tmp_path: Path) -> None:
    found = told(tmp_path, {"fs-1": "durtal", "fs-2": "bauge"}, {"fs-1": "mairie", "fs-2": "bauge"})
    assert found == (
        "la page durtal n'existe plus, la maison fs-1 est maintenant mairie : "
        "écrivez « anciennes_adresses: [durtal] » dans mairie.md."
    )


def test_a_former_address_that_leads_on_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, {"fs-1": "durtal"}, {"fs-1": "mairie"}, "durtal") == ""


def test_a_page_that_is_gone_is_told_with_what_to_write(tmp_path: Path) -> None:
    found = told(tmp_path, {"durtal": "durtal"}, {"bauge": "bauge"})
    assert "durtal n'existe plus" in found and "fermee_le" in found
    assert "anciennes_adresses: [durtal]" in found


def test_ten_are_told_one_by_one(tmp_path: Path) -> None:
    many = {f"m-{rank}": f"m-{rank}" for rank in range(13)}
    lines = told(tmp_path, many, {"a": "a"}).split("\n")
    assert len(lines) == 11 and lines[-1] == "… et 3 autres."


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b'{"a": 1}', b'{"a": "../b"}', b"\xff", b"[" * 100_000, None]
)
def test_a_file_that_is_damaged_or_missing_tells_nothing(
    tmp_path: Path, content: bytes | None
) -> None:
    before, now = site(tmp_path / "a", {"durtal": "durtal"}), site(tmp_path / "b", {"x": "x"})
    (before / PAGES_NAME).unlink()
    if content is not None:
        (before / PAGES_NAME).write_bytes(content)
    assert lost_pages(before, now, served(now)) == ()


def test_a_publication_tells_it_of_the_site_in_place(tmp_path: Path) -> None:
    def make(slug: str) -> tuple[str, ...]:
        def of(work: Workplace) -> None:
            fill(work.site, slug)
            site(work.site, {"fs-1": slug})

        return Publication(tmp_path / "output", flushed=False).publish(of).lost

    assert make("durtal") == ()
    (sentence,) = make("mairie")
    assert "anciennes_adresses: [durtal]" in sentence
