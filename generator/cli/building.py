"""Builds the site with Pelican, and publishes it when it is whole."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from generator.assets import built_assets
from generator.changes.full_file import document_file
from generator.cli.build_order import BuildOrder
from generator.cli.kept_folders import kept_folders
from generator.publishing.compressed import compress_texts, encoders
from generator.publishing.file_states import digest_of
from generator.publishing.last_made import DRAFT, note, read_drafts
from generator.publishing.mark import read_mark
from generator.publishing.processes import run_program
from generator.publishing.publication import Publication
from generator.publishing.refusal import PublicationRefused
from generator.publishing.send_lists import SendLists
from generator.publishing.spare_site import SpareSite
from generator.publishing.target import resolved
from generator.publishing.workplace import Workplace
from generator.regular_files import reason_of
from generator.timings import BESIDE, TIMINGS_FILE, Timings

CACHE = ".cache"
_PROGRAM = "plugins.site.program"  # Pelican's own, which ends at once
# NumPy's threads for matrices, of which there are none here, turn idly as they start; pydantic
# looks for plugins in all that is installed.
_SOONER = {"OPENBLAS_NUM_THREADS": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__"}


class BuildFailed(Exception):
    """No site was built; the text is one French sentence, or nothing where all was said before."""


class BuiltSite(NamedTuple):
    """How long each step took; ``served_digest`` of the site, empty where it has to be asked."""

    spent: Timings
    served: str


def build_site(order: BuildOrder) -> BuiltSite:
    """Build the site of *order*.

    Raises:
        BuildFailed: a page has an error, or the output will not do; the last good site is as
            it was.
        AssetsFailed: the theme's files could not be bundled.
    """
    start = perf_counter()
    timings = Timings()
    made: list[bytes] = []
    try:
        published = _publication(order).publish(lambda work: _make(order, work, timings, made))
    except PublicationRefused as refused:
        raise BuildFailed(str(refused)) from None
    except OSError as error:
        name = f"« {error.filename} » : " if error.filename else ""
        raise BuildFailed(f"{name}{reason_of(error)}.") from None
    for sentence in published.lost:
        print(f"avertissement: {sentence}", file=sys.stderr)
    if made:
        note(order.root / CACHE, resolved(order.output), order.general, made, published.served)
    spent = perf_counter() - start
    timings.add("mise en place", spent - sum(_own_steps(timings)))
    timings.seconds["total"] = spent
    return BuiltSite(timings, digest_of(published.served) if published.served else "")


def _publication(order: BuildOrder) -> Publication:
    kept = kept_folders(order.root, order.houses)
    output = resolved(order.output)
    return Publication(
        output, kept, order.fewer_houses, order.flushed, _finish(order, output),
        SpareSite(order.root / CACHE, output) if order.general and not order.anew else None,
    )  # fmt: skip


def _finish(order: BuildOrder, output: Path) -> Callable[[Path, Path], None] | None:
    """Return what is done before the new site takes the place of the one before, if anything.

    Raises:
        PublicationRefused: it cannot be done, which is known before anything is built.
    """
    made_by = encoders() if order.compress else {}
    lists = SendLists(order.changes) if order.changes else None
    if lists:
        lists.refuse_others(output)
    if not made_by and not lists:
        return None

    def finish(site: Path, previous: Path) -> None:
        if made_by:
            compress_texts(site, previous, made_by)
        if lists:
            lists.add(site, previous)

    return finish


def _make(order: BuildOrder, work: Workplace, timings: Timings, made: list[bytes]) -> None:
    """Fill the site of *work*; add to *timings* how long each step took, to *made* what is kept."""
    outer = Timings()
    with outer.step("styles et scripts"):
        assets = built_assets(order.root, _cache_to_write(order.root, work))
    with outer.step("Pelican"):
        _run_pelican(order, work, assets)
    timings.seconds |= _with_inner_steps(outer, work.folder / TIMINGS_FILE).seconds
    made += read_drafts(work.folder / DRAFT)


def _cache_to_write(root: Path, work: Workplace) -> Path:
    """Return the project's cache; where it cannot be written to, the build's own workplace."""
    own = root / CACHE
    try:
        own.mkdir(exist_ok=True)
    except OSError:
        return work.cache
    return own if os.access(own, os.W_OK | os.X_OK) else work.cache


def _run_pelican(order: BuildOrder, work: Workplace, assets: Path) -> None:
    settings = "publishconf.py" if order.publish else "pelicanconf.py"
    extra: dict[str, object] = {
        "MSAP_WARNINGS": order.warnings,
        "MSAP_ASSETS": str(assets),
        "MSAP_PUBLISHED": order.publish,
        "MSAP_TIMINGS": str(work.folder / TIMINGS_FILE),
    }
    since = order.since or _full_file_in_place(order.output)
    if since:
        extra |= {"MSAP_SINCE": str(since.absolute()), "MSAP_TELLS_CHANGES": order.tells_changes}
    if order.general:
        last = {
            "site": resolved(order.output), "draft": work.folder / DRAFT, "told": work.told,
            "standing": work.standing if work.begun else "",
        }  # fmt: skip
        extra["MSAP_LAST"] = {"general": order.general} | {k: str(v) for k, v in last.items()}
    if order.houses:
        extra["MSAP_HOUSES"] = str(order.houses.resolve())
    command = [
        sys.executable, "-m", _PROGRAM, str(order.root / "content"),
        "--settings", str(order.root / settings), "--output", str(work.site),
        "--fatal", "errors", "--quiet",
        "--extra-settings", *(f"{key}={json.dumps(value)}" for key, value in extra.items()),
    ]  # fmt: skip
    # Our own messages go to the standard error; Pelican's closing line counts articles only.
    # What Pelican says must not be wrapped at the terminal's width: it holds names and lines.
    environment = _SOONER | os.environ | {"COLUMNS": "500"}
    status, said = run_program(command, order.root, environment, work.folder)
    if status:
        sys.stderr.write(said)  # a fault of the program, of which only Pelican knows
        raise BuildFailed


def _full_file_in_place(output: Path) -> Path | None:
    """Return the full file of the site at *output*; None without, or before there was one."""
    file = document_file(output)
    return file if read_mark(output) and file.is_file() else None


def _with_inner_steps(outer: Timings, file: Path) -> Timings:
    inner = Timings.load(file)
    file.unlink()
    result = Timings()
    result.seconds["styles et scripts"] = outer.seconds["styles et scripts"]
    result.seconds["démarrage de Pelican"] = outer.seconds["Pelican"] - sum(_own_steps(inner))
    result.seconds |= inner.seconds
    return result


def _own_steps(timings: Timings) -> list[float]:
    """Return the seconds of the steps that came one after the other."""
    return [spent for step, spent in timings.seconds.items() if not step.startswith(BESIDE)]
