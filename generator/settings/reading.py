"""Reads the settings, all at once, and says all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.problems import shown
from generator.settings.model import NAMES, Settings

PREFIX = "MSAP_"
OF_TESTS = ("MSAP_BROWSER",)
"""Read by the tests alone, which look for a browser."""
NO_PUBLIC_ADDRESS = (
    "Donnez l'adresse publique du site : make publish SITEURL=https://annuaire.exemple.fr"
)


class SettingsRefused(Exception):
    """Settings that cannot be; ``sentences`` are in French, one for each."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


def settings_from(environment: Mapping[str, str], *, public: bool = False) -> Settings:
    """Return the settings that *environment* gives; an empty one is as one that is not there.

    Args:
        public: the site is for everyone, and needs to know its address.

    Raises:
        SettingsRefused: with everything that is wrong, and names that are near a setting's.
    """
    given = {name: environment[name] for name in NAMES if environment.get(name)}
    sentences = list(_unknown(environment))
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        raise SettingsRefused([*sentences, *_sentences(error)]) from None
    if public and not settings.site_url:
        sentences.append(NO_PUBLIC_ADDRESS)
    if sentences:
        raise SettingsRefused(sentences)
    return settings


def settings_among(values: Mapping[str, Any]) -> Settings:
    """Return the settings that stand among *values*, those of Pelican, typed or not.

    Raises:
        SettingsRefused: with everything that is wrong.
    """
    try:
        return Settings.model_validate({name: values[name] for name in NAMES if name in values})
    except ValidationError as error:
        raise SettingsRefused(_sentences(error)) from None


def houses_set(settings: Settings, root: Path) -> Path | None:
    """Return the folder of houses that *settings* give, below *root* when it is relative.

    Raises:
        SettingsRefused: there is no such folder.
    """
    folder = settings.houses and root / settings.houses
    if folder and not folder.is_dir():
        where = shown(str(settings.houses))
        raise SettingsRefused(
            [f"MSAP_HOUSES : « {where} » n'est pas un dossier, par exemple content/msap."]
        )
    return folder


def wants_trace(environment: Mapping[str, str]) -> bool:
    """Tell whether a fault of the program shall show where it came from; false in doubt."""
    try:
        return Settings.model_validate({"MSAP_TRACE": environment.get("MSAP_TRACE") or False}).trace
    except ValidationError:
        return False


def _unknown(environment: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in (*NAMES, *OF_TESTS):
            yield f"{name} n'est pas un réglage : {_advice(name.removeprefix(PREFIX).upper())}"


def _advice(short: str) -> str:
    known = {name.removeprefix(PREFIX): name for name in NAMES}
    near = get_close_matches(short[:80], known, n=1, cutoff=0.6)
    if near:
        return f"vouliez-vous dire {known[near[0]]} ?"
    return "docs/settings.md les nomme tous, par exemple MSAP_CONTACT."


def _sentences(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False):
        yield f"{fault['loc'][0]} : {fault['msg']}."
