"""How many fresh questions the search answers, in node over the national site's files.

    .venv/bin/python -m tests.bench.questions [--misses]

The questions are ``tests/search/fresh_questions.json``; ``tests/search/judging.py`` tells what they
may expect, and judges.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.geography.territory import Territory
from generator.search.output import MANIFEST
from tests.bench.houses import houses_folder
from tests.bench.running import ROOT, RunFailed, run
from tests.bench.search_files import made_files
from tests.bench.tables import table, write_section
from tests.search.judging import Answer, Question, is_empty, lacks
from tests.search.real_list import LIST, NODE

QUESTIONS = ROOT / "tests" / "search" / "fresh_questions.json"
FREQUENCIES = {"everyday": "everyday", "now_and_then": "now and then", "rare": "rare"}
_ANSWERS = ROOT / "tests" / "js" / "question_answers.js"


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, its answer, and what the answer lacks."""

    question: Question
    answer: Answer
    lacking: list[str]


def main() -> None:
    """Ask, print the scores; write them into the benchmarks page when told."""
    parser = ArgumentParser(description="Pose des questions à la recherche du site national.")
    parser.add_argument("--list", type=Path, default=LIST, metavar="FICHIER",
                        help="La liste nationale des France services (CSV).")  # fmt: skip
    parser.add_argument("--houses", type=Path, metavar="DOSSIER", help="Des fiches déjà importées.")
    parser.add_argument("--files", type=Path, metavar="DOSSIER",
                        help="Les fichiers de recherche d'un site, déjà écrits.")  # fmt: skip
    parser.add_argument("--questions", type=Path, default=QUESTIONS, metavar="FICHIER",
                        help="D'autres questions que celles du projet.")  # fmt: skip
    parser.add_argument("--misses", action="store_true", help="Dit aussi ce qui a été répondu.")
    parser.add_argument("--write", metavar="NOM",
                        help="Écrit la section questions-NOM de docs/benchmarks.md.")  # fmt: skip
    options = parser.parse_args()
    judged = _judged(options, parser)
    report = scores(judged)
    print(report)
    if options.misses:
        print("\n".join(["", *(miss(each) for each in judged if each.lacking)]))
    if options.write:
        write_section(f"questions-{options.write}", report)


def _judged(options: Namespace, parser: ArgumentParser) -> list[Judged]:
    questions: list[Question] = json.loads(options.questions.read_text("utf-8"))
    with TemporaryDirectory(prefix="msap-questions-") as name:
        try:
            answers = _answers(questions, _files(options, parser, Path(name)), Path(name))
        except RunFailed as failed:
            raise SystemExit(str(failed)) from None
    territory = Territory.load(ROOT / ".cache")
    return [
        Judged(question, answer, lacks(question, answer, territory.commune))
        for question, answer in zip(questions, answers, strict=True)
    ]


def _files(options: Namespace, parser: ArgumentParser, work: Path) -> Path:
    """The folder of the search's files: given, or made from pages or the list."""
    given: Path | None = options.files
    if given is None:
        return made_files(houses_folder(options, parser, work), work / "files").folder
    if not (given / MANIFEST).is_file():
        parser.error(
            f"« {given} » n'a pas de {MANIFEST}. Donnez par exemple --files "
            "public/recherche/donnees, après « msap build »."
        )
    return given.resolve()


def _answers(questions: Sequence[Question], files: Path, work: Path) -> list[Answer]:
    asked = work / "questions.json"
    asked.write_text(json.dumps([each["q"] for each in questions]), "utf-8")
    answers: list[Answer] = json.loads(run([NODE, _ANSWERS, files, asked]).output)
    return answers


def scores(judged: Sequence[Judged]) -> str:
    """The share answered per kind and frequency, and how many pages are empty."""
    kinds = dict.fromkeys(each.question["kind"] for each in judged)
    rows = [
        _row(kind.replace("_", " "), [each for each in judged if each.question["kind"] == kind])
        for kind in kinds
    ]
    headings = ["Kind", "questions", "answered", *FREQUENCIES.values()]
    empty = [each.question["q"] for each in judged if is_empty(each.answer)]
    failed = sum("error" in each.answer for each in judged)
    line = f"Empty pages though something was understood: {len(empty)} of {len(judged)}."
    if failed:
        line += f" Answers that the search broke off with an error: {failed}."
    return "\n\n".join([table(headings, [*rows, _row("all", judged)]), line])


def _row(name: str, judged: Sequence[Judged]) -> list[str]:
    by_frequency = [
        _share([each for each in judged if each.question["frequency"] == frequency])
        for frequency in FREQUENCIES
    ]
    return [name, str(len(judged)), _share(judged), *by_frequency]


def _share(judged: Sequence[Judged]) -> str:
    if not judged:
        return "–"
    right = sum(not each.lacking for each in judged)
    return f"{right / len(judged):.0%} ({right}/{len(judged)})"


def miss(judged: Judged) -> str:
    """One line: the question, what its answer lacks, and what it was."""
    question, answer = judged.question, judged.answer
    wanted = {name: question["expects"].get(name) for name in judged.lacking}
    return (
        f"[{question['kind']}, {question['frequency']}] « {question['q']} » "
        f"lacks {json.dumps(wanted, ensure_ascii=False)}; {_told(answer)}"
    )


def _told(answer: Answer) -> str:
    if "error" in answer:
        return str(answer["error"])
    names = ("used", "offered", "needs", "filters", "unknown", "help")
    told = {name: answer[name] for name in names}
    houses = Counter(house["commune"] for house in answer["houses"])
    parts = [f"{name} {' '.join(map(str, what[:6]))}" for name, what in told.items() if what]
    if houses:
        parts.append(f"{houses.total()} houses: {', '.join([*houses][:3])}")
    return "; ".join([*parts, *(["asks where"] if answer["asksWhere"] else [])]) or "nothing said"


if __name__ == "__main__":
    main()
