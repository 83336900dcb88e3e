"""Posters, booklets and contact cards of the built site."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from generator.exports.qr import qr_code

Command = Callable[..., subprocess.CompletedProcess[str]]
ADDRESS = "https://annuaire.example.fr/maisons/durtal/"


def test_every_house_has_a_poster_and_a_card(site: Path) -> None:
    """Beside its page, and linked from it."""
    houses = [folder for folder in (site / "maisons").iterdir() if folder.is_dir()]
    assert houses
    for folder in houses:
        assert (folder / "affiche.html").is_file()
        assert (site / "maisons" / f"{folder.name}.vcf").is_file()
        html = (folder / "index.html").read_text("utf-8")
        assert 'href="affiche.html"' in html
        assert f'href="../{folder.name}.vcf"' in html


def test_the_code_of_a_poster_opens_its_house(site: Path) -> None:
    """The drawing is that of the page's absolute address."""
    html = (site / "maisons/durtal/affiche.html").read_text("utf-8")
    assert qr_code(ADDRESS).path in html
    assert "02 41 96 10 40" in html.replace("\u00a0", " ")
    assert "8\u00a0h\u00a030" in html


def test_a_name_that_says_its_label_is_not_doubled(site: Path) -> None:
    """« France services » stands once at the head of a poster."""
    html = (site / "maisons/durtal/affiche.html").read_text("utf-8")
    assert "poster-kind" not in html


def test_days_that_are_alike_are_told_together(site: Path) -> None:
    """The branch of Durtal takes one line."""
    html = (site / "maisons/durtal/affiche.html").read_text("utf-8")
    assert "Lundi, mardi et jeudi\u00a0: 8" in html


def test_departments_with_houses_have_a_booklet_and_only_they(site: Path) -> None:
    """Each says its houses; their number is the department's."""
    for folder in (site / "departements").iterdir():
        page = folder / "index.html"
        if not folder.is_dir():
            continue
        listed = 'href="livret/"' in page.read_text("utf-8")
        booklet = folder / "livret" / "index.html"
        assert listed == booklet.is_file()
    lozere = (site / "departements/48-lozere/livret/index.html").read_text("utf-8")
    assert len(re.findall(r'<section class="booklet-house"', lozere)) == 8
    assert "en Lozère" in lozere


def test_a_site_can_be_built_without_paper(tmp_path: Path, msap: Command) -> None:
    """Neither posters nor booklets, and no link to any; cards stay."""
    output = tmp_path / "site"
    houses = Path("tests/sites/small/content/msap").resolve()
    done = msap("build", "--houses", houses, "--output", output, MSAP_POSTERS="non")
    assert done.returncode == 0, done.stderr
    assert not [*output.rglob("affiche.html"), *output.rglob("livret")]
    pages = "".join(file.read_text("utf-8") for file in output.rglob("index.html"))
    assert 'href="affiche.html"' not in pages
    assert 'href="livret/"' not in pages
    assert (output / "maisons" / "durtal.vcf").is_file()
