"""A value that a comma cuts is told with the form that it should have."""

import pytest

from generator.files.oddities import written_oddly
from generator.files.source import split_page


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
