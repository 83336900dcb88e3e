"""Texts have their compressed forms beside them, and never those of another text."""

from __future__ import annotations

import gzip
import os
import stat
import sys
from pathlib import Path

import brotli
import pytest

from generator.publishing import compressed
from generator.publishing.compressed import compress_texts, encoders
from generator.publishing.publication import Publication
from generator.publishing.refusal import PublicationRefused
from generator.publishing.workplace import Workplace

LONG = "Maison de services au public. " * 40
PAGES = {"index.html": LONG, "maisons/a/index.html": LONG + "a", "404.html": "rien"}


class Site:
    """A site that is published again and again; ``made`` are the forms that the last build made."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.made: list[str] = []

    def publish(self, files: dict[str, str], *, with_forms: bool = True) -> None:
        self.made = []
        counted = {
            suffix: lambda content, suffix=suffix, encoder=encoder: (
                self.made.append(suffix), encoder(content))[1]
            for suffix, encoder in encoders().items()
        }  # fmt: skip

        def make(work: Workplace) -> None:
            for name, text in (PAGES | files).items():
                file = work.site / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8")

        def finish(site: Path, previous: Path) -> None:
            if with_forms:
                compress_texts(site, previous, counted)

        Publication(self.output, fewer_houses=True, flushed=False, finish=finish).publish(make)
        self.hold()

    def hold(self) -> None:
        """Every form holds its text, has its time, and may be read by the server."""
        for file in self.output.rglob("*"):
            text = file.with_suffix("")
            if file.suffix in (".br", ".gz"):
                undo = gzip.decompress if file.suffix == ".gz" else brotli.decompress
                assert undo(file.read_bytes()) == text.read_bytes()
                assert file.stat().st_mtime_ns == text.stat().st_mtime_ns
                assert stat.S_IMODE(file.stat().st_mode) == 0o644

    def forms(self) -> list[str]:
        found = (file.relative_to(self.output).as_posix() for file in self.output.rglob("*"))
        return sorted(name for name in found if name.endswith((".br", ".gz")))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path / "site")
    made.publish({"a.svg": LONG, "photo.jpg": LONG, "court.txt": "court", "a.ics": LONG})
    return made


def test_texts_of_some_length_have_both_forms(site: Site) -> None:
    texts = ("a.ics", "a.svg", "index.html", "maisons/a/index.html")
    assert site.forms() == sorted(f"{name}{suffix}" for name in texts for suffix in (".br", ".gz"))


def test_what_gets_no_smaller_has_no_form(site: Site) -> None:
    noise = "".join(chr(33 + byte % 90) for byte in os.urandom(300))
    site.publish({"a.txt": noise}, with_forms=False)
    compress_texts(site.output, site.output / "rien", {".gz": lambda content: content + b"!"})
    assert site.forms() == []


def test_the_forms_of_what_did_not_change_are_those_of_before(site: Site) -> None:
    before = (site.output / "a.svg.br").stat().st_ino
    site.publish({"a.svg": LONG, "photo.jpg": LONG, "a.ics": LONG})
    assert site.made == []
    assert (site.output / "a.svg.br").stat().st_ino == before
    assert len(site.forms()) == 8


@pytest.mark.parametrize("text", [LONG.upper(), LONG + "plus", LONG.replace("M", "N")])
def test_what_changed_has_forms_of_its_own(site: Site, text: str) -> None:
    site.publish({"a.svg": text, "a.ics": LONG})
    assert sorted(site.made) == [".br", ".gz"]


def test_what_is_gone_or_too_short_now_leaves_no_form(site: Site) -> None:
    site.publish({"a.svg": "court"})
    assert site.forms() == sorted(
        f"{name}{suffix}" for name in ("index.html", "maisons/a/index.html")
        for suffix in (".br", ".gz")
    )  # fmt: skip
    site.publish({}, with_forms=False)
    assert site.forms() == []


@pytest.mark.parametrize("files", [{"a.svg": LONG.upper()}, {"a.svg": LONG}])
def test_a_build_without_forms_in_between_leads_to_none_of_another_text(
    site: Site, files: dict[str, str]
) -> None:
    site.publish(files, with_forms=False)
    site.publish({"a.svg": LONG})
    assert len(site.made) == 2 * 3


def test_a_form_of_another_time_is_made_anew(site: Site) -> None:
    form = site.output / "a.svg.br"
    form.write_bytes(brotli.compress(b"autre"))
    site.publish({"a.svg": LONG, "a.ics": LONG})
    assert site.made == [".br"]


def test_a_link_in_the_place_of_a_form_is_not_carried(site: Site, tmp_path: Path) -> None:
    form = site.output / "a.svg.br"
    form.unlink()
    form.symlink_to(tmp_path)
    site.publish({"a.svg": LONG, "a.ics": LONG})
    assert site.made == [".br"]


def test_where_files_have_no_second_name_forms_are_copied(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", lambda *_, **__: (_ for _ in ()).throw(OSError(1, "non")))
    site.publish({"a.svg": LONG, "a.ics": LONG})
    assert site.made == []
    assert len(site.forms()) == 8


def test_a_full_disk_ends_the_build_and_leaves_the_site(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        compressed, "_put_form", lambda *_: (_ for _ in ()).throw(OSError(28, "plein"))
    )
    before = (site.output / "index.html").stat().st_ino
    with pytest.raises(OSError):
        site.publish({"index.html": LONG + "autre"})
    assert (site.output / "index.html").stat().st_ino == before


def test_without_the_package_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    with pytest.raises(PublicationRefused, match=r"requirements/compress\.txt"):
        encoders()
