"""The compressed forms of a site's texts, beside them: ``index.html.br``, ``index.html.gz``.

Made once, as small as can be, for servers that hand out files as they lie there. Each has the time
of the text that it was made from, and that is how it is known again: one whose text has not changed
is taken over from the site before, one of any other time is made anew.
"""

from __future__ import annotations

import gzip
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

from generator.media_types import TEXTS
from generator.publishing.file_states import FILE_MODE
from generator.publishing.new_site import link_or_copy
from generator.publishing.refusal import PublicationRefused

SMALLEST_BYTES = 256
"""Below it an answer takes one packet anyway; servers take the same limit in ``docs/hosting``."""
_BEST_BROTLI = 11
_BEST_GZIP = 9
Encoder = Callable[[bytes], bytes]


def encoders() -> Mapping[str, Encoder]:
    """Return what makes each form, by the end of its name.

    Raises:
        PublicationRefused: the package that makes one of them is not there.
    """
    try:
        import brotli  # noqa: PLC0415 - for those who ask for it
    except ImportError:
        raise PublicationRefused(
            "« --compress » a besoin du paquet Python brotli, qui n'est pas installé : "
            "« .venv/bin/pip install -r requirements/compress.txt », puis recommencez."
        ) from None
    return {
        # The time is no part of it: the same bytes have the same form.
        ".gz": lambda content: gzip.compress(content, _BEST_GZIP, mtime=0),
        ".br": lambda content: brotli.compress(content, quality=_BEST_BROTLI),
    }


def compress_texts(site: Path, previous: Path, made_by: Mapping[str, Encoder]) -> None:
    """Put beside each text of *site* its forms, where they are smaller; those of *previous* stay.

    Args:
        site: complete, with the times that ``served_files.prepare`` gave.
        previous: the site that it is to replace; it may be absent.

    Raises:
        OSError: the disk will not do.
    """
    # Both encoders let other threads work meanwhile.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [
            pool.submit(_put_form, Path(path), previous / inner, suffix, encoder)
            for path, inner in list(_texts(str(site), ""))
            for suffix, encoder in made_by.items()
        ]
        try:
            for each in waiting:
                each.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _texts(site: str, inner: str) -> Iterator[tuple[str, str]]:
    """Yield the path of each text, and its path from the site's root."""
    with os.scandir(f"{site}/{inner}") as entries:
        for entry in entries:
            name = f"{inner}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _texts(site, f"{name}/")
            elif PurePath(name).suffix in TEXTS and entry.stat().st_size >= SMALLEST_BYTES:
                yield entry.path, name


def _put_form(text: Path, before: Path, suffix: str, encoder: Encoder) -> None:
    status = text.stat()
    form = text.with_name(text.name + suffix)
    if _is_of(text, status, suffix):
        return  # both are of a site before, carried over for who still has its pages
    form.unlink(missing_ok=True)
    if _is_of(before, status, suffix):
        _carry(before.with_name(before.name + suffix), form)
        return
    content = text.read_bytes()
    made = encoder(content)
    if len(made) < len(content):
        form.write_bytes(made)
        form.chmod(FILE_MODE)
        os.utime(form, ns=(status.st_atime_ns, status.st_mtime_ns))


def _is_of(before: Path, status: os.stat_result, suffix: str) -> bool:
    """Tell whether the form beside the text *before* was made from the bytes of the text now."""
    try:
        old, form = before.lstat(), before.with_name(before.name + suffix).lstat()
    except OSError:
        return False
    return (
        stat.S_ISREG(old.st_mode)
        and stat.S_ISREG(form.st_mode)
        # ``prepare`` gave the text its old time because its bytes are the old ones.
        and (old.st_size, old.st_mtime_ns) == (status.st_size, status.st_mtime_ns)
        and form.st_mtime_ns == status.st_mtime_ns
        and 0 < form.st_size < status.st_size
    )


def _carry(form: Path, target: Path) -> None:
    link_or_copy(form, target)
    if stat.S_IMODE(target.stat().st_mode) != FILE_MODE:
        target.chmod(FILE_MODE)
