"""One key of a page changes, and not a byte else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.nodes import plain
from generator.files.rewriting import NotRewritten, rewritten, without_tuples
from generator.files.source import decode, split_page

ORDER = ("id", "nom", "adresse", "telephone", "courriels", "horaires", "antennes", "date_maj")
PAGE = """\
---
# relu par Anne
id: fs-1
nom: "L'essai"   # le vrai nom
courriels: [a@b.fr, 'c@d.fr']  # deux
horaires:        # vérifiés
  lundi: 09:00-12:00  # matin
  # mardi : on ne sait pas
  jeudi: '14:00-17:00'
antennes:
  - nom: Annexe
    horaires: {lundi: "09:00-12:00"}
services: [caf]   # à nous
date_maj: 2026-01-01
---

Bonjour.
"""


def _changed(changes, body=None, page=PAGE):
    return rewritten(page.encode(), changes, body, ORDER).decode()


def _differing(page, other):
    """Return the lines that only *page*, and only *other*, has."""
    old, new = page.splitlines(), other.splitlines()
    return [x for x in old if x not in new], [x for x in new if x not in old]


@pytest.mark.parametrize(
    ("changes", "before", "after"),
    [
        ({"nom": "Autre"}, ["nom: \"L'essai\"   # le vrai nom"], ["nom: Autre   # le vrai nom"]),
        (
            {"courriels": ("a@b.fr", "e@f.fr")},
            ["courriels: [a@b.fr, 'c@d.fr']  # deux"],
            ["courriels: [a@b.fr, e@f.fr]  # deux"],
        ),
        (
            {"courriels": ("a@b.fr",)},
            ["courriels: [a@b.fr, 'c@d.fr']  # deux"],
            ["courriels: [a@b.fr]  # deux"],
        ),
        ({"telephone": "02 41 96 10 40"}, [], ["telephone: 02 41 96 10 40"]),
        (
            {"horaires": {"lundi": "08:30-12:00", "jeudi": "14:00-17:00"}},
            ["  lundi: 09:00-12:00  # matin"],
            ["  lundi: 08:30-12:00  # matin"],
        ),
        (
            {"horaires": {"jeudi": "14:00-17:00", "vendredi": "09:00-12:00"}},
            ["  lundi: 09:00-12:00  # matin"],
            ["  # matin", "  vendredi: 09:00-12:00"],
        ),
        (
            {"horaires": "Mo-Fr 09:00-12:00"},
            ["horaires:        # vérifiés", "  lundi: 09:00-12:00  # matin",
             "  # mardi : on ne sait pas", "  jeudi: '14:00-17:00'"],
            ["horaires: Mo-Fr 09:00-12:00  # vérifiés", "# matin", "# mardi : on ne sait pas"],
        ),
        (
            {"antennes": [{"nom": "Annexe", "horaires": {"lundi": "10:00-12:00"}}]},
            ['    horaires: {lundi: "09:00-12:00"}'],
            ['    horaires: {lundi: "10:00-12:00"}'],
        ),
        ({"antennes": None}, ["antennes:", "  - nom: Annexe",
                              '    horaires: {lundi: "09:00-12:00"}'], []),
        ({"nom": None}, ["nom: \"L'essai\"   # le vrai nom"], ["# le vrai nom"]),
        ({}, [], []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_key_changes_alone(changes, before, after, newline):
    page = PAGE.replace("\n", newline)
    assert _differing(page, _changed(changes, page=page)) == (before, after)
    assert _changed(changes, page=page).count("\n") == _changed(changes, page=page).count(newline)


def test_a_new_key_stands_where_a_page_has_it():
    lines = _changed({"telephone": "02", "adresse": "1 rue A"}).splitlines()
    rank = lines.index('nom: "L\'essai"   # le vrai nom')
    assert lines[rank + 1 : rank + 3] == ["adresse: 1 rue A", "telephone: 02"]


def test_the_text_changes_alone():
    assert _changed({}, "Bonsoir.\n\nÀ demain.") == PAGE.replace(
        "Bonjour.", "Bonsoir.\n\nÀ demain."
    )
    assert _changed({}, "") == PAGE.partition("\n\nBonjour")[0] + "\n"
    assert _changed({}, "Un mot.", "---\nid: x\n---\n") == "---\nid: x\n---\nUn mot.\n"
    assert _changed({}, "Un mot.", "---\nid: x\n---") == "---\nid: x\n---\nUn mot."


def test_a_page_written_otherwise_is_left():
    with pytest.raises(NotRewritten):
        _changed({"nom": "z"}, page="---\n{id: x, nom: y}\n---\n")


def test_the_long_form_of_a_key_is_understood():
    page = "---\n? id\n: x\n? nom\n: y\n---\n"
    assert _changed({"nom": "z"}, page=page) == page.replace("y", "z")


def test_texts_of_several_lines_are_replaced_whole():
    page = "---\nnom: |\n  un\n  deux\n\n# note\nadresse: >-\n  a\n  b\ntelephone:   # vide\n---\n"
    assert _changed({"nom": "x", "adresse": "w", "telephone": "z"}, page=page) == (
        "---\nnom: x\n\n# note\nadresse: w\ntelephone: z   # vide\n---\n"
    )


TEXTS = st.sampled_from(
    ["a", "02 41", "a: b", "# a", "non", "é", "- a", "[a]", "a, b", '"', "x #y"]
)
VALUES = st.one_of(
    TEXTS,
    st.lists(TEXTS, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["lundi", "mardi", "jeudi"]), TEXTS, min_size=1),
    st.lists(st.dictionaries(st.sampled_from(["nom", "horaires"]), TEXTS, min_size=1), min_size=1,
             max_size=2),
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(ORDER[1:]), st.none() | VALUES, max_size=4),
       st.none() | st.sampled_from(["", "Un mot.", "# Titre\n\n- a"]),
       st.booleans())  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_what_is_asked_for_is_there_and_every_comment_too(changes, body, crlf):
    page = PAGE.replace("\n", "\r\n") if crlf else PAGE
    result = _changed(changes, body, page)
    fields = plain(split_page(decode(result.encode())).front)
    before = plain(split_page(decode(page.encode())).front)
    for key in {*before, *fields} - set(changes):
        assert fields[key] == before[key]
    for key, value in changes.items():
        assert fields.get(key) == without_tuples(value)
    for comment in ("# relu par Anne", "# le vrai nom", "# deux", "# vérifiés", "# matin",
                    "# mardi : on ne sait pas", "services: [caf]   # à nous"):  # fmt: skip
        assert comment in result
    assert _changed(changes, body, result) == result


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_key_comes_where_the_first_of_a_block_goes(newline):
    page = "---\nhoraires:\n  lundi: a  # note\n  jeudi: b\nid: x\n---\n"
    after = "---\nhoraires:\n  mardi: c\n  # note\n  jeudi: b\nid: x\n---\n"
    changes = {"horaires": {"mardi": "c", "jeudi": "b"}}
    assert _changed(changes, page=page.replace("\n", newline)) == after.replace("\n", newline)


def test_the_last_line_of_a_block_goes_and_a_key_comes_after_it():
    page = "---\nhoraires:\n  lundi: a\n  jeudi: b  # note\nid: x\n---\n"
    changes = {"horaires": {"lundi": "a"}, "antennes": [{"nom": "c"}]}
    assert _changed(changes, page=page) == (
        "---\nhoraires:\n  lundi: a\n  # note\nantennes:\n  - nom: c\nid: x\n---\n"
    )
    assert _changed({"horaires": None}, page=page) == "---\n# note\nid: x\n---\n"
