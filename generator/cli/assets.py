"""Bundles the theme's styles and scripts with esbuild, each under a name made of its content.

``themes/msap/assets.json`` maps the names of bundles to their entry files; a script may import
those that stand before it (``parts.js``). The result is kept in
``.cache/assets/<fingerprint of the sources>``, so that it is made only when one has changed, and
two builds at once never see each other's half.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.publishing.processes import run_program

_SOURCES = ("themes/msap", "generator/fold.json", "package-lock.json")
MANIFEST = "manifest.json"
_SETS_KEPT = 3
_BESIDE = "beside:"
_SUFFIXES = {".css", ".js", ".json", ".svg", ".png", ".ico", ".woff2"}


class AssetsFailed(Exception):
    """The bundle could not be made; the message is a French sentence."""


def built_assets(root: Path, written: Path | None = None) -> Path:
    """Return the folder of the built assets, made first if a source has changed.

    Args:
        root: the project; what its ``.cache`` holds is taken from there.
        written: the folder to make them in instead, where the project cannot be written to.

    Raises:
        AssetsFailed: node's packages are missing, or a source has a fault.
    """
    fingerprint = _fingerprint(root)
    prepared = root / ".cache" / "assets" / fingerprint
    if (prepared / MANIFEST).is_file():
        return prepared
    folder = (written or root / ".cache") / "assets" / fingerprint
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="partiel-", dir=folder.parent))
    fresh.chmod(0o755)  # others may build from them
    try:
        _bundle(root, fresh)
        if not folder.exists():  # another build may have been quicker
            fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _forget_old(folder.parent)
    return folder


def _forget_old(folder: Path) -> None:
    """Keep the latest sets only: a build under way may still read the one before."""
    sets = [(each.stat().st_mtime, each) for each in folder.iterdir() if each.is_dir()]
    for _, old in sorted(sets, reverse=True)[_SETS_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def _fingerprint(root: Path) -> str:
    digest = hashlib.sha256()
    for source in _SOURCES:
        for file in _files(root / source):
            status = file.stat()
            digest.update(f"{file}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def _files(source: Path) -> Iterable[Path]:
    if source.is_file():
        return [source]
    return sorted(file for file in source.rglob("*") if file.suffix in _SUFFIXES)


def _bundle(root: Path, target: Path) -> None:
    theme = root / "themes" / "msap"
    wanted = json.loads((theme / "assets.json").read_text("utf-8"))
    manifest: dict[str, str] = {}
    # One run for each bundle: what two scripts share is cheaper twice than as a request more.
    for name, file in wanted["bundles"].items():
        written = _esbuild(root, theme / file, target, _parts(manifest))
        manifest |= {name: written[0]} | {f"{_BESIDE}{each}": each for each in written[1:]}
    for name, file in wanted["files"].items():
        manifest[name] = _copied(theme / file, target)
    (target / MANIFEST).write_text(json.dumps(manifest, indent=1), "utf-8")


def _parts(known: Mapping[str, str]) -> list[str]:
    """The constants ``PART_…`` of the scripts: the name of the file of each bundle made before."""
    return [
        f"--define:PART_{name.removesuffix('.js').upper().replace('-', '_')}"
        f"={json.dumps('./' + Path(file).name)}"
        for name, file in known.items()
        if name.endswith(".js")
    ]


def _esbuild(root: Path, entry: Path, target: Path, options: list[str]) -> list[str]:
    """Bundle *entry* into *target*; return the names written: its own, then its pictures'."""
    meta = target / "meta.json"
    program = root / "node_modules" / ".bin" / "esbuild"
    if not program.exists():
        raise AssetsFailed(
            "esbuild manque : lancez « make setup » (il installe node et ses paquets)."
        )
    command = [
        str(program), str(entry), "--bundle", "--minify", "--format=esm",
        "--target=es2022,chrome100,firefox100,safari15.4", "--charset=utf8",
        "--entry-names=static/[name]-[hash]", "--asset-names=static/[name]-[hash]",
        f"--outbase={root / 'themes' / 'msap'}", f"--outdir={target}", f"--metafile={meta}",
        "--log-level=warning", "--loader:.svg=file", "--loader:.woff2=file", "--loader:.png=file",
        *options,
    ]  # fmt: skip
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    status, said = run_program(command, root, environment, target, errors=True)
    if status:
        raise AssetsFailed(f"esbuild a refusé une source du thème :\n{said.strip()}")
    outputs: dict[str, Any] = json.loads(meta.read_text("utf-8"))["outputs"]
    meta.unlink()
    own_first = sorted(outputs, key=lambda path: "entryPoint" not in outputs[path])
    return [_name(root, path, target) for path in own_first]


def _name(root: Path, path: str, target: Path) -> str:
    return (root / path).resolve().relative_to(target.resolve()).as_posix()


def _copied(file: Path, target: Path) -> str:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    name = f"static/{file.stem}-{digest}{file.suffix}"
    (target / "static").mkdir(exist_ok=True)
    shutil.copyfile(file, target / name)
    return name
