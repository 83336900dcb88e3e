"""A page that has not changed is not read again, and whatever has changed is noticed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.files import kept_pages, reading_key
from generator.files.kept_pages import KeptPages
from generator.files.proposed import proposed
from generator.files.tree import house_files, read_houses
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from tests.damages import DAMAGES, Damage, unreadable
from tests.files.kept_project import LATER_NS, PAGE, Reading
from tests.pictures.drawn import as_bytes, quarters

SITES = Path(__file__).resolve().parents[1] / "sites"
BROKEN = sorted(f"broken/{each.name}" for each in (SITES / "broken").iterdir())


@pytest.fixture
def reading(tmp_path, vocabularies, territory):
    return Reading(tmp_path, vocabularies, territory)


@pytest.fixture
def two_pages(reading):
    """Two pages of one folder that have been read, and are known."""
    reading.write("49/a.md")
    reading.write("49/b.md", "reseau: b")
    reading()
    assert reading.read_anew == ["49/a.md", "49/b.md"]
    reading()
    assert reading.read_anew == []
    return reading


@pytest.mark.parametrize("case", ["small", "ünïcode", *BROKEN])
def test_a_second_reading_tells_the_same_and_reads_nothing(case, reading):
    shutil.copytree(SITES / case / "content", reading.root / "content", symlinks=True)
    first = reading()
    assert reading() == first
    stayed = {path for path in reading.read_anew if f"content/msap/{path}" not in
              {each.path for each in first if each.code in ("fichier-lie", "fichier")}}  # fmt: skip
    assert stayed == set()


def test_a_page_that_changes_is_read_again_alone(two_pages):
    two_pages.write("49/a.md", "reseau: c")
    two_pages()
    assert two_pages.read_anew == ["49/a.md"]


def test_another_page_of_the_same_size_and_time_is_noticed(two_pages):
    file = two_pages.root / "content" / "msap" / "49" / "a.md"
    before = file.stat()
    two_pages.write("49/a.md", "reseau: z")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    two_pages()
    assert two_pages.read_anew == ["49/a.md"]


def test_a_page_that_another_of_the_same_size_and_time_takes_the_place_of_is_noticed(two_pages):
    file = two_pages.root / "content" / "msap" / "49" / "a.md"
    before, other = file.stat(), two_pages.root / "other.md"
    other.write_text(PAGE.format(extra="reseau: z", text=""), "utf-8")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)
    two_pages()
    assert two_pages.read_anew == ["49/a.md"]


def test_a_page_whose_time_alone_changes_is_known_by_its_bytes(two_pages):
    file = two_pages.root / "content" / "msap" / "49" / "a.md"
    os.utime(file, ns=(1, 1))
    two_pages()
    assert two_pages.read_anew == []


def test_a_page_that_was_written_just_now_is_known_by_its_bytes_only(reading):
    """It may be written again before the disk's clock moves on; so may one of a later time."""
    reading.write("49/a.md")
    reading(later_ns=0)
    kept = reading.kept()
    file = reading.root / "content" / "msap" / "49" / "a.md"
    page = kept.known([file], ()) and kept._looked[file].folder.pages["a.md"]
    assert page.state is not None  # known from now on
    reading(later_ns=0)
    assert reading.read_anew == []


def test_a_clock_that_is_set_back_makes_no_page_known_by_its_time(reading):
    file = reading.write("49/a.md")
    reading(later_ns=-LATER_NS)
    kept = reading.kept(-LATER_NS)
    kept.known([file], ())
    assert kept._looked[file].folder.pages["a.md"].state is None
    reading.write("49/a.md", "reseau: z")
    reading(later_ns=-LATER_NS)
    assert reading.read_anew == ["49/a.md"]


def test_pages_that_come_and_go_are_noticed(two_pages):
    two_pages.write("49/c.md")
    (two_pages.root / "content" / "msap" / "49" / "a.md").unlink()
    two_pages()
    assert two_pages.read_anew == ["49/c.md"]
    two_pages.write("49/a.md")
    two_pages()
    assert two_pages.read_anew == ["49/a.md"]


def test_a_page_that_may_not_be_read_any_more_is_told(two_pages):
    file = two_pages.root / "content" / "msap" / "49" / "a.md"
    target = two_pages.root / "elsewhere.md"
    file.rename(target)
    file.symlink_to(target)
    assert [each.code for each in two_pages()] == ["fichier"]
    file.unlink()
    os.mkfifo(file)
    assert [each.code for each in two_pages()] == ["fichier"]


@pytest.mark.parametrize("shown", ["photo: {fichier: durtal.jpg, description: La façade}", ""])
def test_a_picture_that_goes_or_changes_is_noticed(reading, shown):
    images = reading.root / "content" / "images"
    images.mkdir(parents=True)
    picture = images / "durtal.jpg"
    picture.write_bytes(as_bytes(quarters(), "JPEG"))
    text = "" if shown else "![La façade](../../images/durtal.jpg)"
    reading.write("49/a.md", shown or "reseau: a", text)
    assert reading() == []
    assert reading() == []
    assert reading.read_anew == []
    picture.write_bytes(as_bytes(quarters(), "JPEG")[:200])
    assert [each.code for each in reading()] == ["fichier-lie"]
    picture.unlink()
    assert [each.code for each in reading()] == ["fichier-lie"]
    picture.write_bytes(as_bytes(quarters(), "JPEG"))
    assert reading() == []


def test_a_picture_of_a_page_with_another_error_is_noticed_too(reading):
    images = reading.root / "content" / "images"
    images.mkdir(parents=True)
    (images / "durtal.jpg").write_bytes(as_bytes(quarters(), "JPEG"))
    photo = "photo: {fichier: durtal.jpg, description: La façade}"
    reading.write("49/a.md", photo, '<a href="javascript:x">a</a> [b](mailto:x)')
    before = reading()
    (images / "durtal.jpg").unlink()
    assert len(reading()) == len(before) + 1


def test_other_vocabularies_or_another_geography_make_all_pages_read_again(two_pages):
    two_pages.territory = None
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]
    two_pages.vocabularies = Vocabularies({"labels": two_pages.vocabularies.of("labels")})
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]


def test_a_geography_of_no_file_keeps_nothing(two_pages, vocabularies):
    class Other(Territory):
        def __init__(self) -> None:
            """Begin with nothing: it is only asked whence it comes."""

    assert KeptPages.of(two_pages.root, vocabularies, Other()) is None


def test_another_program_reads_all_pages_again(two_pages, tmp_path, monkeypatch):
    code = tmp_path / "code"
    (code / "model").mkdir(parents=True)
    (code / "model" / "house.py").write_text("A = 1")
    monkeypatch.setattr(reading_key, "_CODE", code)
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]
    (code / "model" / "house.py").write_text("A = 2")
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]
    monkeypatch.setattr(reading_key, "installed_packages", lambda: iter(["pydantic-99.dist-info"]))
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]


def test_a_project_copied_with_all_it_keeps_is_read_again(two_pages, vocabularies, territory):
    copy = two_pages.root / "copy"
    for name in ("content", ".cache"):
        shutil.copytree(two_pages.root / name, copy / name)
    copied = Reading(copy, vocabularies, territory)
    copied()
    assert copied.read_anew == ["49/a.md", "49/b.md"]


@pytest.mark.parametrize("damage", [each for each in DAMAGES if each is not unreadable])
def test_what_is_damaged_is_read_again_and_mended(two_pages, damage: Damage):
    (kept,) = two_pages.kept_files()
    damage(kept)
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]
    two_pages()
    assert two_pages.read_anew == []


def test_a_folder_in_the_place_of_what_is_kept_stops_nobody(two_pages):
    unreadable(two_pages.kept_files()[0])
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]


def test_what_others_may_write_is_read_again(two_pages):
    (kept,) = two_pages.kept_files()
    kept.chmod(0o666)
    two_pages()
    assert two_pages.read_anew == ["49/a.md", "49/b.md"]
    assert kept.stat().st_mode & 0o777 == 0o600


def test_two_runs_at_once_keep_what_either_has_read(two_pages):
    files = house_files(two_pages.root / "content" / "msap")
    first, second = two_pages.kept(), two_pages.kept()
    for kept, path in ((first, "49/a.md"), (second, "49/b.md")):
        two_pages.write(path, "reseau: new")
        read_houses(files, two_pages.root, two_pages.vocabularies, two_pages.territory, kept=kept)
    assert two_pages() is not None
    two_pages()
    assert two_pages.read_anew == []


def test_without_room_all_is_read_and_nothing_is_kept(reading, monkeypatch):
    reading.write("49/a.md")
    full = OSError(28, "plein")
    monkeypatch.setattr(
        "generator.files.kept_folder.write_objects", lambda *_: (_ for _ in ()).throw(full)
    )
    reading()
    reading()
    assert reading.read_anew == ["49/a.md"]


def test_without_a_cache_nothing_is_kept(reading, vocabularies, territory):
    (reading.root / ".cache").rmdir()
    assert KeptPages.of(reading.root, vocabularies, territory) is None


def test_a_proposed_text_stands_for_its_page_and_is_not_kept(two_pages):
    file = two_pages.root / "content" / "msap" / "49" / "a.md"
    with proposed(file, PAGE.format(extra="reseau: proposed", text="").encode()):
        two_pages()
        assert two_pages.read_anew == ["49/a.md"]
    two_pages()
    assert two_pages.read_anew == []


def test_what_is_kept_is_bounded(two_pages, monkeypatch):
    monkeypatch.setattr(kept_pages, "KEPT_FOLDERS_MAX", 2)
    for name in ("48", "50", "51"):
        shutil.rmtree(two_pages.root / "content" / "msap")
        two_pages.write(f"{name}/a.md")
        two_pages()
    assert len(two_pages.kept_files()) == 2
    monkeypatch.setattr(kept_pages, "KEPT_BYTES_MAX", 10)
    two_pages.write("51/b.md")
    two_pages()
    assert len(two_pages.kept_files()) == 1


def test_pages_that_may_bear_a_stamp_are_all_but_those_known_not_to(two_pages):
    stamped = two_pages.write("49/c.md", "# page ouverte : 1a2b3c4d5e6f")
    files = house_files(two_pages.root / "content" / "msap")
    kept = two_pages.kept()
    assert kept.maybe_stamped(files) == files
    read_houses(files, two_pages.root, two_pages.vocabularies, two_pages.territory, kept=kept)
    assert kept.maybe_stamped(files) == [stamped]


def test_the_places_of_what_is_wrong_between_pages_are_told_of_kept_pages(two_pages):
    two_pages.write("49/a.md", 'fermee_le: 2026-01-01\n"remplacee_par":  "zzz"')
    first = two_pages()
    assert [(each.line, each.column, each.code) for each in first] == [(10, 19, "remplacement")]
    assert two_pages() == first
    assert two_pages.read_anew == []
