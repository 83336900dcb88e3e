"""Keeps the gazetteer's shards between builds: they change with the territory and the phrases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import generator
from generator.geography.cache import TERRITORY_NAME
from generator.geography.territory import Territory
from generator.sealed import SealBroken, read_sealed, write_sealed
from generator.search.extract import gazetteer_of
from generator.search.needs import Term, phrases
from generator.search.output import Gazetteer

_NAME = "gazetteer.json"
_CODE = ("fold.py", "*.json", "geography/codes.py", "geography/*.csv", "search/*.py")


def kept_gazetteer(
    cache: Path, territory: Territory | None, vocabulary: Sequence[Term]
) -> Gazetteer:
    """Return the shards of *territory*, from the folder *cache* when they are there.

    With them the names that the phrases of *vocabulary* (services, then partners) take apart.
    """
    if territory is None:
        return gazetteer_of(None)
    about = {"key": _key(cache), "phrases": _digest(phrases(vocabulary))}
    file = cache / _NAME
    try:
        found, kept = read_sealed(file)
        if found == about:
            files = {name: text.encode() for name, text in kept["files"].items()}
            return Gazetteer(files, kept["manifest"], protected=tuple(kept["protected"]))
    except (OSError, SealBroken):
        pass  # absent, damaged or of another form: made again below
    made = gazetteer_of(territory).with_protected(vocabulary)
    texts = {name: content.decode() for name, content in made.files.items()}
    kept = {"manifest": made.manifest, "files": texts, "protected": made.protected}
    with suppress(OSError):  # no room to keep it: the next build makes it again
        write_sealed(file, about, kept)
    return made


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _key(cache: Path) -> str:
    digest = hashlib.sha256((cache / TERRITORY_NAME).read_bytes())
    for pattern in _CODE:
        for file in sorted(Path(generator.__file__).parent.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()
