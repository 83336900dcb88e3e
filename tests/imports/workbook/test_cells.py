"""What a person types, or a spreadsheet makes of it, becomes the notation of a page."""

from datetime import date, datetime, time, timedelta

import pytest

from generator.imports.workbook.cells import Notation, text_of_cell
from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import Column, sheets


def _column(sheet: str, key: str) -> Column:
    found = next(one for one in sheets() if one.name == sheet).column(key)
    assert found
    return found


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("01200", "01200"),
        ("a\r\nb", "a\nb"),
        (1200.0, "1200"),
        (47.671271, "47.671271"),
        (12345678900015.0, "12345678900015"),
        (True, "oui"),
        (False, "non"),
        (date(2026, 12, 24), "2026-12-24"),
        (datetime(2026, 12, 24), "2026-12-24"),
        (datetime(2026, 12, 24, 8, 30), "2026-12-24 08:30"),
        (time(8, 30), "08:30"),
        (timedelta(hours=8, minutes=30), "08:30"),
        (None, ""),
    ],
)
def test_a_cell_is_a_text(cell: object, text: str) -> None:
    assert text_of_cell(cell) == text


@pytest.mark.parametrize(
    ("sheet", "key", "typed", "text"),
    [
        ("maisons", "code_postal", "1200", "01200"),
        ("maisons", "code_insee", "1004", "01004"),
        ("maisons", "code_postal", "4943", "4943"),
        ("maisons", "telephone", "474000000", "0474000000"),
        ("maisons", "date_maj", "24/12/2026", "2026-12-24"),
        ("maisons", "date_maj", "24/12/26", "24/12/26"),
        ("saisons", "du", "01/07", "07-01"),
        ("saisons", "du", "2026-07-01", "07-01"),
        ("maisons", "horaires.lundi", "8h30-12h", "08:30-12:00"),
        ("maisons", "horaires.lundi", "le matin", "le matin"),
        ("maisons", "latitude", "47,67", "47.67"),
        ("maisons", "nom", " France   services ", "France services"),
        ("maisons", "texte", "\n  Un.\n\nDeux.\n", "  Un.\n\nDeux."),
        ("partenaires", "partenaire", "CAF", "caf"),
        ("partenaires", "partenaire", "caf, msa", "caf, msa"),
        ("partenaires", "sur_rdv", "Vrai", "oui"),
        ("maisons", "nom", "   ", ""),
    ],
)
def test_a_typed_text_becomes_a_pages(
    vocabularies: Vocabularies, sheet: str, key: str, typed: str, text: str
) -> None:
    assert Notation(vocabularies, "01").of(typed, _column(sheet, key)) == text
