"""Every field of a house's file is read and has its type; awkward but sound pages pass."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.exceptions import ExceptionKind
from generator.model.house import House
from generator.model.opening_hours import Beat, Span
from generator.model.phone import Phone
from generator.model.position import Position
from tests.reader.building import guide_examples

FULL = """---
id: fs-908
nom: France services Durtal
label: france-services
label_depuis: 2020-01-01
format: fixe-antennes
structure_porteuse: {nom: CC Anjou Loir et Sarthe, nature: epci}
antenne_de: fs-1
reseau: Le réseau de Durtal
adresse: 11 rue Joseph Cugnot
complement_adresse:
code_postal: 49430
commune: Durtal
code_insee: 49127
latitude: 47.671271
longitude: -0.256457
telephone: 02.41.96.10.40
autres_telephones: [3939, +33 6 12 34 56 78]
courriels: franceservices.durtal@ccals.fr
site_web: https://www.durtal.fr/?a=1&b=é
prise_rdv: Oui
jours_feries: ouvert
horaires:
  lundi: 08:30-12:00, 13:30-17:00
  mercredi: 8:30-12:00
  samedi: 1er du mois 09:00-12:00
  dimanche: fermé
horaires_rdv: {mercredi: "13:30-17:00"}
saisons:
  - {du: 07-01, au: 08-31, horaires: {lundi: 09:00-12:00}, motif: Horaires d'été}
exceptions:
  - {du: 2026-12-24, au: 2027-01-02, type: fermé, motif: Congés}
  - {du: 2026-11-27, type: horaires, horaires: 09:00-12:00, motif: Formation}
  - {du: 2026-11-01, au: 2026-11-30, type: message, motif: "Travaux, entrée par la cour"}
partenaires:
  - caf
  - {partenaire: defenseur-des-droits, mode: permanence, horaires: "Tu[1] 09:00-12:00", sur_rdv: oui, telephone: 3928, documents: [carte d'identité], precision: Bureau 2}
services:
  - emploi-insertion
  - {service: acces-au-droit, documents: un justificatif, precision: Le mardi}
equipements: [ordinateur, wifi]
accessibilite: [fauteuil]
fiche_acces_libre: https://acceslibre.beta.gouv.fr/app/49-durtal/
transports: |
  Bus 5
  arrêt Mairie
langues: [fr, lsf]
agents: 2
siret: 12345678900015
rna: W2A1000123
antennes:
  - {nom: Antenne de Seiches, adresse: 28 rue Henri Régnier, code_postal: 49140, commune: Seiches-sur-le-Loir, latitude: 47.57838, longitude: -0.35361, telephone: 0241761234, courriels: [a@b.fr], horaires: {lundi: "08:30-12:00"}}
tournee:
  - {lieu: Mairie, commune: Monthois, code_postal: 08400, horaires: {lundi: "09:00-12:00, 13:00-16:30"}}
video: {adresse: https://videos.fr/1, transcription: Bonjour, titre: La maison}
presentation_resume: Une maison pour vos démarches.
source: "data.gouv.fr, 1er août 2024"
date_maj: 2024-08-01
statut: publie
---

Texte de **présentation**.
"""  # noqa: E501 - as long as a page may be


@pytest.fixture(scope="module")
def house(read_page) -> House:
    house, problems = read_page(FULL)
    assert not problems
    assert house is not None
    return house


# Each key of a house's file, and what the page above makes of it.
EXPECTED = {
    "id": lambda h: h.id == "fs-908",
    "nom": lambda h: h.name == "France services Durtal",
    "label": lambda h: h.label == "france-services",
    "label_depuis": lambda h: h.label_since == date(2020, 1, 1),
    "format": lambda h: h.format == "fixe-antennes" and h.is_itinerant,
    "structure_porteuse": lambda h: (
        (h.bearer.name, h.bearer.nature) == ("CC Anjou Loir et Sarthe", "epci")
    ),
    "antenne_de": lambda h: h.branch_of == "fs-1",
    "reseau": lambda h: h.network == "Le réseau de Durtal",
    "adresse": lambda h: h.street_address == "11 rue Joseph Cugnot",
    "complement_adresse": lambda h: h.address_complement is None,
    "code_postal": lambda h: h.code_postal == "49430" and h.stops[0].code_postal == "08400",
    "commune": lambda h: h.commune == "Durtal",
    "code_insee": lambda h: h.code_insee == "49127" and h.branches[0].code_insee == "49333",
    "latitude": lambda h: h.position == Position(47.671271, -0.256457),
    "longitude": lambda h: h.longitude == -0.256457,
    "telephone": lambda h: h.phone == Phone("02 41 96 10 40", "+33241961040"),
    "autres_telephones": lambda h: [p.shown for p in h.other_phones] == ["39 39", "06 12 34 56 78"],
    "courriels": lambda h: h.emails == ("franceservices.durtal@ccals.fr",),
    "site_web": lambda h: h.website == "https://www.durtal.fr/?a=1&b=é",
    "prise_rdv": lambda h: h.booking == "oui",
    "jours_feries": lambda h: h.open_on_holidays is True,
    "horaires": lambda h: (
        h.hours.spans_on(date(2026, 11, 23)) == (Span(510, 720), Span(810, 1020))
        and {r.rhythm.beat for r in h.hours.rules if r.weekday == 5} == {Beat.NTH}
        and h.hours.week()[6] == ()
    ),
    "horaires_rdv": lambda h: h.hours_by_appointment.week()[2] == (Span(810, 1020),),
    "saisons": lambda h: (
        [(s.first, s.last, s.reason) for s in h.seasons] == [((7, 1), (8, 31), "Horaires d'été")]
    ),
    "exceptions": lambda h: (
        [e.kind for e in h.exceptions]
        == [ExceptionKind.CLOSED, ExceptionKind.HOURS, ExceptionKind.MESSAGE]
        and h.exceptions[1].last_day == date(2026, 11, 27)
    ),
    "partenaires": lambda h: (
        [p.partner for p in h.partners] == ["caf", "defenseur-des-droits"]
        and h.partners[1].by_appointment is True
        and h.partners[1].mode == "permanence"
        and h.partners[1].documents == ("carte d'identité",)
        and h.partners[1].phone.dialled == "3928"
    ),
    "services": lambda h: (
        h.services[1].documents == ("un justificatif",) and h.services[1].detail == "Le mardi"
    ),
    "equipements": lambda h: h.equipment == ("ordinateur", "wifi"),
    "accessibilite": lambda h: h.accessibility == ("fauteuil",),
    "fiche_acces_libre": lambda h: h.acceslibre.startswith("https://acceslibre"),
    "transports": lambda h: h.transport == "Bus 5\narrêt Mairie",
    "langues": lambda h: h.languages == ("fr", "lsf"),
    "agents": lambda h: h.agents == 2,
    "siret": lambda h: h.siret == "12345678900015",
    "rna": lambda h: h.rna == "W2A1000123",
    "antennes": lambda h: (
        h.branches[0].position == Position(47.57838, -0.35361)
        and h.branches[0].emails == ("a@b.fr",)
        and h.branches[0].phone.shown == "02 41 76 12 34"
    ),
    "tournee": lambda h: h.stops[0].name == "Mairie" and h.stops[0].position_is_approximate,
    "photo": lambda h: h.photo is None,
    "video": lambda h: (h.video.title, h.video.transcript) == ("La maison", "Bonjour"),
    "presentation_resume": lambda h: h.summary == "Une maison pour vos démarches.",
    "source": lambda h: h.source == "data.gouv.fr, 1er août 2024",
    "date_maj": lambda h: h.updated_on == date(2024, 8, 1),
    "statut": lambda h: h.is_out,
}


# Without which a field is an error.
GOES_WITH = {"remplacee_par": ("fermee_le",)}


@pytest.mark.parametrize("key", EXPECTED)
def test_the_field_is_read_with_its_type(house, key):
    assert EXPECTED[key](house)


def test_a_field_without_a_value_here_is_read_as_the_guide_writes_it(read_page):
    """No field is forgotten: a new one has at least the guide's example."""
    for name, field in House.model_fields.items():
        if field.alias not in EXPECTED:
            needed = [field.alias, *GOES_WITH.get(field.alias, ())]
            extra = "\n".join(guide_examples()[key] for key in needed)
            found, problems = read_page(minimal(extra=extra))
            assert problems == [] and getattr(found, name) != field.get_default(), name
    assert set(EXPECTED) <= {field.alias for field in House.model_fields.values()}


def test_what_the_file_tells_besides_its_fields(house):
    assert (house.slug, house.path) == ("durtal", "content/msap/49/durtal.md")
    assert house.text == "Texte de **présentation**."


MINIMAL = """---
nom: {nom}
label: msap
adresse: Mairie
code_postal: {code_postal}
commune: {commune}
date_maj: 2024-08-01
{extra}
---
"""


def minimal(nom="Maison", code_postal="49430", commune="Durtal", extra="reseau: a"):
    return MINIMAL.format(nom=nom, code_postal=code_postal, commune=commune, extra=extra)


@pytest.mark.parametrize(
    "name",
    ["🏠 Maison", "بيت الخدمات", "👨\u200d👩\u200d👧", "Ti an holl", "O'Brien \\ & <b>", "x" * 300],
)
def test_any_readable_name_is_kept_as_it_is(read_page, name):
    house, problems = read_page(minimal(nom=name))
    assert not problems
    assert house.name == name


def test_a_name_over_two_lines_is_one_line(read_page):
    house, _ = read_page(minimal(nom="|\n  France  services\n  Durtal"))
    assert house.name == "France services Durtal"


@pytest.mark.parametrize("code", ["01000", '"01000"', "'01000'"])
def test_a_postcode_keeps_its_zero(read_page, code):
    house, problems = read_page(minimal(code_postal=code, commune="Bourg-en-Bresse"))
    assert not problems
    assert (house.code_postal, house.code_insee) == ("01000", "01053")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_byte_order_mark_and_any_line_ending_are_accepted(read_page, ending, mark):
    text = mark + minimal(extra="agents: x").replace("\n", ending)
    assert [(p.line, p.column) for p in read_page(text)[1]] == [(8, 9)]


@pytest.mark.parametrize("invisible", ["\x85", "\u2028", "\u2029"])
def test_line_breaks_that_editors_do_not_count_shift_no_line(read_page, invisible):
    page = minimal(nom=f'"a{invisible}b"', extra="agents: x")
    assert [(p.line, p.column) for p in read_page(page)[1]] == [(8, 9)]


@pytest.mark.parametrize("word", ["oui", "Oui", "OUI"])
def test_yes_is_a_word_not_a_boolean_of_yaml(read_page, word):
    house, problems = read_page(
        minimal(extra=f"partenaires: [{{partenaire: caf, sur_rdv: {word}}}]\nprise_rdv: non")
    )
    assert not problems
    assert house.partners[0].by_appointment is True
    assert house.booking == "non"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("02.41.96.10.40", "02 41 96 10 40"),
        ("+33 2 41 96 10 40", "02 41 96 10 40"),
        ("+33 (0)2 41 96 10 40", "02 41 96 10 40"),
        ("0033241961040", "02 41 96 10 40"),
        ("0800 123 456", "0800 123 456"),
        ("3939", "39 39"),
        ("'36 46'", "36 46"),
    ],
)
def test_a_telephone_has_one_form_however_it_is_typed(read_page, written, shown):
    house, problems = read_page(minimal(extra=f"telephone: {written}"))
    assert not problems
    assert house.phone.shown == shown


def test_unknown_hours_are_not_closed(read_page):
    assert read_page(minimal())[0].hours is None
    assert read_page(minimal(extra="horaires:"))[0].hours is None
    assert read_page(minimal(extra="horaires: {lundi: fermé}"))[0].hours is not None


def test_an_itinerant_house_needs_no_address(read_page):
    stop = "tournee: [{lieu: Mairie, commune: Durtal, code_postal: 49430}]"
    house, problems = read_page(minimal(extra=stop).replace("adresse: Mairie\n", ""))
    assert not problems
    assert house.is_itinerant


def test_a_missing_position_is_the_commune_s_and_said_approximate(read_page, territory):
    house, _ = read_page(minimal())
    assert house.position == territory.commune("49127").position
    assert house.position_is_approximate


def test_a_replaced_code_is_read_as_its_successor(read_page):
    house, problems = read_page(minimal().replace("label: msap", "label: rsp"))
    assert house.label == "msap"
    assert [p.code for p in problems] == ["code-remplace"]


def test_every_real_page_of_the_project_is_sound(vocabularies, territory):
    from generator.files.tree import house_files, read_houses  # noqa: PLC0415

    root = Path(__file__).resolve().parents[2]
    files = house_files(root / "content" / "msap")
    houses, problems = read_houses(files, root, vocabularies, territory)
    assert len(houses) == len(files) > 20
    assert not problems


def test_the_zeros_of_an_unknown_siret_are_nothing(read_page):
    found, problems = read_page(minimal(extra='siret: "00000000000000"'))
    assert (found.siret, problems) == (None, [])
