"""Bundles the theme's styles and scripts with esbuild, each under a name made of its content.

``themes/msap/assets.json`` maps the names of bundles to their entry files; a script may import
those that stand before it (``parts.js``). Scripts are modules, but for the ``classic`` ones, which
workers and old browsers read too. They keep to what the browsers of ``themes/msap/browserslist``
read, those of ``oldest`` to what every browser reads. The ``smallest``, for which people wait, are
gone over once more by terser, which leaves a twentieth less than esbuild. One that is ``split``
imports parts of its own when they are needed, each a file beside it: they share what cannot be
there twice. The result is kept in ``.cache/assets/<fingerprint of the sources>``, so that it is
made only when one has changed, and two builds at once never see each other's half.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.publishing.processes import run_program
from generator.sealed import SealBroken, read_sealed, write_sealed

_BROWSERS = "themes/msap/browserslist"
_SOURCES = (
    "themes/msap",
    _BROWSERS,
    "generator/fold.json",
    "generator/filter_beginnings.json",
    "generator/filter_words.json",
    "generator/help_beginnings.json",
    "generator/help_numbers.json",
    "generator/other_letters.json",
    "generator/distant_territories.json",
    "generator/everyday_communes.json",
    "generator/everyday_words.json",
    "package-lock.json",
)
MANIFEST = "manifest.json"
SEALS = "seals.json"
_ECMASCRIPT = "2018"
"""All browsers of ``_BROWSERS`` read it: terser writes no younger forms."""
_MISSING = "{} manque : lancez « make setup » (il installe node et ses paquets)."
_SETS_KEPT = 3
_BESIDE = "beside:"
_SPLIT = ("--splitting", "--chunk-names=static/[name]-[hash]")
_SUFFIXES = {".css", ".js", ".jsx", ".json", ".svg", ".png", ".ico", ".woff2"}


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
    if _is_whole(prepared):
        return prepared
    folder = (written or root / ".cache") / "assets" / fingerprint
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="partiel-", dir=folder.parent))
    fresh.chmod(0o755)  # others may build from them
    try:
        _bundle(root, fresh)
        _put_in_place(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _forget_old(folder.parent)
    return folder


def _put_in_place(fresh: Path, folder: Path) -> None:
    damaged = folder.with_name(f"abime-{os.getpid()}")
    try:
        if not _is_whole(folder):  # another build may have been quicker, and read it by now
            with suppress(FileNotFoundError):
                folder.rename(damaged)
            fresh.rename(folder)
    except OSError:
        if not _is_whole(folder):
            raise
    finally:
        _remove(damaged)


def _remove(path: Path) -> None:
    """Remove *path*, whatever it is: a cache may have become anything."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _is_whole(folder: Path) -> bool:
    """Tell whether every file of *folder* is as it was bundled."""
    try:
        _, hashes = read_sealed(folder / SEALS)
        return bool(hashes == _hashes(folder))
    except (OSError, SealBroken):
        return False


def _hashes(folder: Path) -> dict[str, str]:
    """Return the hash of each file below *folder*, without that of the seals."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != SEALS
    }


def _forget_old(folder: Path) -> None:
    """Keep the latest sets only: a build under way may still read the one before."""
    with suppress(FileNotFoundError):  # another build forgets too
        sets = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in sets[_SETS_KEPT:]:
            shutil.rmtree(old, ignore_errors=True)


def _fingerprint(root: Path) -> str:
    digest = hashlib.sha256()
    for source in _SOURCES:
        for file in _files(root / source):
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(root)}:{content}\n".encode())
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
    browsers = targets(root)
    for name, file in wanted["bundles"].items():
        form = "iife" if name in wanted["classic"] else "esm"
        read_by = "es5" if name in wanted["oldest"] else browsers
        options = [f"--format={form}", f"--target={read_by}", *_parts(manifest)]
        options += _SPLIT if name in wanted["split"] else ()
        written = _esbuild(root, theme / file, target, options)
        if name in wanted["smallest"]:
            written = [_smallest(root, target, written[0], is_module=form == "esm"), *written[1:]]
        manifest |= {name: written[0]} | {f"{_BESIDE}{each}": each for each in written[1:]}
    for name, file in wanted["files"].items():
        manifest[name] = _copied(theme / file, target)
    (target / MANIFEST).write_text(json.dumps(manifest, indent=1), "utf-8")
    write_sealed(target / SEALS, {"assets": 1}, _hashes(target))


def targets(root: Path) -> str:
    """Return the browsers of ``browserslist`` as esbuild names them: ``chrome80,safari14``."""
    lines = (root / _BROWSERS).read_text("utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    return ",".join(line.replace("ios_saf", "ios").replace(" >= ", "") for line in listed)


def _parts(known: Mapping[str, str]) -> list[str]:
    """The constants ``PART_…`` of the scripts: the name of the file of each bundle made before.

    One that is imported by its constant is left for the browser to load.
    """
    parts = {
        name.removesuffix(".js").upper().replace("-", "_"): f"./{Path(file).name}"
        for name, file in known.items()
        if name.endswith(".js") and not name.startswith(_BESIDE)
    }
    defined = [f"--define:PART_{name}={json.dumps(file)}" for name, file in parts.items()]
    return [*defined, *(f"--external:{file}" for file in parts.values())]


def _esbuild(root: Path, entry: Path, target: Path, options: list[str]) -> list[str]:
    """Bundle *entry* into *target*; return the names written: its own, then its pictures'."""
    meta = target / "meta.json"
    command = [
        str(_program(root)), str(entry), "--bundle", "--minify", "--charset=utf8",
        "--entry-names=static/[name]-[hash]", "--asset-names=static/[name]-[hash]",
        f"--outbase={root / 'themes' / 'msap'}", f"--outdir={target}", f"--metafile={meta}",
        # Safari 14.0 fails a rare form of it, for which esbuild would refuse all; ours are plain.
        "--supported:destructuring=true",
        "--jsx=automatic", "--jsx-import-source=preact",
        "--log-level=warning", "--loader:.svg=file", "--loader:.woff2=file", "--loader:.png=file",
        *options,
    ]  # fmt: skip
    _run(root, command, target)
    outputs: dict[str, Any] = json.loads(meta.read_text("utf-8"))["outputs"]
    meta.unlink()
    # Parts that come later are entries too; a theme may be linked into its project.
    points = {path: output.get("entryPoint") for path, output in outputs.items()}
    own_first = sorted(
        outputs,
        key=lambda path: not points[path] or (root / points[path]).resolve() != entry.resolve(),
    )
    return [_name(root, path, target) for path in own_first]


def _smallest(root: Path, target: Path, name: str, *, is_module: bool) -> str:
    """Make the script *name* of *target* smaller; return its new name, of its new content."""
    script = target / name
    made = script.with_suffix(".smaller")
    program = root / "node_modules" / ".bin" / "terser"
    if not program.exists():
        raise AssetsFailed(_MISSING.format("terser"))
    command = [
        str(program), str(script), "--ecma", _ECMASCRIPT,
        "--compress", "passes=2", "--mangle", "--output", str(made),
        *(["--module"] if is_module else []),
    ]  # fmt: skip
    _run(root, command, target)
    digest = hashlib.sha256(made.read_bytes()).hexdigest()[:8]
    stem, _, _ = script.stem.rpartition("-")
    script.unlink()
    return _name(root, str(made.rename(script.with_name(f"{stem}-{digest}.js"))), target)


def _run(root: Path, command: list[str], folder: Path) -> None:
    """Run a program of node's packages in *folder*.

    Raises:
        AssetsFailed: it refuses a source.
    """
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    status, said = run_program(command, root, environment, folder, errors=True)
    if status:
        raise AssetsFailed(
            f"{Path(command[0]).name} a refusé une source du thème :\n{said.strip()}"
        )


def _program(root: Path) -> Path:
    """Return esbuild itself, without the script of node before it that npm puts in ``.bin``.

    npm runs no script of a package here (``.npmrc``), so that the one which would put the
    program into that place does not either; npm has unpacked the machine's own beside it.
    """
    packages = root / "node_modules"
    found = sorted(packages.glob("@esbuild/*/bin/esbuild"))
    program = found[0] if len(found) == 1 else packages / ".bin" / "esbuild"
    if not program.exists():
        raise AssetsFailed(_MISSING.format("esbuild"))
    return program


def _name(root: Path, path: str, target: Path) -> str:
    return (root / path).resolve().relative_to(target.resolve()).as_posix()


def _copied(file: Path, target: Path) -> str:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    name = f"static/{file.stem}-{digest}{file.suffix}"
    (target / "static").mkdir(exist_ok=True)
    shutil.copyfile(file, target / name)
    return name
