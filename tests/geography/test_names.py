import pytest

from generator.geography.names import district_names, with_article


@pytest.mark.parametrize(
    ("name", "tncc", "full"),
    [
        ("Balan", "0", "Balan"),
        ("Ambronay", "1", "Ambronay"),
        ("Mans", "2", "Le Mans"),
        ("Ferté-Milon", "3", "La Ferté-Milon"),
        ("Mées", "4", "Les Mées"),
        ("Isle-d'Abeau", "5", "L'Isle-d'Abeau"),
        ("Isle-d’Abeau", "5", "L'Isle-d'Abeau"),
        ("Marais", "6", "Aux Marais"),
        ("Bains", "7", "Las Bains"),
        ("Masos", "8", "Los Masos"),
    ],
)
def test_each_code_of_article_gives_its_name(name: str, tncc: str, full: str) -> None:
    assert with_article(name, tncc) == full


def test_a_district_has_a_short_and_an_official_name() -> None:
    assert district_names("Lyon 1er Arrondissement") == ("Lyon 1er", "Lyon 1er arrondissement")
