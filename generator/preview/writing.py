"""What the form at ``/modifier/`` asks of the preview: open a page, check a text, write it.

Only ``msap edit`` answers. Whoever asks is a page of this very preview: the server has looked at
``Host``; here ``Origin`` and ``Sec-Fetch-Site`` are, and a token of this run, which no other site
can read. Nothing is deleted.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs

from msgspec import Struct, field

from generator.files.source import PAGE_BYTES_MAX
from generator.preview.answers import Answer
from generator.preview.hosts import is_own
from generator.preview.page_files import CONTENT, HOUSES, Changed, NoSuchPage, PageFile, digest
from generator.preview.told_problems import told_problems
from generator.problems import Problem, has_errors
from generator.regular_files import reason_of

LOCAL = "modifier/local.json"
FILE = "modifier/fichier"
CHECK = "modifier/verifier"
METHODS = {LOCAL: ("GET",), FILE: ("GET", "PUT"), CHECK: ("POST",)}
BODY_BYTES_MAX = PAGE_BYTES_MAX
_JSON = "application/json; charset=utf-8"
_TEXT = "text/markdown; charset=utf-8"
_PATH_CHARS_MAX = 4000


class ChecksPages(Protocol):
    """What finds the problems of a text before it is written."""

    def problems(self, page: PageFile, raw: bytes) -> Sequence[Problem]:
        """Return every problem of *raw* as the content of *page*, as ``msap check`` tells them."""

    def is_shown(self, page: PageFile, raw: bytes) -> bool:
        """Tell whether the site has a page of *raw*: a draft has none."""


class Asked(Struct, frozen=True):
    """A request: its method, its way from the site's root, its query, its headers in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes = b""


class Writing(Struct, frozen=True):
    """Opens, checks and writes the pages of *content*; ``token`` is this run's.

    ``base`` is where the site is on its server: ``/`` or ``/annuaire/``.
    """

    checks: ChecksPages
    content: Path
    port: int
    base: str = "/"
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    def refusal(self, asked: Asked) -> Answer | None:
        """Return why *asked* has no answer, before its body is read; None when it has one."""
        allowed = METHODS[asked.path]
        if asked.method not in allowed:
            refused = _said(HTTPStatus.METHOD_NOT_ALLOWED, "Cette méthode n'a pas de réponse ici.")
            return Answer(refused.status, refused.content, _JSON, allow=", ".join(allowed))
        if not self._is_from_here(asked):
            only = "Seules les pages de cet aperçu peuvent le demander : rechargez le formulaire."
            return _said(HTTPStatus.FORBIDDEN, only)
        if asked.path != LOCAL and not self._has_token(asked):
            other = "Cet aperçu a été relancé depuis : rechargez le formulaire."
            return _said(HTTPStatus.FORBIDDEN, other)
        return None

    async def answer(self, asked: Asked) -> Answer:
        """Return the answer to *asked*, which was not refused."""
        if asked.path == LOCAL:
            root = f"{CONTENT}/{HOUSES}"
            return _json(HTTPStatus.OK, {"token": self.token, "root": root})
        try:
            return await self._answer(PageFile.of(self.content, _named(asked.query)), asked)
        except NoSuchPage as refused:
            return _said(HTTPStatus.BAD_REQUEST, str(refused))
        except OSError as error:
            reason = reason_of(error)
            return _said(HTTPStatus.BAD_REQUEST, f"Ce fichier n'est pas accessible : {reason}.")
        except Exception as fault:  # of an extension's check, say: the next request is answered
            failed = f"La page n'a pas pu être vérifiée : {type(fault).__name__}, {fault}"
            return _said(HTTPStatus.INTERNAL_SERVER_ERROR, failed)

    async def _answer(self, page: PageFile, asked: Asked) -> Answer:
        if asked.path == CHECK:
            return await self._checked(page, asked.body)
        return _opened(page) if asked.method == "GET" else await self._written(page, asked)

    def _is_from_here(self, asked: Asked) -> bool:
        """Tell whether a page of this preview asks; a request that changes must say so itself."""
        origin = asked.headers.get("origin")
        if asked.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        if origin is None:
            return asked.method == "GET"
        scheme, _, host = origin.partition("://")
        same = host.lower() == asked.headers.get("host", "").strip().lower()
        return scheme == "http" and is_own(host, self.port) and same

    def _has_token(self, asked: Asked) -> bool:
        given = asked.headers.get("x-msap-token", "")
        return secrets.compare_digest(given.encode(), self.token.encode())

    async def _checked(self, page: PageFile, raw: bytes) -> Answer:
        problems = await asyncio.to_thread(self.checks.problems, page, raw)
        return _json(HTTPStatus.OK, {"problems": told_problems(problems)})

    async def _written(self, page: PageFile, asked: Asked) -> Answer:
        base = asked.headers.get("x-msap-base", "").strip().lower()
        async with self._one_at_a_time:
            try:
                now = page.read()
                if digest(now) != base:
                    raise Changed(now)
                problems = await asyncio.to_thread(self.checks.problems, page, asked.body)
                if has_errors(problems):
                    return _json(
                        HTTPStatus.UNPROCESSABLE_ENTITY, {"problems": told_problems(problems)}
                    )
                # The file may have changed while its next text was checked: it is looked at again.
                page.write(asked.body, base)
            except Changed as changed:
                return _conflict(changed.content)
        shown = self.checks.is_shown(page, asked.body)
        told: dict[str, Any] = {
            "problems": told_problems(problems),
            "sha256": digest(asked.body),
            "page": f"{self.base}{page.address}" if shown else "",
        }
        return _json(HTTPStatus.OK, told)


def _named(query: str) -> str:
    """Return the path that *query* names.

    Raises:
        NoSuchPage: none, several, or no text.
    """
    try:
        named = parse_qs(query, strict_parsing=True, errors="strict", max_num_fields=5)["chemin"]
    except (KeyError, ValueError):
        named = []
    if len(named) != 1 or len(named[0]) > _PATH_CHARS_MAX:
        raise NoSuchPage("Dites quelle page, une seule : chemin=49/durtal.md.")
    return named[0]


def _opened(page: PageFile) -> Answer:
    content = page.read()
    if content is None:
        return _said(HTTPStatus.NOT_FOUND, f"La page « {page.path} » n'existe pas encore.")
    return Answer(HTTPStatus.OK, content, _TEXT)


def _conflict(content: bytes | None) -> Answer:
    message = (
        "Le fichier a changé depuis que vous l'avez ouvert : il n'a pas été écrit."
        if content is not None
        else "Le fichier n'est plus là : il n'a pas été écrit."
    )
    text = None if content is None else content.decode("utf-8", "replace")
    return _json(HTTPStatus.CONFLICT, {"message": message, "sha256": digest(content), "text": text})


def _said(status: HTTPStatus, message: str) -> Answer:
    return _json(status, {"message": message})


def _json(status: HTTPStatus, value: dict[str, Any]) -> Answer:
    return Answer(status, json.dumps(value, ensure_ascii=False).encode(), _JSON)
