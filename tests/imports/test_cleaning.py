"""Texts typed by many hands, cleaned."""

from datetime import date

import pytest

from generator.imports.cleaning import (
    STEM_MAX,
    department_folder,
    house_name,
    in_french,
    one_line,
    paragraphs,
    stem_of,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Centre  Social\u00a0", "Centre Social"),
        ("de\\x2012\\xA0\\x3A45", "de 12 :45"),
        ("L\\u2019auditoire\\x0A", "L\u2019auditoire"),
        ("e\u0301tape\u200b", "\u00e9tape"),
    ],
)
def test_one_line(text: str, cleaned: str) -> None:
    assert one_line(text) == cleaned


def test_a_comment_keeps_its_lines_and_loses_a_replacement_inside_a_word() -> None:
    text = "Laigné/St Gerendez-vousais \n\n\nSur rendez-vous"
    assert paragraphs(text) == ("Laigné/St Gervais", "Sur rendez-vous")


def test_the_networks_name_is_written_one_way() -> None:
    assert house_name("France  Services CALADE ") == "France services CALADE"
    assert house_name("MSAP ( Bureau de Poste )") == "MSAP (Bureau de Poste)"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("France services Durtal", "durtal"),
        ("France services d'Embrun", "embrun"),
        ("Bus France services Thiérache", "bus-thierache"),
        ("Maison de services au public (Bureau de Poste) - Artemare", "bureau-de-poste-artemare"),
        ("France services", "le-mans"),
    ],
)
def test_file_names(name: str, stem: str) -> None:
    assert stem_of(name, "Le Mans") == stem


def test_a_long_name_is_cut_between_words() -> None:
    stem = stem_of("France services " + "communauté " * 20, "Durtal")
    assert len(stem) <= STEM_MAX and stem.endswith("-communaute")


def test_departments_of_all_kinds() -> None:
    codes = ["49127", "2A004", "97105"]
    assert [department_folder(code) for code in codes] == ["49", "2a", "971"]


def test_dates_in_french() -> None:
    assert in_french(date(2024, 8, 1)) == "1er août 2024"
    assert in_french(date(2016, 11, 4)) == "4 novembre 2016"
