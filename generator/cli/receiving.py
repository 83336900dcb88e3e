"""One received page against the one that stands: what it becomes, and where it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.cli.edited_pages import EditedPages
from generator.cli.git import commits_of, file_at
from generator.cli.opened_pages import standing_page
from generator.cli.project import houses_folder
from generator.cli.received_files import NotReceived, Received, refuse_other_names
from generator.files.articles import article_name
from generator.files.below import BelowPath
from generator.files.content_files import source_bytes
from generator.files.nodes import plain
from generator.files.rewriting import NotRewritten, rewritten
from generator.files.source import Source, decode, split_page
from generator.files.stamp import Stamp, stamp_in, stamp_of, without_stamp
from generator.geography.territory import Territory
from generator.imports.cleaning import department_folder
from generator.imports.merging import TEXT, Verdict, merged
from generator.model.article import Section
from generator.preview.page_files import PageFile
from generator.problems import Problem

_VERSIONS_MAX = 200
_TAKEN = (
    "un article a déjà ce nom : changez les mots du nom de fichier, ou prenez la proposition à sa "
    "place avec --force"
)


class Proposal(Struct, frozen=True):
    """What is to be written in *file*: its bytes, those that stand, and what is to be told.

    ``standing`` is None for a new page; ``is_merged`` tells that the page had changed since, and
    that both changes are kept.
    """

    file: Path
    raw: bytes
    standing: bytes | None
    is_merged: bool = False


def proposal_of(found: Received, root: Path, *, force: bool) -> Proposal:
    """Return what becomes of a received page.

    Raises:
        NotReceived: its name is none of a page, or the page has changed since in a way that a
            person must settle.
        SourceRefused: it cannot be read.
    """
    refuse_other_names(found)
    raw = without_stamp(found.raw)
    source = split_page(decode(raw))
    stamp = stamp_in(found.raw)
    file = _standing(found.name, stamp, root)
    if file is None:
        return Proposal(_new_file(found.name, source, stamp, root), raw, None)
    standing = source_bytes(file, root / "content")
    if force or stamp is None or raw == standing or stamp.digits == stamp_of(standing):
        return Proposal(file, raw, standing)
    if stamp.section:
        raise NotReceived(_TAKEN)
    return Proposal(file, _merged(file, root, source, standing, stamp.digits), standing, True)


def problems_of(
    proposal: Proposal, root: Path, territory: Territory | None, today: date
) -> list[Problem]:
    """Return what ``msap check`` would tell of a page that is not yet written, where it is to be.

    Raises:
        NoSuchPage: no page may stand there.
    """
    content = root / "content"
    page = PageFile.of(content, proposal.file.relative_to(root).as_posix())
    return EditedPages(root, territory, lambda: today).problems(page, proposal.raw)


def _standing(name: str, stamp: Stamp | None, root: Path) -> Path | None:
    """Return the file that a proposal would replace: of a new article, one of its own section."""
    if stamp is None or stamp.section is None:
        return standing_page(name, root)
    file = root / "content" / stamp.section.value / name
    return file if file.is_file() else None


def _new_file(name: str, source: Source, stamp: Stamp | None, root: Path) -> Path:
    """Return where a new page lies: a house in its department's folder, an article in a section.

    That is the one that its stamp says; without, the news.

    Raises:
        PathRefused: its codes tell no department.
    """
    if article_name(name):
        section = (stamp and stamp.section) or Section.NEWS
        return root / "content" / section.value / name
    fields = plain(source.front)
    code = fields.get("code_insee") or fields.get("code_postal") or ""
    folder = department_folder(code) if isinstance(code, str) else ""
    return houses_folder(root) / str(BelowPath.page(folder, name.removesuffix(".md")))


def _merged(file: Path, root: Path, source: Source, standing: bytes, opened: str) -> bytes:
    before = _version_with(root, file.relative_to(root).as_posix(), opened)
    again = "recommencez la proposition à partir de la page, ou prenez-la telle quelle avec --force"
    if before is None:
        raise NotReceived(
            "la page a changé depuis que cette proposition a été préparée, et Git n'en a pas la "
            f"version d'alors : {again}."
        )
    own = _fields(split_page(decode(standing)))
    merge = merged(_fields(split_page(decode(before))), _fields(source), own)
    if conflicts := merge.of(Verdict.CONFLICT):
        keys = ", ".join(change.key for change in conflicts)
        raise NotReceived(
            "la page a changé depuis que cette proposition a été préparée, et les deux changent "
            f"« {keys} » : {again}."
        )
    taken = {change.key: change.listed for change in merge.of(Verdict.TAKEN)}
    body = (taken.pop(TEXT) or "") if TEXT in taken else None
    taken |= _later_day(source, own)
    try:
        return rewritten(standing, taken, body, list(source.front.items))
    except NotRewritten as refused:
        raise NotReceived(f"la page a changé depuis : {refused} Sinon, {again}.") from None


def _later_day(source: Source, own: dict[str, Any]) -> dict[str, Any]:
    day = plain(source.front).get("date_maj", "")
    return {"date_maj": day} if str(day) > str(own.get("date_maj", "")) else {}


def _fields(source: Source) -> dict[str, Any]:
    fields: dict[str, Any] = plain(source.front)
    return {**fields, **({TEXT: source.body} if source.body else {})}


def _version_with(root: Path, path: str, digits: str) -> bytes | None:
    """Return the version of a file that has this stamp, among the last that Git keeps."""
    for commit in commits_of(root, path, _VERSIONS_MAX):
        raw = file_at(root, commit, path)
        if raw is not None and stamp_of(raw) == digits:
            return raw
    return None
