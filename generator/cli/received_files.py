"""What a person received: the file of a page by itself, or those within a saved mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from msgspec import Struct

from generator.files.articles import article_name
from generator.files.content_files import source_bytes
from generator.files.tree_reader import is_page_name
from generator.regular_files import FileRefused, read_bytes

_MAIL_BYTES_MAX = 30_000_000
_NAMED = re.compile(r"fichier ([a-z0-9-]{1,120}\.md)\b")
_PAGE = re.compile(r"^---[ \t]*\n.*?^---[ \t]*$.*", re.MULTILINE | re.DOTALL)


class NotReceived(Exception):
    """A file in which no page is found; the text is a French sentence."""


class Received(Struct, frozen=True):
    """A page that was handed out: the *name* of its file, and its bytes."""

    name: str
    raw: bytes


def received(file: Path) -> list[Received]:
    """Return the pages of *file*: it is one itself (``.md``), or a mail holds them.

    Raises:
        NotReceived: there is none.
        SourceRefused: it cannot be read.
    """
    return [Received(file.name, source_bytes(file))] if file.suffix == ".md" else _of_mail(file)


def refuse_other_names(found: Received) -> None:
    """Refuse a file whose name is none of a page.

    Raises:
        NotReceived: it is so.
    """
    if not is_page_name(found.name) and article_name(found.name) is None:
        raise NotReceived(
            f"« {found.name} » n'est pas le nom d'une page : renommez le fichier, par exemple "
            "durtal.md."
        )


def _of_mail(file: Path) -> list[Received]:
    try:
        raw = read_bytes(file, _MAIL_BYTES_MAX, ())
    except FileRefused as refused:
        raise NotReceived(f"{file.name} ne peut pas être lu : {refused.reason}.") from None
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return list(_attached(mail)) or [_of_text(file, _text(mail, raw))]


def _attached(mail: EmailMessage) -> Iterator[Received]:
    for part in mail.walk():
        name = Path(part.get_filename() or "").name
        content = part.get_payload(decode=True) if name.endswith(".md") else None
        if isinstance(content, bytes):
            yield Received(name, content)


def _text(mail: EmailMessage, raw: bytes) -> str:
    body = mail.get_body(("plain",)) if mail.get("From") or mail.get("Subject") else None
    return raw.decode("utf-8", "replace") if body is None else str(body.get_content())


def _of_text(file: Path, text: str) -> Received:
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff")
    page, named = _PAGE.search(lines), _NAMED.search(lines)
    if page is None or named is None:
        raise NotReceived(
            f"{file.name} : aucune page n'y est trouvée ; enregistrez le fichier .md joint au "
            "message, puis donnez-le : msap receive durtal.md."
        )
    return Received(named[1], (page[0].rstrip() + "\n").encode())
