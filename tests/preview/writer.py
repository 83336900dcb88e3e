"""A page of the preview that opens, checks and writes, as the form does; and others that try."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.preview.previewed import Previewed

PAGE = """---
nom: France services Durtal
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
telephone: 02 41 96 10 40  # l'accueil
date_maj: 2026-11-01
---
Bienvenue.
"""
ARTICLE = """---
titre: Mille maisons
date: 2026-11-22
resume: Le réseau a mille maisons.
source: Le réseau, novembre 2026.
---
Mille.
"""
DURTAL = "49/durtal.md"


@dataclass(frozen=True)
class Heard:
    """An answer: its status, its content."""

    status: int
    content: bytes
    head: str = field(default="", repr=False)

    @property
    def json(self) -> Any:
        return json.loads(self.content)


class Writer:
    """Asks *preview* what the form asks; each header may be another, or left out with None."""

    def __init__(self, preview: Previewed, base: str = "/") -> None:
        self.preview = preview
        self.base = base
        self.token = preview.writing.token if preview.writing else "aucun"

    def ask(self, method: str, target: str, body: bytes = b"", **changed: str | None) -> Heard:
        own = f"localhost:{self.preview.port}"
        headers: dict[str, str | None] = {
            "Host": own,
            "Origin": f"http://{own}" if method != "GET" else None,
            "Sec-Fetch-Site": "same-origin",
            "X-Msap-Token": self.token,
            "Content-Length": str(len(body)) if body or method != "GET" else None,
        }
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
        request = f"{method} {self.base}modifier/{target} HTTP/1.1\r\n{lines}\r\n"
        head, _, content = self.preview.raw(request.encode() + body).partition(b"\r\n\r\n")
        return Heard(int(head.split(b" ")[1]), content, head.decode("latin-1"))

    def open(self, path: str, **changed: str | None) -> Heard:
        return self.ask("GET", f"fichier?chemin={quote(path, safe='')}", **changed)

    def check(self, path: str, text: str | bytes, **changed: str | None) -> Heard:
        target = f"verifier?chemin={quote(path, safe='')}"
        return self.ask("POST", target, _bytes(text), **changed)

    def write(self, path: str, text: str | bytes, base: str, **changed: str | None) -> Heard:
        target = f"fichier?chemin={quote(path, safe='')}"
        return self.ask("PUT", target, _bytes(text), **{"X_Msap_Base": base, **changed})


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def names_of(folder: Path) -> list[str]:
    """Return what lies in *folder*, sorted."""
    return sorted(file.name for file in folder.iterdir())


def all_files(project: Path) -> dict[str, bytes]:
    """Return every file of *project* but its site's, by its path."""
    return {
        file.relative_to(project).as_posix(): file.read_bytes()
        for file in project.rglob("*")
        if file.is_file() and "output" not in file.parts
    }


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
