"""The blank workbook is on the site, as the codes of the site make it."""

from __future__ import annotations

from pathlib import Path

from generator import addresses
from generator.imports.workbook.opening import opened
from generator.model.vocabulary import Vocabularies
from generator.sheets.template import template


def test_the_site_has_the_blank_workbook(site: Path, vocabularies: Vocabularies) -> None:
    file = site / addresses.WORKBOOK_TEMPLATE
    assert file.read_bytes() == template(vocabularies)
    assert len(opened(file).sheets["maisons"]) == 31
