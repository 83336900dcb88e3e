"""A house's record: every field, by the page's keys, whatever the page's spelling."""

from __future__ import annotations

from datetime import date

import pytest

from generator.changes.document import canonical

FULL = {
    "id": "fs-49", "label_depuis": "2019-02-03", "format": "fixe",
    "structure_porteuse": {"nom": "Mairie", "nature": "commune"},
    "courriels": ["un@a.fr", "deux@a.fr"], "autres_telephones": ["3939"],
    "horaires": {"lundi": "8:30-12:00", "mardi": "fermé"},
    "saisons": [
        {"du": "07-01", "au": "08-31", "horaires": "10:00-12:00"},
        {"quand": "pendant les vacances scolaires", "horaires": "fermé"},
    ],
    "exceptions": [
        {"du": "2026-12-24", "type": "fermé"},
        {"du": "2026-12-28", "au": "jusqu'à nouvel ordre", "type": "message", "motif": "Travaux"},
    ],
    "partenaires": ["cidff"], "services": [{"service": "teletravail", "precision": "Deux postes."}],
    "fermee_le": "2027-01-31", "remplacee_par": "autre",
    "antennes": [{"nom": "Annexe", "commune": "Baugé-en-Anjou", "code_postal": "49150",
                  "horaires": {"jeudi": "09:00-12:00"}}],
}  # fmt: skip
# The spelling of the full file. Where it changes, FORMAT of generator/changes/document.py is to
# be raised, or every subscriber is told of 2,845 houses that did not change.
GOLDEN = (
    '{"adresse":"11 rue Joseph Cugnot","antennes":[{"code_insee":"49018","code_postal":"49150",'
    '"commune":"Baugé-en-Anjou","horaires":{"jeudi":"09:00-12:00"},"latitude":47.5373,'
    '"longitude":-0.1034,"nom":"Annexe","position_approchee":true}],'
    '"autres_telephones":["39 39"],"code_insee":"49127","code_postal":"49430","commune":"Durtal",'
    '"courriels":["un@a.fr","deux@a.fr"],"date_maj":"2026-08-01","departement":"49",'
    '"etat":"en-service","exceptions":[{"du":"2026-12-24","type":"ferme"},'
    '{"au":"jusqu\'à nouvel ordre","du":"2026-12-28","motif":"Travaux","type":"message"}],'
    '"fermee_le":"2027-01-31","format":"fixe","horaires":{"lundi":"08:30-12:00"},"id":"fs-49",'
    '"label":"france-services","label_depuis":"2019-02-03","latitude":47.671271,'
    '"longitude":-0.256457,"nom":"France services Durtal","page":"maisons/durtal/",'
    '"partenaires":[{"partenaire":"cidff"}],"remplacee_par":"autre","saisons":[{"au":"08-31",'
    '"du":"07-01","horaires":"10:00-12:00"},{"horaires":"fermé",'
    '"quand":"pendant les vacances scolaires"}],'
    '"services":[{"precision":"Deux postes.","service":"teletravail"}],'
    '"structure_porteuse":{"nature":"commune","nom":"Mairie"},"telephone":"02 41 96 10 40",'
    '"texte":"Un mot."}\n'
)


def test_a_record_has_every_field_that_the_page_has(record):
    made = record(body="Un mot.", **FULL)
    for place in made["antennes"]:  # of the geography, which may be another year's
        place |= {"latitude": 47.5373, "longitude": -0.1034}
    assert canonical(made).decode() == GOLDEN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"telephone": "02.41.96.10.40"}, {"telephone": "+33 2 41 96 10 40"}),
        ({"horaires": {"lundi": "8:30-12:00"}}, {"horaires": "Mo 08:30-12:00"}),
        ({"jours_feries": "fermé"}, {}),
        ({"format": "fixe"}, {}),
        ({"courriels": "un@a.fr"}, {"courriels": ["un@a.fr"]}),
        ({"partenaires": ["cidff"]}, {"partenaires": [{"partenaire": "cidff"}]}),
    ],
)
def test_the_same_fact_written_otherwise_is_the_same(record, one, other):
    assert canonical(record(**one)) == canonical(record(**other))


@pytest.mark.parametrize(
    ("today", "stage"),
    [("2026-12-31", "annonce"), ("2027-01-01", "en-service"), ("2027-06-01", "ferme")],
)
def test_a_record_says_whether_the_house_is_open_on_the_day(record, today, stage):
    made = record(today=date.fromisoformat(today), ouvre_le="2027-01-01", fermee_le="2027-06-01")
    assert made["etat"] == stage
    assert ("telephone" in made) == (stage != "ferme")
