"""Which file each imported page goes to: the same at every import, whatever the rows' order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.files.below import BelowPath
from generator.imports.cleaning import STEM_MAX, shortened
from generator.imports.page import ImportedPage


def placed(
    pages: Sequence[ImportedPage],
    known: Mapping[str, str],
    anonymous: Iterable[str] = (),
) -> Iterator[tuple[ImportedPage, BelowPath]]:
    """Yield every page with its file, below the folder of the import: ``49/durtal.md``.

    A page that has a file already keeps it, even renamed or moved by an editor. A new one takes
    its wished name; when other pages or files want or have that name, all new ones add their
    identifier, so that neither the order of rows nor that of departments changes anything.

    Args:
        known: files of the folder by the identifier that they hold.
        anonymous: files of the folder that hold no identifier.

    Raises:
        PathRefused: a file of the folder has a name that nothing is written to.
    """
    nameless = {_stem(path): path for path in anonymous}
    wished = Counter(page.stem for page in pages)
    taken = {_stem(path) for path in known.values()} | set(nameless)
    for page in pages:
        if page.identifier in known:
            yield page, BelowPath.of(known[page.identifier])
        else:
            own = wished[page.stem] == 1 and _is_free(page, taken, nameless)
            yield page, BelowPath.page(page.folder, page.stem if own else _with_identifier(page))


def _is_free(page: ImportedPage, taken: set[str], nameless: Mapping[str, str]) -> bool:
    path = f"{page.folder}/{page.stem}.md"
    return page.stem not in taken or nameless.get(page.stem) == path


def _with_identifier(page: ImportedPage) -> str:
    suffix = f"-{page.identifier.lower()}"
    return shortened(page.stem, STEM_MAX - len(suffix)) + suffix


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md").lower()
