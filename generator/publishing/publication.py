"""One publication from beginning to end: refuse, recover, make, guard, switch, sweep.

Whatever happens, and whenever, the output is one whole site: the one before or the new one.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from generator.publishing.begun_site import BegunSite
from generator.publishing.file_by_file import put_files_in_place
from generator.publishing.file_states import Served
from generator.publishing.flush import FlushAhead, flush_file_system, flush_folder
from generator.publishing.generations import carry_over
from generator.publishing.guards import refuse_incomplete, refuse_sudden_loss
from generator.publishing.lock import turn
from generator.publishing.lost_pages import lost_pages
from generator.publishing.mark import MARK_NAME, SiteMark, read_mark
from generator.publishing.served_files import prepare, prepare_more, prepare_told
from generator.publishing.spare_site import SpareSite
from generator.publishing.stopping import too_late_to_stop
from generator.publishing.switch import put_in_place, recover
from generator.publishing.target import Kept, refuse_contents, refuse_place
from generator.publishing.told_files import read_told
from generator.publishing.workplace import Workplace, abandoned, sweep, workplace_for

_CANNOT_MOVE = {errno.EBUSY, errno.EXDEV}


class Published(NamedTuple):
    """What there is to say of a publication.

    Args:
        lost: French sentences on pages of houses that the site had before and has no more.
        served: the files of the site as they are in its place; empty where that is not known.
    """

    lost: tuple[str, ...]
    served: Sequence[Served]


class Publication(Struct, frozen=True):
    """Where a site goes, and what is known of the place.

    Args:
        output: an absolute path without links; it may be absent.
        kept: folders that must outlive the publication.
        fewer_houses: whether the new site may have far fewer houses than the one it replaces.
        flushed: whether to wait for the disk; not for a preview.
        finish: what is done with the whole new site and the one that it is about to replace.
        spare: what the site may begin as, and where the one that it replaces is left.
    """

    output: Path
    kept: Sequence[Kept] = ()
    fewer_houses: bool = False
    flushed: bool = True
    finish: Callable[[Path, Path], None] | None = None
    spare: SpareSite | None = None

    def publish(self, make: Callable[[Workplace], None]) -> Published:
        """Have *make* fill the site of a workplace, then put it at the output.

        Raises:
            PublicationRefused: the place or the new site will not do.
            OSError: the disk will not do.

        With any exception the output is as it was, or, when a build was killed before, the
        whole site that it had left.
        """
        refuse_place(self.output, self.kept)
        recover(self.output, abandoned(self.output))
        refuse_contents(self.output)
        work = workplace_for(self.output)
        begun: BegunSite | None = None
        ahead = FlushAhead(work.folder) if self.flushed else None
        try:
            if self.spare and self.spare.begin(work):
                begun = BegunSite(work.site, self.output, work.standing)
            make(work)
            if ahead:
                ahead.end()
            with turn(work.folder.parent):
                served = self._prepared(work, begun)
                lost = lost_pages(self.output, work.site, served)
                served += self._completed(work.site, refuse_incomplete(served))
                self._replace(work, ahead)
            if self.spare:
                self.spare.leave(work)
        finally:
            if ahead:
                ahead.give_up()
            if begun:
                begun.end()
            work.remove()
        sweep(self.output)
        return Published(lost, () if self.finish or work.inside else served)

    def _prepared(self, work: Workplace, begun: BegunSite | None) -> list[Served]:
        told = read_told(work.told)
        if told is None:  # beside plugins of others, which began with nothing
            return prepare(work.site, self.output)
        return prepare_told(work.site, self.output, told, begun)

    def _completed(self, site: Path, houses: int) -> list[Served]:
        """Add to *site*, of so many houses, what no build makes; return what that is.

        Raises:
            PublicationRefused: it has far fewer houses than the one in place.
        """
        before = read_mark(self.output)
        if before and not self.fewer_houses:
            refuse_sudden_loss(before.houses, houses)
        SiteMark(houses).write(site)
        made = datetime.fromtimestamp(site.stat().st_mtime, UTC)
        added = [MARK_NAME, *carry_over(self.output, site, made)]
        return prepare_more(site, self.output, added)

    def _replace(self, work: Workplace, ahead: FlushAhead | None) -> None:
        """Put the site of *work* in its place."""
        if ahead:
            ahead.wait()
        if self.finish:
            self.finish(work.site, self.output)
        if self.flushed:
            flush_file_system(work.folder)
        too_late_to_stop()
        _switch(work, self.output)
        if self.flushed:
            flush_folder(self.output.parent)
            if work.inside:
                flush_file_system(self.output)


def _switch(work: Workplace, output: Path) -> None:
    if work.inside:
        put_files_in_place(work.site, output)
        return
    try:
        put_in_place(work, output)
    except OSError as error:
        if error.errno not in _CANNOT_MOVE or not output.is_dir():
            raise
        _carry_inside(work, output)


def _carry_inside(work: Workplace, output: Path) -> None:
    """Publish into a folder that turned out not to move: one of a lower layer of overlayfs, say."""
    inside = Workplace(output, inside=True)
    try:
        inside.site.rmdir()
        shutil.move(work.site, inside.site)
        put_files_in_place(inside.site, output)
    finally:
        inside.remove()
