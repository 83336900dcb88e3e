"""All files that are told one by one, made one after the other: none stays in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.exports.open_data.catalogue import Published
from generator.exports.open_data.files import DOCUMENT, GAPS, OPEN_FILES, Measured
from generator.exports.open_data.made import Gap
from generator.exports.open_data.source import Source, gaps_csv

Write = Callable[[str, Iterable[bytes]], object]
"""Takes a path below ``donnees/`` and what is to stand there, all of which it asks for."""


@dataclass
class Whole:
    """What is told of the files, in the order of the page, and all that they cannot hold."""

    files: list[Published] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)


def whole(source: Source, document: Measured, write: Write) -> Whole:
    """Make every file of ``OPEN_FILES`` and give it to *write*; *document* is the full file."""
    done = Whole([DOCUMENT.published(document, len(source.directory.every))])
    for file in (each for files in OPEN_FILES.values() for each in files):
        assert file.make
        made = file.make(source, file.path)
        measured = Measured(made.parts())
        write(file.path, measured)
        done.gaps += made.gaps
        done.files.append(file.published(measured, made.rows))
    measured = Measured([gaps_csv(done.gaps)])
    write(GAPS.path, measured)
    done.files.append(GAPS.published(measured, len(done.gaps)))
    return done
