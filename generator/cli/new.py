"""``msap new``: a page for a house, from a few questions or from options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from generator.cli import asking
from generator.cli.new_answers import (
    AnswerRefused,
    Answers,
    Where,
    codes_of,
    hours_of,
    phone_of,
    text_of,
    where_of,
)
from generator.cli.project import houses_folder, prepared_territory, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.settings import settings_or_exit
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.content_files import shown_path
from generator.files.reading import HouseReader
from generator.files.tree import house_files, is_page_name
from generator.files.vocabularies import read_vocabularies
from generator.fold import slug
from generator.geography.codes import provisional_code
from generator.geography.territory import Territory
from generator.imports.cleaning import department_folder, shortened, stem_of
from generator.model.vocabulary import Vocabularies
from generator.problems import ProblemsFound, has_errors, shown

T = TypeVar("T")
_DEFAULT_LABEL = "france-services"
_DEFAULT_FORMAT = "fixe"


@click.command(short_help="Crée la page d'une maison.")
@click.option("--nom", help="Le nom de la maison.")
@click.option("--commune", help="Sa commune.")
@click.option("--code-postal", help="Son code postal.")
@click.option("--adresse", help="Numéro et voie.")
@click.option("--telephone", help="Un numéro.")
@click.option("--courriel", help="Une adresse électronique.")
@click.option("--horaires", help="En français : « lundi au vendredi 9h-12h et 14h-17h ».")
@click.option("--label", help=f"Un code de labels.yaml (par défaut : {_DEFAULT_LABEL}).")
@click.option("--forme", help=f"Un code de formats.yaml (par défaut : {_DEFAULT_FORMAT}).")
@click.option("--partenaires", help="Des codes de partenaires.yaml : caf,msa.")
@click.option("--services", help="Des codes de services.yaml : emploi-insertion,energie.")
@click.option("--fichier", help="Nom du fichier, si celui qui vient du nom ne convient pas.")
@click.option("--oui", is_flag=True, help="Ne pose aucune question.")
def new(oui: bool, fichier: str | None, **given: str | None) -> None:
    """Crée la page d'une maison : pose quelques questions, ou prend tout en options.

    Ce qui n'est pas donné en option est demandé, sauf avec --oui. Une page qui existe
    n'est jamais remplacée.

    \b
    Exemples :
      msap new
      msap new --nom "France services Durtal" --commune Durtal --code-postal 49430 \\
        --adresse "11 rue Joseph Cugnot" --horaires "lundi au vendredi 9h-12h et 14h-17h" \\
        --telephone 0241961040 --partenaires caf,msa --oui
    """
    today = settings_or_exit().today
    root = project_root()
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        raise click.ClickException("\n".join(map(str, sorted(problems))))
    territory = prepared_territory(root, "La commune et son code ne sont pas vérifiés.")
    interview = _Interview(given, oui, vocabularies, territory)
    try:
        answers = interview.answers()
        file = _free_file(root, answers, fichier, oui)
        _write(root, file, answers.page(today), HouseReader(vocabularies, territory), oui)
    except (AnswerRefused, PathRefused, WritingFailed) as refused:
        raise click.ClickException(str(refused)) from None
    except ProblemsFound as found:
        raise click.ClickException("\n".join(map(str, found.problems))) from None


@dataclass(frozen=True, slots=True)
class _Interview:
    """Takes each answer from the options, else asks for it, else does without."""

    given: dict[str, str | None]
    silent: bool
    vocabularies: Vocabularies
    territory: Territory | None

    def answers(self) -> Answers:
        """Return the answers to all questions."""
        name = self._required("nom", "Nom de la maison")
        where = self._where()
        label = self._one("label", "Label", "labels", _DEFAULT_LABEL)
        form = self._one("forme", "", "formats", _DEFAULT_FORMAT)
        answers = Answers(name, where, label=label, format=form)
        if not self._is_itinerant(form) or self.given["adresse"]:
            answers.address = self._required("adresse", "Adresse (numéro et voie)")
        answers.phone = self._phone(where)
        answers.email = self._optional("courriel", "Courriel (Entrée si aucun)")
        answers.hours = self._hours()
        answers.partners = self._codes(
            "partenaires",
            "Partenaires, en plus de ceux du label (numéros ou codes ; Entrée si aucun)",
        )
        answers.services = self._codes("services", "Services (numéros ou codes ; Entrée si aucun)")
        return answers

    def _required(self, key: str, question: str) -> str:
        given = self.given[key]
        if given is not None:
            return _named(key, text_of, given)
        if self.silent:
            raise AnswerRefused(f"il manque --{key}.")
        return asking.ask(question, text_of)

    def _optional(self, key: str, question: str) -> str:
        given = self.given[key]
        if given is not None or self.silent:
            return (given or "").strip()
        return asking.ask(question, str.strip)

    def _where(self) -> Where:
        name, postcode = (self.given[key] or "" for key in ("commune", "code_postal"))
        if name or postcode or self.silent:
            return where_of(name.strip(), postcode.strip(), self.territory)
        return asking.ask_where(self.territory)

    def _phone(self, where: Where) -> str:
        def read(answer: str) -> str:
            return phone_of(answer, where.code_postal)

        given = self.given["telephone"]
        if given is not None or self.silent:
            return _named("telephone", read, given or "")
        return asking.ask("Téléphone (Entrée si aucun)", read)

    def _hours(self) -> dict[str, str]:
        given = self.given["horaires"]
        if given is not None or self.silent:
            return _named("horaires", hours_of, given or "")
        question = "Horaires, comme « lundi au vendredi 9h-12h et 14h-17h » (Entrée si inconnus)"
        return asking.ask(question, hours_of)

    def _one(self, key: str, question: str, kind: str, default: str) -> str:
        vocabulary = self.vocabularies.of(kind)

        def read(answer: str) -> str:
            codes = codes_of(answer, vocabulary)
            if len(codes) != 1:
                raise AnswerRefused(f"un seul code est attendu : {', '.join(vocabulary.codes())}.")
            return codes[0]

        given = self.given[key]
        if given is not None or self.silent or not question:
            return _named(key, read, given or default)
        return asking.ask(f"{question} ({', '.join(vocabulary.codes())})", read, default)

    def _codes(self, kind: str, question: str) -> tuple[str, ...]:
        vocabulary = self.vocabularies.of(kind)

        def read(answer: str) -> tuple[str, ...]:
            return codes_of(answer, vocabulary)

        given = self.given[kind]
        if given is not None or self.silent:
            return _named(kind, read, given or "")
        return asking.ask_codes(question, vocabulary, read)

    def _is_itinerant(self, form: str) -> bool:
        return any(f.code == form and f.itinerant for f in self.vocabularies.formats)


def _named(key: str, read: Callable[[str], T], given: str) -> T:
    """Return *given* as read; a refusal names its option."""
    try:
        return read(given)
    except AnswerRefused as refused:
        raise AnswerRefused(f"--{key} : {refused}") from None


def _free_file(root: Path, answers: Answers, wanted: str | None, silent: bool) -> BelowPath:
    """Return a file below the houses' folder that does not exist, in its department's."""
    where = answers.where
    folder = department_folder(where.code_insee or provisional_code(where.code_postal))
    taken = {file.stem.casefold(): file for file in house_files(houses_folder(root))}

    def read(answer: str) -> str:
        stem = shortened(slug(answer.removesuffix(".md")))
        if stem in taken:
            raise AnswerRefused(
                f"la page {shown_path(taken[stem], root)} existe déjà : complétez-la, ou donnez un "
                "autre nom de fichier (--fichier)."
            )
        if not is_page_name(f"{stem}.md"):
            raise AnswerRefused(
                f"« {shown(answer)} » ne peut pas être un nom de fichier, par exemple durtal "
                "(--fichier)."
            )
        return stem

    stem = wanted or stem_of(answers.name, where.commune)
    if silent or wanted or stem not in taken:
        return BelowPath.page(folder, read(stem))
    click.echo(f"La page {shown_path(taken[stem], root)} existe déjà.")
    other = f"{stem}-{slug(where.commune)}"
    return BelowPath.page(folder, asking.ask("Nom du fichier", read, other))


def _write(root: Path, page: BelowPath, text: str, reader: HouseReader, silent: bool) -> None:
    file = houses_folder(root) / str(page)
    path = shown_path(file, root)
    reader.read(text.encode(), path, file.stem)
    if has_errors(reader.problems):
        raise ProblemsFound(reader.problems)
    if not silent:
        click.echo(f"\n{text}")
        if not asking.agreed(f"Écrire {path} ?"):
            raise click.Abort
    # From the project on: no link of the content leads away.
    write_below(root, BelowPath.of(file.relative_to(root).as_posix()), text.encode())
    click.echo(_next_steps(path))


def _next_steps(path: str) -> str:
    return (
        f"Page écrite : {path}\n"
        "Et maintenant :\n"
        "  1. ouvrez-la, et présentez la maison en quelques phrases après la dernière ligne ---\n"
        f"  2. vérifiez-la :  msap check {path}\n"
        "  3. regardez-la :  make serve\n"
        "Tous les champs, avec un exemple de chacun : docs/guide-redacteur.md"
    )
