"""All files that are told one by one, made one after the other: none stays in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.exports.open_data.catalogue import Published
from generator.exports.open_data.files import DOCUMENT, GAPS, OPEN_FILES
from generator.exports.open_data.made import Gap
from generator.exports.open_data.source import Source, gaps_csv

Write = Callable[[str, bytes], object]
"""Takes a path below ``donnees/`` and what is to stand there."""


@dataclass
class Whole:
    """What is told of the files, in the order of the page, and all that they cannot hold."""

    files: list[Published] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    gaps_csv: bytes = b""


def whole(source: Source, document: bytes, write: Write) -> Whole:
    """Make every file of ``OPEN_FILES`` and give it to *write*; *document* is the full file."""
    done = Whole([DOCUMENT.published(document, len(source.directory.every))])
    for file in (each for files in OPEN_FILES.values() for each in files):
        assert file.make
        made = file.make(source, file.path)
        done.gaps += made.gaps
        done.files.append(file.published(made.content, made.rows))
        write(file.path, made.content)
    done.gaps_csv = gaps_csv(done.gaps)
    done.files.append(GAPS.published(done.gaps_csv, len(done.gaps)))
    write(GAPS.path, done.gaps_csv)
    return done
