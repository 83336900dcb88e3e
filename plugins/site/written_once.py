"""Which address was written by what: each is written once in a build."""

from __future__ import annotations

from collections.abc import Mapping, Set

from generator.files.below import BelowPath


class WrittenTwice(Exception):
    """Two things want one address; its text is one French sentence that names both."""

    def __init__(self, path: str, first: str, second: str) -> None:
        super().__init__(
            f"l'adresse « {path} » serait écrite deux fois : par {first}, puis par {second} ; "
            "changez le nom de l'un des deux."
        )


class WrittenOnce:
    """The addresses of a build, with what made each of them.

    Two that differ only in capitals, or in how an accent is composed, are one: on macOS and
    Windows the second would take the place of the first.
    """

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._names: set[str] = set()

    def claim(self, path: BelowPath, source: str) -> None:
        """Note that *source*, named as in a sentence, writes *path*.

        Raises:
            WrittenTwice: something has written it already.
        """
        key = path.key
        # One text for both where they are alike, as all names of our own are.
        self._note(path.text if key == path.text else key, path.text, source)
        self._names.add(path.text)

    def take_over(self, sources: Mapping[str, str], names: Set[str]) -> None:
        """Note what another process has written: its :attr:`sources` and :attr:`names`.

        Raises:
            WrittenTwice: something here has written one of these already.
        """
        for key, source in sources.items():
            self._note(key, key, source)
        self._names |= names

    @property
    def sources(self) -> Mapping[str, str]:
        """What made each address, by the one spelling that stands for all of its own."""
        return self._sources

    @property
    def names(self) -> Set[str]:
        """The addresses as they were written."""
        return self._names

    def _note(self, key: str, shown: str, source: str) -> None:
        if key in self._sources:
            raise WrittenTwice(shown, self._sources[key], source)
        self._sources[key] = source
