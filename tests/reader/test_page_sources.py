"""The files that pages are made from stand beside them, as they are, and nothing else does."""

from pathlib import Path

import pytest

CONTENT = Path(__file__).parent / "content"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("maisons/pleine.md", "pleine.md"),
        ("maisons/fermee.md", "fermee.md"),
        ("maisons/annoncee.md", "annoncee.md"),
    ],
)
def test_a_house_has_its_source_byte_for_byte(small_site: Path, address: str, file: str) -> None:
    (source,) = CONTENT.rglob(file)
    assert (small_site / address).read_bytes() == source.read_bytes()


def test_every_source_is_that_of_a_page_that_is_out(small_site: Path) -> None:
    sources = sorted(small_site.rglob("*.md"))
    assert any(file.parent.name == "actualites" for file in sources)
    for file in sources:
        assert (file.with_suffix("") / "index.html").is_file(), file
        assert "statut: brouillon" not in file.read_text("utf-8")


def test_no_source_is_in_the_sitemap(small_site: Path) -> None:
    assert ".md<" not in (small_site / "sitemap.xml").read_text("utf-8")
