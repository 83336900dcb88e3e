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
        self._spelt: dict[str, str] = {}

    def claim(self, path: BelowPath, source: str) -> None:
        """Note that *source*, named as in a sentence, writes *path*.

        Raises:
            WrittenTwice: something has written it already.
        """
        key, text = path.key, path.text
        # Nearly all are: one text for both, for there are a hundred thousand.
        if key == text:
            key = text
        else:
            self._spelt[key] = text
        self._note(key, text, source)

    def take_over(self, sources: Mapping[str, str], spelt: Mapping[str, str]) -> None:
        """Note what another process has written: its :attr:`sources` and :attr:`spelt`.

        Raises:
            WrittenTwice: something here has written one of these already.
        """
        for key, source in sources.items():
            self._note(key, key, source)
        self._spelt |= spelt

    @property
    def sources(self) -> Mapping[str, str]:
        """What made each address, by the one spelling that stands for all of its own."""
        return self._sources

    @property
    def spelt(self) -> Mapping[str, str]:
        """How the addresses were written whose one spelling is another."""
        return self._spelt

    def names(self) -> Set[str]:
        """Return the addresses as they were written."""
        return {self._spelt.get(key, key) for key in self._sources}

    def _note(self, key: str, shown: str, source: str) -> None:
        if key in self._sources:
            raise WrittenTwice(shown, self._sources[key], source)
        self._sources[key] = source
