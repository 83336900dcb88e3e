"""Two records of a house, and what is told: facts alone, each in a French sentence."""

from __future__ import annotations

from datetime import date

import pytest

from generator.changes.comparison import ChangeKind, told_changes
from generator.changes.document import FORMAT

TODAY = date(2026, 11, 23)
HOURS = {"lundi": "09:00-12:00", "mardi": "09:00-12:00, 14:00-17:00"}
WEEK = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi"), "10:00-12:00")
BRANCH = {"nom": "Annexe", "commune": "Baugé-en-Anjou", "code_postal": "49150"}
CLOSED = {"du": "2026-12-24", "type": "ferme"}


@pytest.fixture
def told(record, vocabularies):
    """Return what is told of a house with some fields, then others: words and sentences."""

    def tell(before, after, today=TODAY):
        old, new = (
            {"format": FORMAT, "maisons": {"durtal": record(today=today, **fields)}}
            for fields in (before, after)
        )
        changes = told_changes(old, new, vocabularies, today)
        return [
            (fact.words, " ".join(fact.sentence.replace("\u2060", "").split()))
            for change in changes
            for fact in change.facts
        ]

    return tell


@pytest.mark.parametrize(
    ("before", "after", "words", "sentence"),
    [
        ({}, {"nom": "Maison"}, "nom", "Nouveau nom : Maison (avant : France services Durtal)."),
        (
            {}, {"adresse": "2 rue Basse", "latitude": "47.68"}, "adresse",
            "Nouvelle adresse : 2 rue Basse, 49430 Durtal "
            "(avant : 11 rue Joseph Cugnot, 49430 Durtal).",
        ),
        ({}, {"latitude": "47.68"}, "position sur la carte", "Position corrigée sur la carte."),
        (
            {}, {"telephone": "02 41 96 10 41"}, "téléphone",
            "Téléphone : 02 41 96 10 41 (avant : 02 41 96 10 40).",
        ),
        (
            {}, {"telephone": ""}, "téléphone",
            "Téléphone : plus d’indication (avant : 02 41 96 10 40).",
        ),
        ({}, {"courriels": "a@b.fr"}, "courriel", "Courriel : a@b.fr."),
        ({}, {"site_web": "https://a.fr"}, "site web", "Site web : https://a.fr."),
        ({}, {"prise_rdv": "oui"}, "prise de rendez-vous", "Prise de rendez-vous : oui."),
        ({}, {"horaires": {"lundi": "09:00-12:00"}}, "horaires", "Horaires : lundi 9 h – 12 h."),
        ({"horaires": HOURS}, {}, "horaires", "Horaires : plus d’indication."),
        (
            {"horaires": HOURS}, {"horaires": HOURS | {"lundi": "fermé"}}, "horaires",
            "Horaires : lundi fermé (avant : 9 h – 12 h).",
        ),
        (
            {"horaires": HOURS}, {"horaires": WEEK}, "horaires",
            "Horaires : lundi 10 h – 12 h ; mardi 10 h – 12 h ; mercredi 10 h – 12 h ; "
            "jeudi 10 h – 12 h.",
        ),
        (
            {"horaires": HOURS}, {"horaires": "easter Mo 09:00-10:00"}, "horaires",
            "Horaires : ils changent.",
        ),
        (
            {"horaires": HOURS}, {"horaires": HOURS, "jours_feries": "ouvert"}, "horaires",
            "Ouverte les jours fériés.",
        ),
        (
            {}, {"exceptions": [CLOSED | {"motif": "Inventaire."}]},
            "fermetures et jours particuliers",
            "À noter : fermée le 24 décembre 2026 (Inventaire).",
        ),
        (
            {"exceptions": [CLOSED]}, {}, "fermetures et jours particuliers",
            "Annulé : fermée le 24 décembre 2026.",
        ),
        (
            {}, {"services": ["teletravail"]}, "services",
            "Services, en plus : Télétravail et travail partagé.",
        ),
        (
            {"services": ["teletravail"]},
            {"services": [{"service": "teletravail", "precision": "Le jeudi."}]},
            "services", "Services, précisions changées : Télétravail et travail partagé.",
        ),
        (
            {"partenaires": ["mission-locale"]}, {}, "organismes présents",
            "Organismes présents, en moins : Mission locale.",
        ),
        ({}, {"label": "msap"}, "label",
         "Label : Maison de services au public (avant : France services)."),
        ({}, {"agents": "2"}, "agents", "Agents : 2."),
        ({}, {"antennes": [BRANCH]}, "antennes", "Antenne en plus : Annexe (Baugé-en-Anjou)."),
        (
            {"antennes": [BRANCH]}, {"antennes": [BRANCH | {"horaires": HOURS}]}, "antennes",
            "Antenne Annexe (Baugé-en-Anjou) : horaires.",
        ),
        (
            {}, {"fermee_le": "2026-12-31"}, "fermeture",
            "Ferme définitivement le 31 décembre 2026.",
        ),
        (
            {"fermee_le": "2026-12-31"}, {}, "fermeture",
            "La fermeture qui était annoncée n’aura pas lieu.",
        ),
        (
            {}, {"fermee_le": "2026-11-01", "telephone": "", "remplacee_par": "durtal"},
            "fermeture",
            "Fermée définitivement depuis le 1er novembre 2026. "
            "Remplacée par France services Durtal.",
        ),
        ({"fermee_le": "2026-11-01"}, {}, "ouverture", "De nouveau en service."),
        (
            {"ouvre_le": "2027-01-01"}, {"ouvre_le": "2027-02-01"}, "ouverture",
            "L’ouverture est annoncée pour le 1er février 2027.",
        ),
        (
            {"ouvre_le": "2027-01-01"}, {"ouvre_le": "2026-11-20"}, "ouverture",
            "Ouverte depuis le 20 novembre 2026.",
        ),
        ({}, {"transports": "Car 12\nArrêt Mairie"}, "transports",
         "Transports : Car 12 Arrêt Mairie."),
    ],
)  # fmt: skip
def test_a_fact_that_changed_is_a_sentence(told, before, after, words, sentence):
    assert (words, sentence) in told(before, after)
    assert len(told(before, after)) <= 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"date_maj": "2026-11-20"}),
        ({}, {"source": "une autre liste"}),
        ({}, {"presentation_resume": "Une phrase."}),
        ({"courriels": ["a@b.fr", "c@d.fr"]}, {"courriels": ["c@d.fr", "a@b.fr"]}),
        ({"services": ["teletravail", "tourisme"]}, {"services": ["tourisme", "teletravail"]}),
        ({"exceptions": [CLOSED | {"du": "2026-11-01"}]}, {}),
        ({"fermee_le": "2026-11-01"}, {"fermee_le": "2026-11-01", "telephone": ""}),
        ({"latitude": "", "longitude": ""}, {"latitude": "", "longitude": ""}),
    ],
)
def test_what_is_no_fact_is_not_told(told, before, after):
    assert told(before, after) == []


def kinds(changes):
    return [(change.house, change.kind) for change in changes]


def document(*records, form=FORMAT):
    return {"format": form, "maisons": {each["id"]: each for each in records}}


def test_houses_that_came_and_went_are_told(record, vocabularies):
    one, two, three = (record(name, nom=name.capitalize()) for name in ("une", "deux", "trois"))
    changes = told_changes(document(one, two), document(two, three), vocabularies, TODAY)
    assert kinds(changes) == [("trois", ChangeKind.ADDED), ("une", ChangeKind.GONE)]
    assert [change.page for change in changes] == ["maisons/trois/", ""]
    assert {change.departments for change in changes} == {("49",)}


def test_a_page_with_another_name_is_the_same_house(record, vocabularies):
    before = document(record("durtal"))
    after = document(record("durtal-centre", anciennes_adresses="durtal", telephone="3939"))
    (change,) = told_changes(before, after, vocabularies, TODAY)
    assert (change.house, change.kind) == ("durtal-centre", ChangeKind.CHANGED)


def test_a_house_is_gone_on_the_day_of_its_end_and_not_again(record, vocabularies):
    eve, day = date(2026, 11, 30), date(2026, 12, 1)
    before, after = (document(record(today=each, fermee_le="2026-12-01")) for each in (eve, day))
    assert kinds(told_changes(before, after, vocabularies, day)) == [("durtal", ChangeKind.GONE)]
    assert told_changes(after, document(), vocabularies, day) == ()


def test_another_format_tells_only_who_came_and_went(record, vocabularies):
    old = record() | {"telephone": "0241961041", "horaires": "autrement"}
    before = document(old, form=FORMAT - 1)
    after = document(record(), record("autre", nom="Autre"))
    assert kinds(told_changes(before, after, vocabularies, TODAY)) == [("autre", ChangeKind.ADDED)]


def test_the_order_of_files_changes_nothing(record, vocabularies):
    one, two = record("une"), record("deux")
    assert told_changes(document(one, two), document(two, one), vocabularies, TODAY) == ()
