"""A value that a comma cuts is told with the form that it should have."""

import pytest

from generator.files.oddities import written_oddly
from generator.files.source import SourceRefused, split_page


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ("horaires: {lundi: 8:00-9:00, 10:00-11:00}", '« lundi: "8:00-9:00, 10:00-11:00" »'),
        ("antennes: [{nom: Mairie, salle 2, étage}]", '« nom: "Mairie, salle 2, étage" »'),
        ("antennes: [{latitude: 47,37}]", "« latitude: 47.37 »"),
        ("antennes: [{courriels: a@b.fr, c@d.fr}]", "« courriels: [a@b.fr, c@d.fr] »"),
    ],
)
def test_the_right_form_is_named(fields, form):
    source = split_page(f"---\n{fields}\n---\n")
    (problem,) = written_oddly(source.front, "p")
    assert source.is_odd
    assert (problem.code, form in problem.message) == ("virgule", True)


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ("exceptions: [{du: 2026-12-24, type:ferme}]", "« type: ferme »"),
        ("exceptions: [{du: 2026-12-24, type:ferme, motif:Noël}]", "« type: ferme »"),
        ("antennes: [{nom: Mairie, salle 2, adresse:B}]", "« adresse: B »"),
    ],
)
def test_a_field_behind_a_comma_that_lacks_its_space_is_told_so(fields, form):
    source = split_page(f"---\n{fields}\n---\n")
    (problem,) = written_oddly(source.front, "p")
    assert (problem.code, f"écrivez {form}" in problem.message) == ("cle-inconnue", True)


def test_what_is_no_field_of_there_is_cut_off_as_any_text():
    source = split_page("---\nantennes: [{nom: Mairie, salle:2}]\n---\n")
    (problem,) = written_oddly(source.front, "p")
    assert problem.code == "virgule"


@pytest.mark.parametrize(
    "fields", ["antennes: [{nom: A, adresse: }]", "services: [a, b]", "nom: A, b", "adresse:"]
)
def test_an_empty_field_and_a_comma_outside_braces_are_no_fault(fields):
    assert written_oddly(split_page(f"---\n{fields}\n---\n").front, "p") == []


@pytest.mark.parametrize(
    ("fields", "place", "said"),
    [
        ("courriels:\n  -accueil@exemple.fr", (3, 3), "après le tiret : écrivez « - accueil@e"),
        ("courriels:\n  -a@b.fr\n  -c@d.fr", (3, 3), "écrivez « - a@b.fr »."),
        (
            "services:\n  - documents:\n      -Pièce d'identité\n      -Avis",
            (4, 7),
            "il manque une espace après le tiret : écrivez « - Pièce d'identité ».",
        ),
        ("documents: -Pièce d'identité", (2, 12), "écrivez « - Pièce d'identité »."),
        ("documents: [-Avis, Bail]", (2, 13), "le tiret serait publié : écrivez « Avis »."),
        ("documents:\n  - –Avis", (3, 5), "le tiret serait publié : écrivez « Avis »."),
        ("documents:\n  – Avis", (3, 3), "ce signe ne fait pas une liste : écrivez « - Avis »."),
        ("documents:\n  • Avis", (3, 3), "ce signe ne fait pas une liste : écrivez « - Avis »."),
        ("langues: -fr", (2, 10), "écrivez « - fr »."),
    ],
)
def test_a_dash_without_its_space_is_told(fields, place, said):
    source = split_page(f"---\n{fields}\n---\n")
    (problem,) = written_oddly(source.front, "p")
    assert source.is_odd
    assert (problem.code, problem.line, problem.column) == ("tiret", *place)
    assert said in problem.message


@pytest.mark.parametrize(
    "fields",
    ["documents: -18 ans", "documents: [Avis - Bail]", "longitude: -1.2", "nom: -Mairie-",
     "documents:\n  - Avis", "autres_telephones: '-02 41 96 10 40'"],
)  # fmt: skip
def test_a_dash_that_is_meant_is_no_fault(fields):
    assert written_oddly(split_page(f"---\n{fields}\n---\n").front, "p") == []


@pytest.mark.parametrize("fields", ["documents:\n- a\n-b c\nnom: x", "documents:\n  - a\n  -b c"])
def test_a_dash_without_its_space_that_ends_a_list_is_told(fields):
    with pytest.raises(SourceRefused, match="après le tiret : écrivez « - b c »"):
        split_page(f"---\n{fields}\n---\n")
