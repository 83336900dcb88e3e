"""What people type for services and partners, where it cannot be read or leads nowhere."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.directory import Directory
from generator.model.vocabulary import Partner, Service, Vocabularies, Vocabulary
from generator.search.phrases_checked import (
    LONGEST_READ,
    phrases_leading_nowhere,
    unread_phrases,
    why_unread,
)

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


def some_vocabularies(services, partners) -> Vocabularies:
    """Return vocabularies of codes with their synonyms."""
    made = (
        Vocabulary(
            kind,
            [model(code=c, nom=c.upper(), synonymes=said) for c, said in given.items()],
        )
        for kind, model, given in (
            ("services", Service, services),
            ("partenaires", Partner, partners),
        )
    )
    return Vocabularies({vocabulary.kind: vocabulary for vocabulary in made})


def messages(doubts) -> list[str]:
    return [doubt.message for doubt in doubts]


@pytest.mark.parametrize("phrase", ["pour mon", "maison", "la maison de services", "où", "…", "le"])
def test_words_that_only_link_others_are_never_read(phrase):
    assert why_unread(phrase)


@pytest.mark.parametrize("phrase", ["vendre ma voiture", "La Poste", "maison de retraite", "PV"])
def test_a_phrase_with_a_word_that_counts_is_read(phrase):
    assert why_unread(phrase) == ""


def test_a_phrase_longer_than_what_is_read_is_never_read():
    assert why_unread("x" * LONGEST_READ) == ""
    assert "200 lettres" in why_unread("retraite " * 23)


def test_the_browser_reads_as_many_letters():
    limits = (ROOT / "themes/msap/static/js/lib/limits.js").read_text("utf-8")
    assert re.findall(r"LONGEST_QUERY = (\d+)", limits) == [str(LONGEST_READ)]


def test_an_unread_synonym_is_told_at_its_place():
    vocabularies = some_vocabularies({"a": ["retraite"], "b": ["emploi", "pour mon"]}, {})
    (doubt,) = unread_phrases(vocabularies)
    assert (doubt.kind, doubt.steps) == ("services", (1, "synonymes", 1))
    assert doubt.message.startswith("« pour mon » n'est fait que de mots de liaison : ")


def test_the_project_s_synonyms_can_all_be_read(vocabularies):
    assert list(unread_phrases(vocabularies)) == []


def test_a_term_that_no_house_offers_is_told_once(house, territory):
    vocabularies = some_vocabularies(
        {"emploi": ["travail", "chômage"]}, {"caf": ["RSA", "APL"], "msa": []}
    )
    made = house(partenaires=["caf"], label="msap")
    found = phrases_leading_nowhere(Directory([made], vocabularies, territory, today=TODAY))
    assert messages(found) == [
        "aucune maison n'offre « EMPLOI » : ses 2 synonymes ne mènent nulle part.",
        "aucune maison n'offre « MSA » : qui le cherche ne trouve rien.",
    ]


def test_a_synonym_that_is_a_commune_is_told(territory):
    vocabularies = some_vocabularies({"emploi": ["Durtal", "travail à Durtal"]}, {})
    found = messages(phrases_leading_nowhere(Directory([], vocabularies, territory, today=TODAY)))
    assert "« Durtal » tapé seul est lu comme la commune Durtal." in found
    assert not any("travail" in message for message in found)


def test_two_terms_said_by_one_phrase_are_told_together():
    vocabularies = some_vocabularies(
        {"emploi": ["RSA"]}, {"caf": ["RSA", "aide au loyer", "Paje"], "msa": ["rsa", "aide loyer"]}
    )
    found = messages(phrases_leading_nowhere(Directory([], vocabularies, None, today=TODAY)))
    told = "« RSA » et « aide au loyer » : la recherche répond à la fois par caf et msa."
    assert [message for message in found if "à la fois" in message] == [told]
