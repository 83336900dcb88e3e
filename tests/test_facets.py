"""What others may show of a house is one digest for all; its details are each house's own."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facets import DETAILS, Facets
from generator.model.house import House
from generator.model.located import Branch

BASE: dict[str, Any] = {"telephone": "04 66 00 00 01", "horaires": {"lundi": "09:00-12:00"}}


def facets(directory_of: Any, **fields: Any) -> Facets:
    return Facets(directory_of(BASE | fields, {"commune": "Marvejols", "code_postal": "48100"}))


@pytest.mark.parametrize(
    "fields",
    [
        {"telephone": "04 66 00 00 02"}, {"courriels": "a@b.fr"}, {"adresse": "2 rue Basse"},
        {"site_web": "https://a.fr"}, {"transports": "Bus 2"}, {"date_maj": "2026-03-01"},
        {"presentation_resume": "Un mot."},
    ],
    ids=str,
)  # fmt: skip
def test_a_detail_is_no_shape_nor_opening(directory_of: Any, fields: dict[str, Any]) -> None:
    before, after = facets(directory_of), facets(directory_of, **fields)
    assert before.shape == after.shape


@pytest.mark.parametrize(
    "fields",
    [
        {"nom": "Autre"}, {"label": "france-services"}, {"format": "bus"},
        {"services": ["tourisme"]}, {"partenaires": ["caf"]}, {"fermee_le": "2027-01-01"},
        {"latitude": 44.5, "longitude": 3.5}, {"commune": "Florac", "code_postal": "48400"},
        {"antennes": [{"nom": "B", "commune": "Mende", "code_postal": "48000"}]},
        {"anciennes_adresses": ["avant"]},
    ],
    ids=str,
)  # fmt: skip
def test_what_others_show_is_shape(directory_of: Any, fields: dict[str, Any]) -> None:
    assert facets(directory_of).shape != facets(directory_of, **fields).shape


def test_a_telephone_of_a_branch_is_a_detail_and_its_name_is_shape(directory_of: Any) -> None:
    def with_branch(**fields: str) -> Facets:
        branch = {"nom": "B", "commune": "Mende", "code_postal": "48000"}
        return facets(directory_of, antennes=[branch | fields])

    plain = with_branch()
    assert plain.shape == with_branch(telephone="04 66 00 00 09").shape
    assert plain.shape != with_branch(nom="C").shape


@pytest.mark.parametrize(
    ("fields", "is_same"),
    [
        ({"horaires": {"mardi": "09:00-12:00"}}, False),
        ({"exceptions": [{"du": "2026-12-24", "type": "ferme"}]}, False),
        ({"prise_rdv": "oui"}, False),
        ({"telephone": "04 66 00 00 02"}, True),
        ({"date_maj": "2026-03-01"}, True),
    ],
    ids=str,
)
def test_opening_is_when_one_may_come(
    directory_of: Any, fields: dict[str, Any], is_same: bool
) -> None:
    assert (facets(directory_of).opening == facets(directory_of, **fields).opening) is is_same


@pytest.mark.filterwarnings("error")
def test_hours_of_an_exception_count_and_nobody_is_warned_of_them(directory_of: Any) -> None:
    """Spans for every day, or for each day of the week."""
    spans = ("10:00-12:00", "10:00-13:00", {"lundi": "10:00-12:00"}, {"lundi": "10:00-13:00"})
    day = {"du": "2026-12-21", "au": "2026-12-24", "type": "horaires"}
    told = {facets(directory_of, exceptions=[day | {"horaires": each}]).opening for each in spans}
    assert len(told) == len(spans)


def test_houses_named_are_told_by_their_files(directory_of: Any) -> None:
    directory = directory_of({}, {})
    one, other = directory.every
    first = Facets(directory)
    assert set(first.own) == {"maison-0", "maison-1"}
    object.__setattr__(one, "digest", "autre fichier")
    second = Facets(directory)
    assert first.of([other.slug]) == second.of([other.slug])
    assert first.of([one.slug]) != second.of([one.slug])
    assert first.of(["maison-0", "absente"]) != first.of(["maison-0"])


def test_details_are_fields() -> None:
    """One that is renamed is not forgotten here."""
    assert {*House.model_fields, *Branch.model_fields, "text"} >= DETAILS


@pytest.mark.parametrize("other", [{"fermee_le": "2026-01-31"}, {"ouvre_le": "2027-05-01"}])
def test_the_newest_page_is_of_a_house_in_service(directory_of: Any, other: dict[str, Any]) -> None:
    """One that is closed, or not open yet, says nothing of those that are counted."""
    newer = {"commune": "Marvejols", "code_postal": "48100", "date_maj": "2026-10-01"} | other
    days = [
        Facets(directory_of(BASE | {"date_maj": day}, newer)).newest
        for day in ("2026-03-01", "2026-03-02")
    ]
    assert days == ["2026-03-01", "2026-03-02"]
