"""What changed and is no fact: whoever reviews a change is told of it by its key."""

from __future__ import annotations

from generator.changes.fact import Telling
from generator.changes.untold import untold_keys
from tests.changes.conftest import TODAY, MakeRecord


def test_a_text_and_a_day_of_verification_are_untold(record: MakeRecord, vocabularies) -> None:
    old, new = record(), record(body="Bienvenue.", date_maj="2026-09-01", telephone="3939")
    assert untold_keys(old, new, Telling(vocabularies, TODAY, {})) == ("date_maj", "texte")


def test_what_is_told_is_not_untold(record: MakeRecord, vocabularies) -> None:
    """Also where several keys make one sentence: an address."""
    old = record()
    new = record(adresse="1 rue Neuve", horaires={"lundi": "9:00-12:00"}, nom="Durtal")
    assert untold_keys(old, new, Telling(vocabularies, TODAY, {})) == ()
    assert untold_keys(old, old, Telling(vocabularies, TODAY, {})) == ()


def test_a_key_that_goes_is_untold_too(record: MakeRecord, vocabularies) -> None:
    old, new = record(source="La mairie."), record()
    assert untold_keys(old, new, Telling(vocabularies, TODAY, {})) == ("source",)
