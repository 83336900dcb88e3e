"""A build that dies anywhere leaves one whole site, and the next one, even a failing one, too.

The death is a process's own, before one step: a call to the file system that Python announces
(its audit events), the exchange, or what waits for the disk. Each step from the moment when the
new site is made is tried, until one run comes to its end.
"""

from __future__ import annotations

import os
import shutil
import sys
from itertools import count
from pathlib import Path

import pytest

from generator.publishing import publication, switch
from generator.publishing.exchange import exchange
from generator.publishing.publication import Publication
from generator.publishing.refusal import PublicationRefused
from generator.publishing.workplace import LOCK_NAME, PREFIX, Workplace
from tests.publishing.sites import FILES, fill, generation_of
from tests.publishing.test_switch import lacking

FILE_CALLS = ("open", "os.", "shutil.", "tempfile.", "fcntl.")
DIED = 9


def publish(output: Path, generation: str) -> None:
    """Publish a small site of *generation* at *output*."""
    Publication(output, flushed=False).publish(lambda work: fill(work.site, generation))


def fail(output: Path) -> None:
    """Begin a build at *output* that fails on its pages."""

    def refuse(work: Workplace) -> None:
        fill(work.site, "refused")
        raise PublicationRefused("une page a une erreur.")

    with pytest.raises(PublicationRefused):
        Publication(output, flushed=False).publish(refuse)


class Dying:
    """Ends the process before its step number *last*."""

    def __init__(self, last: int) -> None:
        self.steps, self.last = 0, last

    def step(self) -> None:
        self.steps += 1
        if self.steps == self.last:
            os._exit(DIED)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(FILE_CALLS):
            self.step()

    def exchange(self, one: Path, other: Path) -> None:
        self.step()
        exchange(one, other)
        self.step()

    def flush(self, folder: Path) -> None:
        self.step()

    def ahead(self, folder: Path) -> Dying:
        self.step()
        return self

    def end(self) -> None:
        """All is written."""

    def give_up(self) -> None:
        """Nobody waits."""

    def wait(self) -> None:
        self.step()


def publish_dying(output: Path, last: int, lacks_exchange: bool) -> bool:
    """Publish a new generation in a process that dies before step *last*; False if it did not."""
    child = os.fork()
    if not child:
        dying = Dying(last)
        switch.exchange = lacking if lacks_exchange else dying.exchange
        publication.flush_file_system = publication.flush_folder = dying.flush
        publication.FlushAhead = dying.ahead  # type: ignore[assignment, misc]

        def make(work: Workplace) -> None:
            fill(work.site, "new")
            sys.addaudithook(dying.hear)

        try:
            Publication(output).publish(make)
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, DIED)
    return status == DIED


def leftovers(folder: Path) -> list[str]:
    """Return what builds left in *folder*, but for folders not yet said to be a build's."""
    return [
        path.name
        for path in folder.iterdir()
        if path.name == LOCK_NAME or (path.name.startswith(PREFIX) and (path / "site").exists())
    ]


@pytest.mark.parametrize("lacks_exchange", [False, True], ids=["exchange", "two renames"])
def test_the_output_is_one_whole_site_at_every_step(tmp_path: Path, lacks_exchange: bool) -> None:
    seen = set()
    for last in count(1):
        home = tmp_path / str(last)
        output = home / "output"
        publish(output, "old")
        died = publish_dying(output, last, lacks_exchange)
        if not lacks_exchange:
            seen.add(generation_of(output))
        fail(output)
        seen.add(generation_of(output))
        publish(output, "next")
        assert generation_of(output) == "next"
        assert leftovers(home) == []
        shutil.rmtree(home)
        if not died:
            break
    assert last > 30, "the steps were not heard"
    assert seen == {"old", "new"}


def test_the_first_publication_is_whole_or_absent_at_every_step(tmp_path: Path) -> None:
    seen = set()
    for last in count(1):
        output = tmp_path / str(last) / "output"
        died = publish_dying(output, last, lacks_exchange=False)
        seen.add(generation_of(output) if output.exists() else "absent")
        publish(output, "next")
        assert generation_of(output) == "next"
        if not died:
            break
    assert seen == {"absent", "new"}


def test_a_volume_has_every_page_whole_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File by file: pages of both generations, none missing; the next build completes it."""
    monkeypatch.setattr("generator.publishing.workplace.is_mount", lambda folder: True)
    for last in count(1):
        output = tmp_path / str(last)
        output.mkdir()
        publish(output, "old")
        died = publish_dying(output, last, lacks_exchange=False)
        assert {(output / name).read_text() for name in FILES} <= {"old", "new"}
        publish(output, "next")
        assert generation_of(output) == "next" and leftovers(output) == []
        if not died:
            break
    assert last > 30, "the steps were not heard"
