"""Commune, postcode and INSEE code of a place, held against each other."""

import pytest

from generator.files.agreeing import commune_of
from generator.files.locating import locate
from generator.model.located import Branch


def _branch(commune, code_postal, code_insee):
    fields = {"nom": "A", "commune": commune, "code_postal": code_postal, "code_insee": code_insee}
    return Branch.model_validate({key: value for key, value in fields.items() if value})


def doubts_of(territory, commune, code_postal, code_insee=None):
    found, doubts = commune_of(_branch(commune, code_postal, code_insee), territory)
    return found.name if found else None, [(doubt.key, doubt.message) for doubt in doubts]


@pytest.mark.parametrize(
    ("commune", "code_postal", "code_insee"),
    [
        ("Durtal", "49430", "49127"),
        ("DURTAL", "49430", None),
        ("Angers", "49045", "49007"),  # a CEDEX of the department
        ("Angers Cedex 01", "49045", "49007"),
        ("Angers Cedex", "49045", None),
        ("Paris", "75015", "75056"),
        ("Paris", "75015", "75115"),
        ("Paris 15e", "75015", "75115"),
        ("Lyon", "69003", "69123"),
        ("Marseille", "13001", "13201"),
        ("Ajaccio", "20000", "2A004"),
        ("Ajaccio", "20184", "2A004"),  # a CEDEX
        ("Bastia", "20200", "2B033"),
        ("Saint-Denis", "97400", "97411"),
        ("Saint-Martin", "97150", "97801"),
        ("Champigné", "49330", "49080"),  # a delegated commune
        ("Champigné", "49330", "49065"),  # by its own code of before
    ],
)
def test_what_agrees_raises_no_doubt(territory, commune, code_postal, code_insee):
    found, doubts = doubts_of(territory, commune, code_postal, code_insee)
    assert found
    assert doubts == []


@pytest.mark.parametrize(
    ("commune", "code_postal", "code_insee", "key", "right"),
    [
        ("Durtal", "75001", "49127", "code_postal", "Durtal a le code postal 49430"),
        ("Durtal", "49125", None, "code_postal", "Durtal a le code postal 49430"),
        ("Angers", "49430", "49007", "code_postal", "les codes postaux 49000, 49100"),
        ("Belleville-en-Beaujolais", "06922", "69019", "code_postal", "le code postal 69220"),
        ("Ajaccio", "20200", "2A004", "code_postal", "20000"),
        ("Saint-Denis", "97200", "97411", "code_postal", "97400"),
        ("Paris", "75016", "75115", "code_postal", "a le code postal 75015"),
        ("Trifouillis-les-Oies", "49430", "49127", "commune", "Vouliez-vous dire « Durtal » ?"),
        ("Durtale", "49430", "49127", "commune", "Vouliez-vous dire « Durtal » ?"),
        ("Durtale", "49430", None, "commune", "Vouliez-vous dire « Durtal » ?"),
        ("Longué", "49160", None, "commune", "Vouliez-vous dire « Longué-Jumelles » ?"),
        ("Durtal", "49430", "49999", "code_insee", "celui de Durtal est 49127"),
        ("Durtal", "49430", "49007", "code_insee", "pas de Durtal (49127)"),
        ("Bastia", "20200", "2A004", "code_insee", "pas de Bastia (2B033)"),
        ("Nulle-Part", "99999", None, "code_postal", "aucune commune connue"),
    ],
)
def test_what_does_not_agree_is_doubted_with_the_right_value(
    territory, commune, code_postal, code_insee, key, right
):
    _, doubts = doubts_of(territory, commune, code_postal, code_insee)
    assert [doubt[0] for doubt in doubts] == [key]
    assert right in doubts[0][1]


@pytest.mark.parametrize(
    ("written", "code_postal", "code_insee", "shown"),
    [
        ("durtal", "49430", None, "Durtal"),
        ("DURTAL", "49430", "49127", "Durtal"),
        ("saint etienne", "42000", None, "Saint-Étienne"),
        ("ST-ETIENNE", "42100", None, "Saint-Étienne"),
        ("seiches sur le loir", "49140", "49333", "Seiches-sur-le-Loir"),
        ("havre (le)", "76600", None, "Le Havre"),
        ("L’ISLE D’ABEAU", "38080", None, "L'Isle-d'Abeau"),
        ("durtal cedex", "49439", None, "Durtal Cedex"),
        ("ANGERS CEDEX 01", "49045", "49007", "Angers CEDEX 01"),
        ("paris", "75015", "75115", "Paris"),
        ("PARIS 15", "75015", None, "Paris 15e"),
        ("Paris 15e Arrondissement", "75015", None, "Paris 15e arrondissement"),
        ("champigne", "49330", "49080", "Champigné"),
        ("DURTAL", "75001", "49127", "Durtal"),  # doubted, and spelled
    ],
)
def test_a_commune_is_shown_as_insee_spells_it(territory, written, code_postal, code_insee, shown):
    place, _ = locate(_branch(written, code_postal, code_insee), territory)
    assert place.commune == shown


@pytest.mark.parametrize(
    ("written", "code_postal", "code_insee"),
    [
        ("Angers Cedex 01", "49045", "49007"),
        ("Champigné", "49330", "49065"),
        ("Paris 15e arrondissement", "75015", None),
        ("Oissel", "76350", "76484"),  # its name of before
        ("durtale", "49430", None),
        ("nulle-part", "99999", None),
    ],
)
def test_another_name_stays_as_it_is_written(territory, written, code_postal, code_insee):
    place, _ = locate(_branch(written, code_postal, code_insee), territory)
    assert place.commune == written


def test_without_a_territory_a_commune_stays_as_it_is_written():
    place, _ = locate(_branch("durtal", "49430", None), None)
    assert place.commune == "durtal"
