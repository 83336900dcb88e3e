"""A sentence promises ``msap check --fix`` only where it mends what the sentence tells."""

import json

import pytest
import yaml

from generator.files.fixing import Fixer
from generator.files.promises import is_promised
from tests.cli.test_explain import BLOCK, EXPLAINED, files_of
from tests.conftest import ROOT

PAGE = """---
nom: France services Durtal
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
code_insee: 49127
{fields}
date_maj: 2026-08-01
---
Bonjour.
"""
EXAMPLES = [
    (code, page)
    for code, text in EXPLAINED.items()
    for language, kind, example in BLOCK.findall(text)
    for path, page in files_of(language, example).items()
    if kind == "faux" and language == "yaml" and path.startswith("content/msap/")
]
HOURS = ROOT / "tests" / "vectors" / "editor_hours.json"


def promised(problems):
    return [problem for problem in problems if is_promised(problem)]


@pytest.fixture(scope="module")
def mends(read_page, vocabularies, territory):
    """Return how many sentences of a page promise a correction; all of them must be kept."""
    fixer = Fixer(vocabularies, territory)

    def kept(page):
        told = promised(read_page(page)[1])
        if told:
            fixed, fixes = fixer.fixed(page.encode())
            assert fixes
            left = {(one.code, one.message) for one in read_page(fixed)[1]}
            assert [one for one in told if (one.code, one.message) in left] == []
        return len(told)

    return kept


def test_what_the_list_of_problems_promises_is_kept(mends):
    assert sum(mends(page) for _, page in EXAMPLES)


def test_what_is_promised_of_hours_is_kept(mends):
    promised = 0
    for vector in json.loads(HOURS.read_text("utf-8")):
        fields = yaml.safe_dump(vector["input"], allow_unicode=True, width=10_000)
        promised += mends(PAGE.format(fields=fields.strip()))
    assert promised > 100


@pytest.mark.parametrize(
    "fields",
    [
        "horaires:\n  Lundi: 9h-12h",
        "horaires:\n  lundi au vendredi: 9h-12h",
        "telephone: 3939 ;",
        "video: {adresse: www.exemple.fr, transcription: Bonjour.}",
        "label_depuis: 1er mai 2026",
        "langues: [Anglais]",
    ],
)
def test_what_stands_on_one_line_is_mended(mends, fields):
    assert mends(PAGE.format(fields=fields))


@pytest.mark.parametrize(
    ("fields", "place", "said"),
    [
        ("horaires:\n  Lundi: 9h-12h\n  lundi: 14h-17h", (9, 10), "lundi est donné deux fois"),
        ("horaires:\n  lundi: 09:00-12:00\n  LUN.: 14h-17h", (10, 9), "lundi est donné deux fois"),
        (
            "horaires:\n  lundi au vendredi: 9h-12h\n  jeudi: 14h-17h",
            (9, 22),
            "jeudi est donné deux fois : écrivez ce jour une seule fois, avec toutes ses heures.",
        ),
        (
            "horaires: {lundi et mardi: 9h-12h, mardi et jeudi: 9h-12h}",
            (8, 28),
            "mardi est donné deux fois",
        ),
        ("horaires:\n  lundi au vendredi: le matin", (9, 22), "« mardi: 09:00-12:00 »."),
        ("horaires: |\n  lundi 9h-12h", (8, 11), "« lundi: 09:00-12:00 » d'abord."),
        ("site_web: >-\n  www.exemple.fr", (8, 11), "s'écrit https://www.exemple.fr."),
        ("label_depuis: |\n  1er mai 2026", (8, 15), "s'écrit 2026-05-01."),
    ],
)
def test_what_it_cannot_mend_is_told_without_a_promise(mends, read_page, fields, place, said):
    page = PAGE.format(fields=fields)
    found = [one for one in read_page(page)[1] if said in one.message]
    assert [(one.line, one.column) for one in found] == [place]
    assert promised(found) == []
    assert mends(page) == 0


def test_a_day_twice_by_its_very_name_promises_nothing(read_page):
    page = PAGE.format(fields="horaires:\n  lundi: 09:00-12:00\n  lundi: 14:00-17:00")
    (problem,) = read_page(page)[1]
    assert (problem.line, problem.column, problem.code) == (10, 3, "cle-double")
    assert not is_promised(problem)
