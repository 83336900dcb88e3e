"""What a build publishes of its changes, from what was there before, whole or damaged."""

from __future__ import annotations

import json
from datetime import date

import jsonpatch
import pytest

from generator.changes.document import canonical
from generator.changes.log import first_log, kept_log, next_log
from generator.changes.previous import PreviousRefused, checked_document, read_previous
from generator.directory import Directory
from generator.files.reading import HouseReader
from generator.files.writing import page_text
from tests.changes.conftest import FIELDS

DAYS = [date(2026, 11, day) for day in (23, 24, 25)]


@pytest.fixture
def directory(vocabularies):
    """Return a function from a day and houses (slug and fields) to their directory."""

    def make(day, **houses):
        made = []
        for slug, fields in houses.items():
            reader = HouseReader(vocabularies, None)
            text = page_text(FIELDS | fields, "")
            made.append(reader.read(text.encode(), f"content/msap/49/{slug}.md", slug))
        return Directory(made, vocabularies, None, today=day)

    return make


def write(log, folder):
    """Write the files of *log* below *folder*, and return where its full file is."""
    for name, content in log.files():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder / "donnees" / "annuaire.json"


@pytest.fixture
def three(directory, tmp_path):
    """Return the logs of three successive directories, each written to disk and read again."""
    first = first_log(directory(DAYS[0], une={}, deux={}))
    file = write(first, tmp_path / "un")
    second = next_log(directory(DAYS[1], une={"telephone": "3939"}, deux={}), read_previous(file))
    file = write(second, tmp_path / "deux")
    third = next_log(directory(DAYS[2], une={"telephone": "3939"}), read_previous(file))
    write(third, tmp_path / "trois")
    return first, second, third


def test_each_patch_leads_to_the_bytes_of_the_next(three):
    document = json.loads(three[0].content)
    for log, publication in zip(three[1:], three[2].history.publications, strict=True):
        operations = json.loads(three[2].patches[publication.file])
        document = jsonpatch.apply_patch(document, operations)
        assert canonical(document) == log.content


def test_a_directory_that_is_the_same_another_day_is_the_same_bytes(three, directory, tmp_path):
    previous = read_previous(tmp_path / "trois" / "donnees" / "annuaire.json")
    again = next_log(directory(date(2026, 12, 24), une={"telephone": "3939"}), previous)
    assert dict(again.files()) == dict(three[2].files())
    assert dict(kept_log(previous).files()) == dict(three[2].files())


def test_the_last_change_of_a_house_is_known(three):
    last = three[2].last_change("une")
    assert (last.day, last.words) == ("2026-11-24", ("téléphone",))
    assert three[2].last_change("deux") is None
    assert three[0].last_change("une") is None


def test_a_file_that_says_the_same_otherwise_brings_no_change(directory, tmp_path):
    made = directory(DAYS[0], une={})
    file = tmp_path / "autrement.json"
    file.write_text(json.dumps(json.loads(first_log(made).content), indent=2), "utf-8")
    assert next_log(made, read_previous(file)) == first_log(made)


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_damaged_patch_ends_the_chain_there(three, tmp_path, damage):
    folder = tmp_path / "trois" / "donnees" / "changements"
    oldest = folder / three[2].history.publications[0].file
    oldest.unlink() if damage == "gone" else oldest.write_text("[]", "utf-8")
    previous = read_previous(folder.parent / "annuaire.json")
    assert [each.number for each in previous.history.publications] == [2]
    assert previous.history.last.keys() == {"une"}


def test_another_history_is_refused_in_a_sentence(three, tmp_path):
    index = tmp_path / "trois" / "donnees" / "changements" / "index.json"
    index.write_bytes((tmp_path / "deux" / "donnees" / "changements" / "index.json").read_bytes())
    with pytest.raises(PreviousRefused, match="n'est pas l'historique"):
        read_previous(index.parent.parent / "annuaire.json")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "ce n'est pas du JSON"), (b"[1, 2", "ce n'est pas du JSON"),
        (b'{"format": 1, "maisons": {"a": {"x": NaN}}}', "ce n'est pas du JSON"),
        (b'{"format": 1, "maisons": {"a": {"x": "\\ud800"}}}', "ce n'est pas du JSON"),
        (b"[]", "« annuaire.json »"), (b'{"format": true, "maisons": {}}', "« annuaire.json »"),
        (b'{"format": 1, "maisons": {"a": 1}}', "« annuaire.json »"),
        (b'{"format": 99, "maisons": {}}', "il est au format 99"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_full_file_is_one_sentence(directory, tmp_path, content, said):
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(PreviousRefused, match=said):
        checked_document(file)
    with pytest.raises(PreviousRefused, match=said):
        next_log(directory(DAYS[0], une={}), read_previous(file))


def test_what_is_no_file_is_one_sentence(tmp_path):
    for file in (tmp_path, tmp_path / "absent.json"):
        with pytest.raises(PreviousRefused, match=str(file)):
            read_previous(file)


def test_no_link_is_followed_out_of_the_old_data(three, tmp_path):
    file = tmp_path / "trois" / "donnees" / "annuaire.json"
    (tmp_path / "secret").write_bytes(file.read_bytes())
    file.unlink()
    file.symlink_to(tmp_path / "secret")
    with pytest.raises(PreviousRefused, match="lien"):
        read_previous(file)
