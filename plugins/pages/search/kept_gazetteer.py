"""Keeps the gazetteer's shards between builds: they change with the territory only."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

import generator
from generator.geography.cache import TERRITORY_NAME
from generator.geography.territory import Territory
from generator.search.extract import gazetteer_of
from generator.search.output import Gazetteer

_NAME = "gazetteer.json"
_CODE = ("fold.py", "fold.json", "search/gazetteer.py", "search/encoding.py", "search/output.py")


def kept_gazetteer(cache: Path, territory: Territory | None) -> Gazetteer:
    """Return the shards of *territory*, from the folder *cache* when they are there."""
    if territory is None:
        return gazetteer_of(None)
    key = _key(cache)
    file = cache / _NAME
    try:
        kept = json.loads(file.read_text("utf-8"))
        if kept["key"] == key:
            files = {name: text.encode() for name, text in kept["files"].items()}
            return Gazetteer(files, kept["manifest"])
    except (OSError, ValueError, KeyError):
        pass  # absent, damaged or of another form: made again below
    made = gazetteer_of(territory)
    _keep(file, key, made)
    return made


def _keep(file: Path, key: str, made: Gazetteer) -> None:
    files = {name: content.decode() for name, content in made.files.items()}
    fresh = file.with_suffix(".partiel")
    try:
        fresh.write_text(json.dumps({"key": key, "manifest": made.manifest, "files": files}))
        fresh.replace(file)
    except OSError:
        with suppress(OSError):  # no room or no right to keep it: the next build makes it again
            fresh.unlink()


def _key(cache: Path) -> str:
    digest = hashlib.sha256((cache / TERRITORY_NAME).read_bytes())
    for name in _CODE:
        digest.update((Path(generator.__file__).parent / name).read_bytes())
    return digest.hexdigest()
