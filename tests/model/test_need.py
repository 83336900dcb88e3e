"""A need is read whole or refused where it is wrong; the project's are written for everyone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.files.vocabularies import read_vocabularies
from generator.model.need import SIGNS, SIMPLE_WORDS_MAX
from generator.model.vocabulary import Vocabularies
from tests.plain_french import hard_words

ROOT = Path(__file__).resolve().parents[2]
SIGN = ROOT / "themes" / "msap" / "components" / "sign" / "sign.html"
NEED = """\
- code: retraite
  nom: Retraite
  titre: Demander sa retraite
  moment: sante
  signe: retraite
  simple: On vous aide à demander votre retraite.
  recherche: retraite
  partenaires: assurance-retraite
  aide: Lire un relevé.
"""


@pytest.fixture
def problems_with(tmp_path):
    """Return what is told of ``besoins.yaml`` written with one piece replaced by another."""

    def told(old, new):
        folder = tmp_path / "vocabulaires"
        folder.mkdir()
        for file in (ROOT / "content" / "vocabulaires").glob("*.yaml"):
            (folder / file.name).write_bytes(file.read_bytes())
        (folder / "besoins.yaml").write_text(NEED.replace(old, new), "utf-8")
        _, problems = read_vocabularies(folder, tmp_path)
        return [(p.line, p.code, p.message) for p in problems]

    return told


def test_a_sound_need_has_no_problem(problems_with):
    assert problems_with("", "") == []


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "said"),
    [
        ("moment: sante", "moment: santé", 4, "code", "sante"),
        ("moment: sante", "moment: vie", 4, "code-inconnu", "moments.yaml"),
        ("signe: retraite", "signe: retraites", 5, "code-inconnu", "« retraite »"),
        ("assurance-retraite", "assurance-retrait", 8, "code-inconnu", "« assurance-retraite »"),
        ("  aide: Lire un relevé.\n", "", 1, "manquant", "aide"),
        ("  recherche: retraite\n", "", 1, "manquant", "recherche"),
        ("aide: Lire", "aides: Lire", 9, "cle-inconnue", "« aide »"),
        ("votre retraite.", "une retraite " + "très " * 12 + "belle.", 6, "longueur", "15 au plus"),
        ("aide: Lire un relevé.", "aide: Lire.\n  ailleurs: [{nom: A, telephone: 12}]",
         10, "telephone", "02 41 96 10 40"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(problems_with, old, new, line, code, said):
    found = problems_with(old, new)
    assert (line, code) in [(at, kind) for at, kind, _ in found]
    assert any(said in message for _, _, message in found)


def test_a_site_may_have_no_needs(tmp_path):
    folder = tmp_path / "vocabulaires"
    folder.mkdir()
    for file in (ROOT / "content" / "vocabulaires").glob("*.yaml"):
        if file.stem not in ("besoins", "moments"):
            (folder / file.name).write_bytes(file.read_bytes())
    vocabularies, problems = read_vocabularies(folder, tmp_path)
    assert (len(vocabularies.needs), problems) == (0, [])


def test_every_sign_is_drawn_and_no_other():
    drawn = re.findall(r'^"(\w+)": \[', SIGN.read_text("utf-8"), re.MULTILINE)
    assert sorted(drawn) == sorted(SIGNS)


def test_simple_sentences_are_short_and_plain(vocabularies: Vocabularies):
    assert len(vocabularies.needs) > 12
    for need in vocabularies.needs:
        assert len(need.simple.split()) <= SIMPLE_WORDS_MAX
        assert hard_words(need.simple) == []


def test_every_number_has_a_site_that_gives_it(vocabularies: Vocabularies):
    """Facts have their source: the site of whoever answers."""
    found = [each for need in vocabularies.needs for each in need.elsewhere if each.phone]
    assert [each.name for each in found if not each.website] == []


def test_every_need_says_what_is_not_done(vocabularies: Vocabularies):
    """Nothing is promised that a house may not hold."""
    assert [need.code for need in vocabularies.needs if not need.limits] == []
