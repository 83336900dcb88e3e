"""A language ships when its file is complete; those of the project are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.files.welcomes import read_welcomes
from generator.model.page_words import PAGE_WORDS, VARYING, varying_parts
from generator.model.welcome import WelcomeTexts

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = (ROOT / "content" / "langues" / "en.yaml").read_text("utf-8")
GUIDE = (ROOT / "docs" / "guide-traduction.md").read_text("utf-8")


@pytest.fixture
def read(tmp_path, vocabularies):
    """Read one language, written as *text*."""

    def given(text, name="en.yaml"):
        (tmp_path / "langues").mkdir(exist_ok=True)
        (tmp_path / "langues" / name).write_text(text, "utf-8")
        return read_welcomes(tmp_path, tmp_path, vocabularies)

    return given


def test_the_project_s_languages_are_complete(vocabularies):
    welcomes, problems = read_welcomes(ROOT / "content", ROOT, vocabularies)
    assert problems == []
    assert {each.code for each in welcomes} == {"ar", "en", "es", "pt", "tr", "uk"}
    assert [each.code for each in welcomes if each.direction == "rtl"] == ["ar"]


def test_nothing_is_left_in_english(vocabularies):
    """No sentence stays where it was copied."""
    welcomes, _ = read_welcomes(ROOT / "content", ROOT, vocabularies)
    [english] = [each for each in welcomes if each.code == "en"]
    for other in welcomes:
        same = other.texts.model_dump().items() & english.texts.model_dump().items()
        assert not same or other is english, same


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (r"  gratuit: .*\n", "gratuit"),
        (r"nom_francais: .*\n", "nom_francais"),
        (r"  retraite: .*\n", "retraite"),
        (r"besoins:\n(  .*\n)+", "besoins"),
        (r"mots:\n(  .*\n)+", "mots"),
        (r"recherche:\n(  .*\n)+", "recherche"),
        (r"  retraite: \[.*\n", "retraite"),
        (r"  À apporter: .*\n", "« À apporter »"),
    ],
)
def test_an_incomplete_language_waits(read, pattern, said):
    welcomes, problems = read(re.sub(pattern, "", ENGLISH, count=1))
    assert welcomes == ()
    assert [(p.path, p.code, p.severity) for p in problems] == [
        ("langues/en.yaml", "manquant", "avertissement")
    ]
    assert said in problems[0].message and "attend" in problems[0].message


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("sens: ltr", "sens: gauche", "code", "ltr ou rtl"),
        ("  gratuit:", "  gratuits: a\n  gratuit:", "cle-inconnue", "« gratuit »"),
        ("  retraite:", "  retraites: a\n  retraite:", "code-inconnu", "« retraite »"),
        (ENGLISH, "- en\n", "vocabulaire", "nom: English"),
        ("  À apporter:", "  À emporter: a\n  À apporter:", "cle-inconnue", "« À apporter »"),
        ('"3114"', '"3141"', "code-inconnu", "3114"),
        ("  retraite: [", "  retraites: [a]\n  retraite: [", "code-inconnu", "« retraite »"),
        ("{n} of {total} houses", "{n} houses", "vocabulaire", "{n} et {total}"),
        ("  Jour: Day", '  Jour: "{jour}"', "vocabulaire", "aucune accolade"),
    ],
)
def test_a_fault_is_an_error(read, old, new, code, said):
    welcomes, problems = read(ENGLISH.replace(old, new, 1))
    assert welcomes == ()
    assert [(p.code, p.severity) for p in problems] == [(code, "erreur")]
    assert said in problems[0].message


def test_the_first_words_that_are_missing_are_named(read):
    [problem] = read(re.sub(r"mots:\n(  .*\n)+", "mots: {Jour: Day}\n", ENGLISH))[1]
    assert "« Aller au contenu », " in problem.message and problem.message.count("«") == 6


def test_the_file_names_the_language(read):
    [welcome] = read(ENGLISH, "en-gb.yaml")[0]
    assert welcome.code == "en-gb"


def test_the_guide_explains_each_text():
    told = re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)
    assert told == [field.alias for field in WelcomeTexts.model_fields.values()]


def test_the_guide_explains_what_varies():
    told = re.findall(r"`\{(\w+)\}`", GUIDE)
    assert set(told) == set(VARYING)
    assert {name for word in PAGE_WORDS for name in varying_parts(word)} == set(VARYING)
