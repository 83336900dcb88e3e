"""Settings are read all at once; each wrong one is said in a sentence, none is passed over."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.settings.clock import day_in_france
from generator.settings.model import NAMES, Settings
from generator.settings.reading import (
    SettingsRefused,
    houses_set,
    settings_among,
    settings_from,
    wants_trace,
)

LINES = ("MSAP_PUBLISHER", "MSAP_DIRECTOR", "MSAP_HOST")


def sentences(**environment: str) -> tuple[str, ...]:
    """Return what is said of *environment*."""
    with pytest.raises(SettingsRefused) as refused:
        settings_from(environment)
    return refused.value.sentences


def test_without_anything_set_the_defaults_stand() -> None:
    assert settings_from({"PATH": "/bin"}) == Settings()


def test_an_empty_setting_is_as_none() -> None:
    assert settings_from(dict.fromkeys(NAMES, "")) == Settings()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *[("MSAP_TODAY", text) for text in (
            "demain", "2026-02-30", "20261122", "2026-W01-1", "22/11/2026", "1999-12-31",
            "2100-01-01", "0001-01-01", "2026-11-22T10:00", " 2026-11-22", "２０２６-11-22", "\n")],
        *[("SOURCE_DATE_EPOCH", text) for text in (
            "demain", "-1", "1.5", "1e9", " 1", "1_000", "١", "9" * 13, "4102444800")],
        *[("MSAP_CONTACT", text) for text in (
            "a@b.fr?bcc=c@d.fr", "a@b.fr,c@d.fr", "a@b.fr\nBcc: c@d.fr", "a@b", "a b@c.fr", "@b.fr",
            "mailto:a@b.fr", "https://exemple.fr/contact", "a&b@c.fr", 'a"b@c.fr', "a%40b@c.fr",
            "<a@b.fr>", "a..b@c.fr", ".a@b.fr", "a@b..fr", "a@-b.fr", "é@b.fr", "a@b.fr ")],
        *[("MSAP_REPOSITORY", text) for text in (
            "http://github.com/a", "javascript:alert(1)", "github.com/a", "https://a.fr/?b")],
        *[(name, text) for name in LINES for text in (
            "a\nb", "a\x00b", "a\u2028b", "a\u202eb", "a\udcffb", "x" * 301, " ")],
        *[("MSAP_ACCESSIBILITY", text) for text in ("conforme", "Non conforme", "oui")],
        *[(name, text) for name in ("MSAP_POSTERS", "MSAP_WARNINGS")
          for text in ("no", "false", "0", "1", "Oui", "oui ", "non\n")],
        *[("MSAP_FORGE", text) for text in ("GitHub", "bitbucket", "https://gitlab.com", "oui")],
        *[("MSAP_BRANCH", text) for text in (
            "a b", "-x", "a..b", "/a", "a/", "a//b", "a.lock", "a?b", "a\nb", "refs~1", "é", "a.")],
        ("MSAP_TRACE", "2"),
        ("MSAP_HOUSES", "a\nb"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_one_sentence_that_names_it(name: str, text: str) -> None:
    (sentence,) = sentences(**{name: text})
    assert sentence.startswith(f"{name} : ")
    assert sentence.endswith(".")
    assert sentence.isprintable()


def test_every_wrong_setting_is_said_at_once() -> None:
    found = sentences(SITEURL="x", MSAP_TODAY="demain", MSAP_POSTER="non")
    assert [sentence.split(" ")[0] for sentence in found] == [
        "MSAP_POSTER",
        "SITEURL",
        "MSAP_TODAY",
    ]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("MSAP_POSTER", "vouliez-vous dire MSAP_POSTERS ?"),
        ("MSAP_SITEURL", "vouliez-vous dire SITEURL ?"),
        ("MSAP_site_url", "vouliez-vous dire SITEURL ?"),
        ("MSAP_CONTACTS", "vouliez-vous dire MSAP_CONTACT ?"),
        ("MSAP_XYZ", "docs/settings.md les nomme tous, par exemple MSAP_CONTACT."),
    ],
)
def test_a_name_that_is_no_setting_is_told_the_nearest(name: str, advice: str) -> None:
    assert sentences(**{name: ""}) == (f"{name} n'est pas un réglage : {advice}",)


def test_the_tests_own_setting_is_left_alone() -> None:
    assert settings_from({"MSAP_BROWSER": "/usr/bin/chromium"}) == Settings()


def test_a_public_site_needs_its_address() -> None:
    with pytest.raises(SettingsRefused, match="make publish SITEURL=https://"):
        settings_from({}, public=True)
    assert settings_from({"SITEURL": "https://a.fr"}, public=True).site_url == "https://a.fr"


def test_texts_keep_what_a_name_and_an_address_are_made_of() -> None:
    text = "Communauté de communes « Anjou » — 1 rue de l’Église, 49430 Durtal"
    assert settings_from({"MSAP_PUBLISHER": f"  {text} "}).publisher == text


def test_the_day_is_the_given_one_then_the_source_s_then_this_one() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1795305600"}
    assert settings_from({"MSAP_TODAY": "2026-01-02", **epoch}).today == date(2026, 1, 2)
    assert settings_from(epoch).today == date(2026, 11, 22)
    before = day_in_france()
    assert before <= settings_from({}).today <= day_in_france()


def test_a_day_begins_when_it_does_in_france() -> None:
    assert day_in_france(datetime(2026, 11, 22, 22, 59, tzinfo=UTC)) == date(2026, 11, 22)
    assert day_in_france(datetime(2026, 11, 22, 23, 0, tzinfo=UTC)) == date(2026, 11, 23)
    assert day_in_france(datetime(2026, 7, 13, 22, 0, tzinfo=UTC)) == date(2026, 7, 14)


def test_nothing_changes_a_setting_afterwards() -> None:
    with pytest.raises(ValueError, match="frozen"):
        settings_from({}).contact = "a@b.fr"  # type: ignore[misc]


def test_typed_values_of_the_conf_file_pass() -> None:
    known = settings_from({"SITEURL": "https://a.fr/é", "MSAP_TODAY": "2026-11-22"})
    values = {str(field.alias): getattr(known, name) for name, field in
              Settings.model_fields.items()}  # fmt: skip
    again = settings_among({**values, "THEME": "other"})
    assert (again.site_url, again.today) == (known.site_url, known.today)
    with pytest.raises(SettingsRefused, match="MSAP_POSTERS"):
        settings_among({"MSAP_POSTERS": 1})


def test_houses_that_are_set_are_there(tmp_path: Path) -> None:
    (tmp_path / "maisons").mkdir()
    assert houses_set(settings_from({"MSAP_HOUSES": "maisons"}), tmp_path) == tmp_path / "maisons"
    assert houses_set(settings_from({}), tmp_path) is None
    with pytest.raises(SettingsRefused, match="MSAP_HOUSES : « autres » n'est pas un dossier"):
        houses_set(settings_from({"MSAP_HOUSES": "autres"}), tmp_path)


def test_a_trace_is_shown_when_asked_for_and_never_fails() -> None:
    shown = {text: wants_trace({"MSAP_TRACE": text}) for text in ("", "1", "oui", "non", "?")}
    assert shown == {"": False, "1": True, "oui": True, "non": False, "?": False}


def test_gitea_is_as_forgejo_and_a_branch_may_have_folders() -> None:
    known = settings_from({"MSAP_FORGE": "gitea", "MSAP_BRANCH": "site/publie-2"})
    assert (known.forge, known.branch) == ("forgejo", "site/publie-2")
