"""Reads ``content/vocabulaires/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from generator.files.content_files import is_shadow, source_bytes
from generator.files.explaining import problems_of
from generator.files.label_codes import unknown_label_codes
from generator.files.nodes import Mapping, Sequence, plain
from generator.files.oddities import written_oddly
from generator.files.source import decode
from generator.files.source_refused import SourceRefused
from generator.files.yaml_reading import read_yaml
from generator.french import listing
from generator.model.coded_keys import vocabulary_kinds
from generator.model.vocabulary import (
    TERM_CLASSES,
    Term,
    Vocabularies,
    Vocabulary,
)
from generator.problems import Problem, Severity


def read_vocabularies(folder: Path, root: Path) -> tuple[Vocabularies, list[Problem]]:
    """Read every vocabulary of *folder*; paths in problems are relative to *root*."""
    by_kind: dict[str, Vocabulary[Term]] = {}
    problems: list[Problem] = []
    for kind in vocabulary_kinds():
        terms, found = _read_kind(folder, kind, root)
        by_kind[kind] = Vocabulary(kind, terms)
        problems += found
    problems += unknown_label_codes(_shown_path(folder / "labels.yaml", root), by_kind)
    problems += _unknown_files(folder, root)
    return Vocabularies(by_kind), problems


def _unknown_files(folder: Path, root: Path) -> Iterator[Problem]:
    """Yield what no field has codes of: mistyped, or forgotten in the model."""
    known = vocabulary_kinds()
    for file in sorted(folder.glob("*.y*ml")):
        if is_shadow(file.name):
            continue
        if file.stem not in known or file.suffix != ".yaml":
            message = (
                f"vocabulaire inconnu : aucun champ n'a de code de « {file.name} ». Les "
                f"vocabulaires sont {listing([f'{kind}.yaml' for kind in sorted(known)])}."
            )
            yield Problem(_shown_path(file, root), 0, 0, Severity.ERROR, "vocabulaire", message)


def _read_kind(folder: Path, kind: str, root: Path) -> tuple[list[Term], list[Problem]]:
    file = folder / f"{kind}.yaml"
    path = _shown_path(file, root)
    try:
        raw = source_bytes(file, folder.parent)
    except SourceRefused as refused:
        message = f"ce vocabulaire est nécessaire ; {refused.message}"
        return [], [Problem(path, 0, 0, Severity.ERROR, "vocabulaire", message)]
    try:
        node = read_yaml(decode(raw))
    except SourceRefused as refused:
        return [], [refused.problem(path)]
    if not isinstance(node, Sequence):
        message = "un vocabulaire est une liste de mots, chacun précédé de « - code: … »."
        return [], [Problem(path, node.line, node.column, Severity.ERROR, "vocabulaire", message)]
    return _terms(node, TERM_CLASSES.get(kind, Term), path)


def _terms(node: Sequence, model: type[Term], path: str) -> tuple[list[Term], list[Problem]]:
    terms: list[Term] = []
    problems: list[Problem] = []
    codes: set[str] = set()
    for item in node.items:
        front = item if isinstance(item, Mapping) else Mapping(item.line, item.column)
        problems += written_oddly(front, path, model)
        try:
            term = model.model_validate(plain(item))
        except ValidationError as error:
            problems += problems_of(error, front, path, model)
            continue
        if term.code in codes:
            message = f"« {term.code} » : ce code est déjà dans le vocabulaire."
            problems.append(
                Problem(path, item.line, item.column, Severity.ERROR, "code-double", message)
            )
        codes.add(term.code)
        terms.append(term)
    return terms, problems


def _shown_path(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
