"""What YAML cannot read is named as it was typed, on its own line, with the right form."""

import pytest

from generator.files.source import split_page
from generator.files.source_refused import SourceRefused

HOURS = "horaires:\n  lundi: 08:30-12:00"


@pytest.mark.parametrize(
    ("fields", "line", "column", "said"),
    [
        ("id: x\ntelephone:02 41 96 10 40", 3, 10, "écrivez « telephone: 02 41 96 10 40 »"),
        ("telephone:02 41\nid: x", 2, 10, "il manque une espace après « : »"),
        (f"{HOURS}\n  mardi:08:30-12:00\nid: x", 4, 8, "écrivez « mardi: 08:30-12:00 »"),
        ("horaires:\n  lundi:08:30-12:00\n  mardi: fermé", 3, 8, "écrivez « lundi: 08:30-12:00 »"),
        ("id: x\ntelephone:\u00a002 41 96 10 40", 3, 10, "une espace insécable suit « : »"),
        (
            "horaires:\n\u00a0 lundi: 08:30-12:00\n  mardi: fermé",
            3,
            1,
            "une espace insécable est devant « lundi » : tapez des espaces ordinaires",
        ),
        ("id: x\n telephone: 02 41", 3, 1, "une espace de trop devant « telephone »"),
        (
            f"{HOURS}\n   mardi: fermé",
            4,
            1,
            "une espace de trop devant « mardi » : alignez-le sous « lundi »",
        ),
        (
            f"{HOURS}\n mardi: fermé",
            4,
            2,
            "il manque une espace devant « mardi » : alignez-le sous « lundi »",
        ),
        ("antennes:\n  - nom: A\n   commune: B", 4, 4, "alignez-le sous « nom »"),
        (
            f"{HOURS}\n  mardi 08:30-12:00",
            4,
            3,
            "il manque « : » après le nom du champ : écrivez « mardi: 08:30-12:00 »",
        ),
        (
            "nom: Maison\nde Durtal\nid: x",
            3,
            1,
            "écrivez « de: Durtal » ; si cette ligne continue « nom », alignez-la sous « Maison ».",
        ),
        ("adresse: 11 rue\nCugnot", 3, 1, "champ ; si cette ligne continue « adresse », alignez"),
        ("antennes:\n  - nom: La\nMairie", 4, 1, "continue « nom », alignez-la sous « La »."),
        ("telephone: 3939\nid x", 3, 1, "écrivez « id: x »."),
        ("adresse: '11 rue de l'Église'", 2, 10, 'écrivez "11 rue de l\'Église"'),
        ("nom: 'L'accueil'\nid: x", 2, 6, 'écrivez "L\'accueil"'),
        ("antennes: [{nom: 'L'antenne', commune: B}]", 2, 18, 'écrivez "L\'antenne"'),
        ("antennes: [{nom: 'A', lieu: 'l'An'}]", 2, 29, 'écrivez "l\'An"'),
        ('adresse: "11 rue "Joseph" Cugnot"', 2, 10, "écrivez '11 rue \"Joseph\" Cugnot'"),
        (f"{HOURS}\n\tmardi: fermé", 4, 1, "une tabulation"),
        ("reseau: CC : Anjou", 2, 12, "mettez la valeur entre guillemets"),
        (f"{HOURS}\nreseau: CC : Anjou", 4, 12, "mettez la valeur entre guillemets"),
    ],
)
def test_a_line_is_told_as_it_was_typed(fields, line, column, said):
    with pytest.raises(SourceRefused) as refused:
        split_page(f"---\n{fields}\n---\n")
    error = refused.value
    assert (error.line, error.column, error.code) == (line, column, "yaml")
    assert said in error.message
