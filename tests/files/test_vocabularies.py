"""Vocabularies are read whole, or each fault is told at its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.files.vocabularies import read_vocabularies
from generator.model.coded_keys import vocabulary_kinds

REAL = Path(__file__).resolve().parents[2] / "content" / "vocabulaires"


@pytest.fixture
def with_file(tmp_path):
    """Read the real vocabularies with one file replaced (None removes it)."""

    def read(name, text):
        folder = tmp_path / "vocabulaires"
        shutil.copytree(REAL, folder)
        (folder / name).unlink()
        if text is not None:
            (folder / name).write_text(text, "utf-8")
        return read_vocabularies(folder, tmp_path)

    return read


def test_the_project_s_vocabularies_are_sound(vocabularies):
    assert all(len(vocabularies.of(kind)) for kind in vocabulary_kinds())
    assert vocabularies.labels["france-services"].bundle
    assert vocabularies.formats["bus"].itinerant


CASES = [
    (None, 0, 0, "vocabulaire"),
    ("- code: a\n  nom: A\n- code: a\n  nom: B\n", 3, 3, "code-double"),
    ("- code: a\n", 1, 3, "manquant"),
    ("- code: À côté\n  nom: A\n", 1, 9, "code"),
    ("- code: a\n  nom: A\n  couleur: bleu\n", 3, 3, "cle-inconnue"),
    ("code: a\n", 1, 1, "vocabulaire"),
    ("- code: [\n", 2, 1, "yaml"),
    ("- a\n", 1, 3, "type"),
]


@pytest.mark.parametrize(("text", "line", "column", "code"), CASES)
def test_a_fault_is_told_at_its_place(with_file, text, line, column, code):
    _, problems = with_file("langues.yaml", text)
    assert [(p.path, p.line, p.column, p.code) for p in problems] == [
        ("vocabulaires/langues.yaml", line, column, code)
    ]


def test_a_label_s_bundle_names_known_partners(with_file):
    _, problems = with_file("labels.yaml", "- {code: msap, nom: MSAP, bouquet: [cafe]}\n")
    assert [p.code for p in problems] == ["code-inconnu"]
    assert "« caf »" in problems[0].message


def test_a_vocabulary_is_in_the_order_of_its_file(with_file):
    vocabularies, problems = with_file(
        "langues.yaml", "- {code: b, nom: B, remplace: vieux}\n- {code: a, nom: A}\n"
    )
    assert not problems
    assert vocabularies.of("langues").codes() == ("b", "a")
    assert vocabularies.of("langues").replaced == {"vieux": "b"}


@pytest.mark.parametrize("name", ["langue.yaml", "couleurs.yaml", "langues.yml"])
def test_a_file_that_no_field_has_codes_of_is_refused(with_file, tmp_path, name):
    """Mistyped, it would be a vocabulary that nobody reads."""
    with_file("langues.yaml", "- {code: fr, nom: Français}\n")
    (tmp_path / "vocabulaires" / name).write_text("- {code: a, nom: A}\n", "utf-8")
    _, problems = read_vocabularies(tmp_path / "vocabulaires", tmp_path)
    assert [(p.path, p.code) for p in problems] == [(f"vocabulaires/{name}", "vocabulaire")]
    assert "langues.yaml" in problems[0].message and name in problems[0].message


CONDITIONS = "criteres: {heures_par_semaine: 24, equipements: ordinateur}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("services_communs: [energies]", "« energie »"),
        ("textes: [{texte: Arrêté, date: 2027, criteres: [heure]}]", "« heures »"),
        ("textes: [{texte: Arrêté, date: 2027, criteres: [x, jours]}]", "« Arrêté »"),
        (
            "textes: [{texte: Arrêté, date: 2027, criteres: [equipement-ordinateurs]}]",
            "« equipement-ordinateur »",
        ),
        ("criteres: {heures_par_semaines: 24}", "« heures_par_semaine »"),
        ("criteres: {equipements: 'ordinateur, wi-fi'}", "« wifi »"),
        ("criteres: {partenaires_parmi: 'caf, cpamm'}", "« cpam »"),
    ],
)
def test_what_a_label_asks_is_asked_by_a_name_that_there_is(with_file, line, said):
    """Mistyped, it would ask nothing, or after no text, and nobody would know."""
    _, problems = with_file("labels.yaml", f"- code: msap\n  nom: MSAP\n  {line}\n")
    assert [(p.path, p.code, p.severity) for p in problems] == [
        ("vocabulaires/labels.yaml", "code-inconnu", "erreur")
    ]
    assert said in problems[0].message and "« msap »" in problems[0].message


def test_a_sound_label_is_not_refused(with_file):
    text = "textes: [{texte: A, date: 2027, criteres: [heures, equipement-wifi, reseau]}]"
    _, problems = with_file("labels.yaml", f"- code: msap\n  nom: MSAP\n  {CONDITIONS}\n  {text}\n")
    assert problems == []
