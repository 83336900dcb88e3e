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
from generator.files.promises import without_promise
from generator.files.source import decode
from generator.files.source_refused import SourceRefused
from generator.files.yaml_reading import read_yaml
from generator.french import listing
from generator.model.coded import ReadingContext
from generator.model.coded_keys import vocabulary_kinds
from generator.model.need import Need
from generator.model.vocabulary import (
    TERM_CLASSES,
    Term,
    Vocabularies,
    Vocabulary,
)
from generator.problems import Problem, Severity

PAGE_KINDS: dict[str, type[Term]] = {"moments": Term, "besoins": Need}
"""What makes pages and no field has codes of: needs, and the moments of life they are filed under.

A site may have none. The codes that they name are those of the vocabularies before them.
"""


def read_vocabularies(folder: Path, root: Path) -> tuple[Vocabularies, list[Problem]]:
    """Read every vocabulary of *folder*; paths in problems are relative to *root*."""
    by_kind: dict[str, Vocabulary[Term]] = {}
    problems: list[Problem] = []
    for kind in vocabulary_kinds():
        terms, found = _read_kind(folder, kind, root)
        by_kind[kind] = Vocabulary(kind, terms)
        problems += found
    problems += unknown_label_codes(_shown_path(folder / "labels.yaml", root), by_kind)
    for kind, model in PAGE_KINDS.items():
        if (folder / f"{kind}.yaml").exists():
            terms, found = _read_kind(folder, kind, root, model, Vocabularies(by_kind))
            by_kind[kind] = Vocabulary(kind, terms)
            problems += found
    problems += _unknown_files(folder, root)
    return Vocabularies(by_kind), problems


def _unknown_files(folder: Path, root: Path) -> Iterator[Problem]:
    """Yield what no field has codes of: mistyped, or forgotten in the model."""
    known = (*vocabulary_kinds(), *PAGE_KINDS)
    for file in sorted(folder.glob("*.y*ml")):
        if is_shadow(file.name):
            continue
        if file.stem not in known or file.suffix != ".yaml":
            message = (
                f"vocabulaire inconnu : aucun champ n'a de code de « {file.name} ». Les "
                f"vocabulaires sont {listing([f'{kind}.yaml' for kind in sorted(known)])}."
            )
            yield Problem(_shown_path(file, root), 0, 0, Severity.ERROR, "vocabulaire", message)


def _read_kind(
    folder: Path,
    kind: str,
    root: Path,
    model: type[Term] | None = None,
    known: Vocabularies | None = None,
) -> tuple[list[Term], list[Problem]]:
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
    return _terms(node, model or TERM_CLASSES.get(kind, Term), path, known)


def _terms(
    node: Sequence, model: type[Term], path: str, known: Vocabularies | None
) -> tuple[list[Term], list[Problem]]:
    """Return the terms of a file, and what is wrong; their codes are held against *known*."""
    context = ReadingContext(known) if known else None
    terms: list[Term] = []
    problems: list[Problem] = []
    codes: set[str] = set()
    for item in node.items:
        front = item if isinstance(item, Mapping) else Mapping(item.line, item.column)
        problems += written_oddly(front, path, model)
        try:
            term = model.model_validate(plain(item), context=context)
        except ValidationError as error:
            problems += map(without_promise, problems_of(error, front, path, model))
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
