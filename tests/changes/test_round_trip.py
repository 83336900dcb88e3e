"""The full file loses nothing: read back as a page, each record is the same House."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.changes.document import canonical, document_of, houses_of
from generator.changes.parts import department_parts, house_parts
from generator.changes.record import house_record
from generator.changes.record_schema import record_schema
from generator.files.reading import HouseReader
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from tests.conftest import ROOT, TODAY, MakeDirectory
from tests.exports.open_data.houses import HOUSES, MOST
from tests.exports.open_data.test_osm_expression import HOUSES as WEEKS

# Not of the page: the site works them out.
_WORKED_OUT = frozenset({"page", "departement", "etat", "texte", "position_approchee"})
DEMONSTRATION = sorted((ROOT / "content" / "msap").rglob("*.md"))
EVERYTHING: dict[str, Any] = MOST | {
    "jours_feries": "ouvert",
    "agents": "2",
    "video": {"adresse": "https://video.exemple.fr/1", "transcription": "Bonjour à tous."},
    "transports": "Gare à 5 minutes.",
    "partenaires": [
        {"partenaire": "caf", "mode": "permanence", "sur_rdv": "oui", "telephone": "3230",
         "horaires": {"mardi": "2e du mois 09:00-12:00"}, "documents": ["Carte d'identité"]},
    ],
    "horaires_rdv": {"vendredi": "09:00-12:00"},
    "saisons": [{"du": "07-01", "au": "08-31", "motif": "Été", "horaires": "10:00-12:00"}],
    "exceptions": [
        {"du": "2026-12-01", "au": "2026-12-05", "type": "horaires", "horaires": "10:00-11:00"},
        {"du": "2026-12-24", "au": "jusqu'à nouvel ordre", "type": "ferme", "motif": "Travaux"},
        {"du": "2026-12-10", "type": "message", "motif": "Venez tôt."},
    ],
    "anciennes_adresses": ["mende-centre"],
}  # fmt: skip


def page_of(record: dict[str, Any]) -> str:
    """Return the page that *record* says, as a reader of the published file would write it."""
    fields = {key: value for key, value in record.items() if key not in _WORKED_OUT}
    if record.get("position_approchee"):
        del fields["latitude"], fields["longitude"]
    if "jours_feries" in fields:
        fields["jours_feries"] = "ouvert"
    front = yaml.safe_dump(_as_typed(fields), allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n{record.get('texte', '')}\n"


def _as_typed(value: Any) -> Any:
    """Return *value* in the words of a page: yes and no, texts; no point that is the commune's."""
    if isinstance(value, dict):
        gone = {"position_approchee"}
        if value.get("position_approchee"):
            gone |= {"latitude", "longitude"}
        return {key: _as_typed(own) for key, own in value.items() if key not in gone}
    if isinstance(value, list):
        return [_as_typed(each) for each in value]
    if isinstance(value, bool):
        return "oui" if value else "non"
    return str(value)


@pytest.fixture(scope="module")
def read(vocabularies: Vocabularies, territory: Territory) -> Any:
    def page(text: str, slug: str) -> House:
        reader = HouseReader(vocabularies, territory, ROOT / "content")
        house = reader.read(text.encode(), f"content/msap/49/{slug}.md", slug)
        assert house is not None, reader.problems
        return house

    return page


@pytest.mark.parametrize("file", DEMONSTRATION, ids=lambda file: file.stem)
def test_a_page_comes_back_from_its_record(file: Path, read: Any) -> None:
    house = read(file.read_text("utf-8"), file.stem)
    record = json.loads(json.dumps(house_record(house, date(2026, 11, 23))))
    again = read(page_of(record), file.stem)
    assert house_record(again, TODAY) == house_record(house, TODAY)
    assert again.text.strip() == house.text.strip()
    assert again == house.model_copy(update={"identifier": house.id})


@pytest.mark.parametrize("fields", [EVERYTHING, *WEEKS.values()], ids=["everything", *WEEKS])
def test_every_field_comes_back(
    directory_of: MakeDirectory, read: Any, fields: dict[str, Any]
) -> None:
    (house,) = directory_of(fields).every
    again = read(page_of(house_record(house, TODAY)), "maison-0")
    assert again == house.model_copy(update={"identifier": house.id})


@pytest.mark.parametrize("fields", [EVERYTHING, *HOUSES, *WEEKS.values()])
def test_the_published_schema_holds_every_record(
    directory_of: MakeDirectory, vocabularies: Vocabularies, fields: dict[str, Any]
) -> None:
    document = json.loads(canonical(document_of(directory_of(fields))))
    jsonschema.validate(document, record_schema(vocabularies))


def test_the_schema_refuses_what_no_record_is(
    directory_of: MakeDirectory, vocabularies: Vocabularies
) -> None:
    document = document_of(directory_of(MOST))
    (record,) = houses_of(document).values()
    for key, value in (
        ("telephone", 466490000), ("label", "inconnu"), ("latitude", "44.5"), ("fax", "x"),
        ("courriels", "accueil@exemple.fr"), ("horaires", {"lundy": "09:00-12:00"}),
    ):  # fmt: skip
        wrong = {"format": 1, "maisons": {"x": record | {key: value}}}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, record_schema(vocabularies))


def test_parts_are_the_full_file_again(directory_of: MakeDirectory) -> None:
    content = canonical(document_of(directory_of(*HOUSES)))
    departments, houses = [*department_parts(content)], [*house_parts(content)]
    whole = houses_of(json.loads(content))
    for parts in (departments, houses):
        read_again = [houses_of(json.loads(part)) for _, part in parts]
        assert {key: own for part in read_again for key, own in part.items()} == whole
    assert [code for code, _ in departments] == ["48", "974"]
    assert sorted(slug for slug, _ in houses) == [f"maison-{rank}" for rank in range(5)]
