"""The files that the form may open and write: pages below ``content``, each by its path.

A path is what :class:`BelowPath` takes for one, and besides a name that a page may have; a new
file lies where pages of its kind do. Links are followed nowhere.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from generator import addresses
from generator.files.articles import article_name
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.source import PAGE_BYTES_MAX
from generator.files.tree_reader import is_page_name
from generator.model.article import Section
from generator.problems import shown
from generator.regular_files import FileRefused, read_bytes

HOUSES = "msap"
CONTENT = "content"
_SECTIONS = frozenset(section.value for section in Section)


class NoSuchPage(Exception):
    """A path that is no page's, or a file that cannot be had; the text is a French sentence."""


class Changed(Exception):
    """The file is not the one that was opened; ``content`` is what it is now, None without one."""

    def __init__(self, content: bytes | None) -> None:
        super().__init__("the file has changed")
        self.content = content


def digest(content: bytes | None) -> str:
    """Return the SHA-256 of a file's content in hexadecimal; ``none`` where there is no file."""
    return "none" if content is None else sha256(content).hexdigest()


class PageFile(Struct, frozen=True):
    """A page's file, there or not yet. Made by :meth:`of` only."""

    content: Path
    path: BelowPath

    @classmethod
    def of(cls, content: Path, text: str) -> PageFile:
        """Return the file that *text* names: ``49/durtal.md``, ``actualites/2026-11-22-x.md``.

        Args:
            content: the folder ``content`` of the project. Both may be named in full too:
                ``content/msap/49/durtal.md``.

        Raises:
            NoSuchPage: it is no path of a page; nothing was looked at outside *content*.
        """
        inner = text.removeprefix(f"{CONTENT}/")
        if inner == text and text.partition("/")[0] not in _SECTIONS:
            inner = f"{HOUSES}/{text}"
        try:
            own = cls(content, BelowPath.of(inner))
        except PathRefused as refused:
            raise NoSuchPage(str(refused)) from None
        own._refuse_other_pages()
        return own

    @property
    def file(self) -> Path:
        """Where it is on this machine."""
        return self.content / str(self.path)

    @property
    def is_article(self) -> bool:
        """Tell whether it is an article, not a house."""
        return self.path.names[0] in _SECTIONS

    @property
    def address(self) -> str:
        """The address of its page from the site's root: ``maisons/durtal/``."""
        section, name = self.path.names[0], self.path.names[-1]
        if not self.is_article:
            return addresses.house(name.removesuffix(".md"))
        words = article_name(name)
        return f"{section}/{words[1] if words else ''}/"

    def read(self) -> bytes | None:
        """Return the content of the file; None where there is none yet.

        Raises:
            NoSuchPage: it is no ordinary file, too large, or a link leads out of ``content``.
        """
        if not self.file.exists() and not self.file.is_symlink():
            return None
        try:
            return read_bytes(self.file, PAGE_BYTES_MAX, (self.content,))
        except FileRefused as refused:
            raise NoSuchPage(f"« {self.path} » : {refused.reason}.") from None

    def write(self, raw: bytes, base: str) -> None:
        """Write *raw*, whole or not at all, where the file is still what was opened.

        Args:
            base: the digest of the content that was opened.

        Raises:
            Changed: it is another by now. NoSuchPage: as :meth:`read`, or it cannot be written.
        """
        now = self.read()
        if digest(now) != base:
            raise Changed(now)
        try:
            write_below(self.content, self.path, raw)
        except WritingFailed as failed:
            raise NoSuchPage(str(failed)) from None

    def _refuse_other_pages(self) -> None:
        *folders, name = self.path.names
        if any(each.startswith(".") for each in self.path.names):
            raise NoSuchPage(f"« {shown(str(self.path))} » est un fichier caché, pas une page.")
        if self.is_article:
            if len(folders) != 1 or article_name(name) is None:
                raise NoSuchPage(
                    f"« {shown(name)} » : le nom d'un article est sa date puis quelques mots, "
                    "par exemple 2026-11-22-mille-maisons.md."
                )
        elif folders[:1] != [HOUSES] or not is_page_name(name):
            raise NoSuchPage(
                f"« {shown(str(self.path))} » n'est pas la page d'une maison, par exemple "
                "49/durtal.md."
            )
        elif not self.file.is_file():
            self._refuse_other_places()

    def _refuse_other_places(self) -> None:
        """Refuse a new page that does not lie in the folder of a department."""
        inner = self.path.names[1:]
        try:
            if len(inner) != 2:
                raise PathRefused(
                    f"« {shown('/'.join(inner))} » : une nouvelle page est dans le dossier de "
                    "son département, par exemple 49/durtal.md."
                )
            BelowPath.page(inner[0], inner[1].removesuffix(".md"))
        except PathRefused as refused:
            raise NoSuchPage(str(refused)) from None
