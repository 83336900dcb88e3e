"""Reads ``content/langues/*.yaml``: a language ships when its file is complete."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from pydantic import ValidationError

from generator.files.content_files import files_below, shown_path, source_bytes
from generator.files.explaining import problems_of
from generator.files.nodes import Mapping, place_of, plain
from generator.files.oddities import written_oddly
from generator.files.promises import without_promise
from generator.files.source import decode
from generator.files.source_refused import SourceRefused
from generator.files.yaml_reading import read_yaml
from generator.help_numbers import HELP_PHRASES
from generator.model.page_words import PAGE_WORDS, varying_parts
from generator.model.vocabulary import Vocabularies
from generator.model.welcome import Welcome
from generator.problems import Problem, Severity, shown, suggestion

FOLDER = "langues"
_MOST_TOLD = 5


def read_welcomes(
    content: Path, root: Path, vocabularies: Vocabularies
) -> tuple[tuple[Welcome, ...], list[Problem]]:
    """Return the languages whose files are complete, by name of file, and every problem.

    What is missing is a warning, and the language waits; what is wrong is an error.
    """
    welcomes: list[Welcome] = []
    problems: list[Problem] = []
    for file in files_below(content / FOLDER):
        if file.suffix != ".yaml":
            continue
        welcome, found = _read(file, content, root, vocabularies)
        problems += found
        if welcome is not None and not found:
            welcomes.append(welcome)
    return tuple(welcomes), problems


def _read(
    file: Path, content: Path, root: Path, vocabularies: Vocabularies
) -> tuple[Welcome | None, list[Problem]]:
    path = shown_path(file, root)
    try:
        node = read_yaml(decode(source_bytes(file, content)))
    except SourceRefused as refused:
        return None, [refused.problem(path)]
    if not isinstance(node, Mapping):
        message = "une langue est une suite de champs, par exemple « nom: English »."
        return None, [Problem(path, 1, 1, Severity.ERROR, "vocabulaire", message)]
    problems = list(written_oddly(node, path, Welcome))
    try:
        welcome = Welcome.model_validate({**plain(node), "code": file.stem})
    except ValidationError as error:
        found = list(map(without_promise, problems_of(error, node, path, Welcome)))
        return None, [*problems, *map(_lightened, found)]
    return welcome, [
        *problems,
        *_needs_of(welcome, node, path, vocabularies),
        *_dangers_of(welcome, node, path),
        *_page_words_of(welcome, node, path),
    ]


def _lightened(problem: Problem) -> Problem:
    if problem.code != "manquant":
        return problem
    return replace(
        problem,
        severity=Severity.WARNING,
        message=f"{problem.message} La page de cette langue attend.",
    )


def _needs_of(
    welcome: Welcome, node: Mapping, path: str, vocabularies: Vocabularies
) -> Iterator[Problem]:
    """Yield what is wrong with the needs: with their names, and with what people type for them."""
    codes = vocabularies.needs.codes()
    home = [need.code for need in vocabularies.needs if need.home_rank]
    for key, given in (("besoins", welcome.needs), ("recherche", welcome.searched)):
        for code in given:
            if code not in codes:
                hint = suggestion(code, codes)
                message = f"« {key} » : « {shown(code)} » n'est pas un code de besoins.yaml.{hint}"
                at = place_of(node, (key, code), key=True)
                yield Problem(path, *at, Severity.ERROR, "code-inconnu", message)
        missing = [code for code in home if not given.get(code)]
        if missing:
            message = f"« {key} » : il manque {', '.join(missing)}. La page de cette langue attend."
            at = place_of(node, (key,), key=True)
            yield Problem(path, *at, Severity.WARNING, "manquant", message)


def _dangers_of(welcome: Welcome, node: Mapping, path: str) -> Iterator[Problem]:
    for number in welcome.dangers:
        if number not in HELP_PHRASES:
            known = ", ".join(HELP_PHRASES)
            message = (
                f"« urgences » : « {shown(number)} » n'est pas un numéro à appeler ; ceux-ci le "
                f'sont : {known}. Écrivez par exemple « "3114": [suicide] ».'
            )
            at = place_of(node, ("urgences", number), key=True)
            yield Problem(path, *at, Severity.ERROR, "code-inconnu", message)


def _page_words_of(welcome: Welcome, node: Mapping, path: str) -> Iterator[Problem]:
    """Yield what is wrong with the words of houses' pages: unknown ones, other parts in braces."""
    for french, said in welcome.page_words.items():
        at = place_of(node, ("mots", french), key=True)
        if french not in PAGE_WORDS:
            hint = suggestion(french, PAGE_WORDS)
            message = f"« mots » : « {shown(french)} » n'est dit sur aucune page.{hint}"
            yield Problem(path, *at, Severity.ERROR, "cle-inconnue", message)
        elif varying_parts(said) != (wanted := varying_parts(french)):
            braces = " et ".join(f"{{{name}}}" for name in wanted) or "aucune accolade"
            message = f"« {shown(french)} » : « {shown(said)} » doit garder {braces}."
            at = place_of(node, ("mots", french))
            yield Problem(path, *at, Severity.ERROR, "vocabulaire", message)
    missing = [f"« {word} »" for word in PAGE_WORDS if word not in welcome.page_words]
    if missing:
        told = ", ".join(missing[:_MOST_TOLD]) + (", …" if len(missing) > _MOST_TOLD else "")
        message = f"« mots » : il manque {told}. La page de cette langue attend."
        at = place_of(node, ("mots",), key=True)
        yield Problem(path, *at, Severity.WARNING, "manquant", message)
