"""What a reader gets of the pictures of pages: light, upright, of a size that is told before."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from generator.pictures.encoding import BYTES_MAX
from tests.pictures.drawn import MAKER, corners_of
from tests.reader.reading import Page

HOUSE, ARTICLE = "maisons/mere", "actualites/temoin"
SITE = "https://annuaire.example.fr"
FILES = {
    "façade-mère.jpg", "façade-mère.petite.jpg", "plan.png.jpg", "plan.png.petite.jpg",
    "facade-1.png",
}  # fmt: skip


def page_of(small_site: Path, folder: str) -> Page:
    return Page(small_site / folder / "index.html")


def image_at(small_site: Path, folder: str, address: str) -> tuple[bytes, Image.Image]:
    """Return the file that *address* leads to from a page, and the picture in it."""
    content = (small_site / folder / unquote(address)).resolve().read_bytes()
    return content, Image.open(io.BytesIO(content))


def pictures(page: Page) -> list[Element]:
    return [element for element in page.root.iter("img") if element.get("alt")]


@pytest.mark.parametrize("folder", [HOUSE, ARTICLE])
def test_every_file_is_light_bare_and_of_the_size_that_the_page_tells(
    small_site: Path, folder: str
) -> None:
    shown = pictures(page_of(small_site, folder))
    assert len(shown) == 2
    for img in shown:
        _, large = image_at(small_site, folder, img.get("src", ""))
        assert large.size == (int(img.get("width", "")), int(img.get("height", "")))
        told = [row.split() for row in img.get("srcset", "").split(", ")]
        assert len(told) == 2 and img.get("sizes")
        for address, width in told:
            content, image = image_at(small_site, folder, address)
            assert f"{image.width}w" == width
            assert len(content) <= BYTES_MAX
            assert not image.getexif() and MAKER.encode() not in content
        assert told[-1][0] == img.get("src")


def test_a_photograph_stands_upright(small_site: Path) -> None:
    photo = page_of(small_site, HOUSE).part(".house-photo img")
    _, image = image_at(small_site, HOUSE, photo.get("src", ""))
    assert image.height > image.width
    # Taken with the telephone turned right: the stored right side is the shown bottom.
    assert corners_of(image) == [2, 0, 3, 1]


def test_only_what_is_seen_first_is_not_waited_with(small_site: Path) -> None:
    loading = [img.get("loading") for img in pictures(page_of(small_site, HOUSE))]
    assert loading == ["lazy", "lazy"]
    loading = [img.get("loading") for img in pictures(page_of(small_site, ARTICLE))]
    assert loading == [None, "lazy"]


def test_pages_share_files_under_safe_names(small_site: Path) -> None:
    found = {file.name for file in (small_site / "images").iterdir()}
    assert found == FILES


def test_a_link_leads_to_the_picture(small_site: Path) -> None:
    page = page_of(small_site, HOUSE)
    (link,) = [a for a in page.root.iter("a") if a.text == "Le plan en grand"]
    assert link.get("href") == "../../images/plan.png.jpg"
    assert (small_site / HOUSE / "../../images/plan.png.jpg").resolve().is_file()


@pytest.mark.parametrize(("folder", "kind"), [(HOUSE, "GovernmentOffice"), (ARTICLE, "Article")])
def test_networks_and_machines_are_told_the_same_file(
    small_site: Path, folder: str, kind: str
) -> None:
    page = page_of(small_site, folder)
    metas = {e.get("property"): e.get("content", "") for e in page.root.iter("meta")}
    address = metas["og:image"]
    assert address == page.statements()[kind]["image"]
    _, image = image_at(small_site, ".", address.removeprefix(f"{SITE}/"))
    assert (metas["og:image:width"], metas["og:image:height"]) == tuple(map(str, image.size))
    assert metas["og:image:alt"].startswith("La façade")


def test_feeds_lead_to_the_files(small_site: Path) -> None:
    feed = (small_site / "flux" / "actualites.atom").read_text("utf-8")
    assert "images/plan.png.jpg" in feed and "images/plan.png&quot;" not in feed
