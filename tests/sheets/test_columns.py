"""Every field of a house has its column, its French heading, and the codes it may hold."""

from pydantic import BaseModel

from generator.fold import slug
from generator.model.exceptions import HoursException
from generator.model.house import House
from generator.model.located import Branch, Stop
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import DAYS
from generator.model.seasons import HoursSeason
from generator.sheets.columns import Kind, Sheet, sheets

_MODELS: dict[str, type[BaseModel]] = {
    "maisons": House,
    "antennes": Branch,
    "passages": Stop,
    "partenaires": PartnerPresence,
    "services": ServiceOffer,
    "exceptions": HoursException,
    "saisons": HoursSeason,
}


def _sheet(name: str) -> Sheet:
    return next(sheet for sheet in sheets() if sheet.name == name)


def test_no_field_of_a_house_is_without_a_column_or_a_sheet() -> None:
    lists = {sheet.key for sheet in sheets()}
    for sheet in sheets():
        fields = {str(field.alias) for field in _MODELS[sheet.name].model_fields.values()}
        columns = {column.path[0] for column in sheet.columns}
        assert fields - lists <= columns, sheet.name
        assert columns - fields <= {"texte"}, sheet.name


def test_no_two_columns_of_a_sheet_are_called_alike() -> None:
    for sheet in sheets():
        headings = [slug(name) for name in (*sheet.marks, *(one.heading for one in sheet.columns))]
        assert len(set(headings)) == len(headings), sheet.name


def test_a_week_has_a_column_per_day_and_one_for_an_expression() -> None:
    kinds = {one.key: one.kind for one in _sheet("maisons").columns}
    assert [kinds[f"horaires.{day}"] for day in DAYS] == [Kind.DAY_HOURS] * 7
    assert kinds["horaires"] is Kind.HOURS


def test_coded_fields_name_their_vocabulary() -> None:
    found = {one.key: one.vocabulary for one in _sheet("maisons").columns if one.vocabulary}
    assert found == {
        "label": "labels",
        "format": "formats",
        "structure_porteuse.nature": "natures",
        "equipements": "equipements",
        "accessibilite": "accessibilites",
        "langues": "langues",
    }


def test_what_has_few_values_names_them() -> None:
    found = {
        (sheet.name, one.key): one.choices
        for sheet in sheets()
        for one in sheet.columns
        if one.choices
    }
    assert found["exceptions", "type"] == ("ferme", "horaires", "message")
    assert found["partenaires", "sur_rdv"] == ("oui", "non")
    assert found["maisons", "statut"] == ("publie", "brouillon")
    assert found["saisons", "quand"][1] == "hors vacances scolaires"
