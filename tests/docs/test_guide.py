"""The editor's guide says what the code does: its fields, its examples, its messages."""

import re
from pathlib import Path

import pytest

from generator.files.nodes import plain
from generator.files.writing import page_text
from generator.files.yaml_reading import read_yaml
from generator.model.exceptions import HoursException
from generator.model.hours_text import parse_day
from generator.model.house import Bearer, House
from generator.model.located import Branch, Stop
from generator.model.media import Photo, Video
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.seasons import HoursSeason
from generator.problems import has_errors

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide-redacteur.md").read_text("utf-8")
ROW = re.compile(r"^\| `([a-z_]+)` \| (.+) \| `(.+)` \|$", re.MULTILINE)
INNER = {
    "structure_porteuse": Bearer,
    "saisons": HoursSeason,
    "exceptions": HoursException,
    "partenaires": PartnerPresence,
    "services": ServiceOffer,
    "antennes": Branch,
    "tournee": Stop,
    "photo": Photo,
    "video": Video,
}
BASE = {
    "nom": "France services Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "code_postal": "49430",
    "commune": "Durtal",
    "date_maj": "2026-08-01",
}
# A field that goes with another: what its example needs beside it.
BESIDE = {
    "latitude": {"longitude": "-0.25"},
    "longitude": {"latitude": "47.6"},
    "code_postal": {"commune": "Valserhône"},
    "remplacee_par": {"fermee_le": "2026-12-31"},
}


def part(start, end="\n## "):
    return GUIDE.split(start)[1].split(end)[0]


HOUSE_ROWS = ROW.findall(part("\n## Les champs d’une maison\n"))
INNER_PARTS = part("\n## Les champs qui en contiennent d’autres\n")
MISTAKES = re.findall(
    r"^### \d+\. ([^\n]+)\n\n```yaml faux\n(.*?)```\n\n```text\n(.*?)\n```", GUIDE, re.M | re.S
)


def inner_rows(name):
    return ROW.findall(INNER_PARTS.split(f"### `{name}`\n")[1].split("\n### ")[0])


def aliases(model):
    return sorted(field.alias for field in model.model_fields.values())


def example_of(name, text):
    fields = plain(read_yaml(text))
    assert list(fields) == [name]
    return fields


def test_every_field_of_a_house_is_there_once():
    assert sorted(name for name, _, _ in HOUSE_ROWS) == aliases(House)


@pytest.mark.parametrize("name", INNER)
def test_every_inner_field_is_there_once(name):
    assert sorted(row[0] for row in inner_rows(name)) == aliases(INNER[name])


def test_required_fields_are_said_to_be():
    said = set(re.findall("`([a-z_]+)`", part("**obligatoires**", "Une maison")))
    required = {f.alias for f in House.model_fields.values() if f.is_required()}
    assert said == required | {"adresse"}
    for name, model in INNER.items():
        said = {row[0] for row in inner_rows(name) if "Obligatoire." in row[1]}
        assert said == {f.alias for f in model.model_fields.values() if f.is_required()}


@pytest.mark.parametrize(("name", "_", "example"), HOUSE_ROWS, ids=[row[0] for row in HOUSE_ROWS])
def test_the_example_of_each_field_is_sound(read_page, name, _, example):
    fields = BASE | BESIDE.get(name, {}) | example_of(name, example)
    house, problems = read_page(page_text(fields, ""))
    # No picture lies there; a draft is told to be one.
    assert [p for p in problems if p.code not in ("fichier-lie", "statut")] == []
    assert house or name == "photo"


@pytest.mark.parametrize("name", INNER)
def test_the_inner_examples_together_are_sound(read_page, name):
    inner = {}
    for field, _, example in inner_rows(name):
        inner |= example_of(field, example)
    if name == "exceptions":
        inner |= {"type": "horaires"}
    value = [inner] if name not in ("structure_porteuse", "photo", "video") else inner
    week = {"horaires": {"lundi": "09:00-12:00"}}
    _, problems = read_page(page_text(BASE | week | {name: value}, ""))
    assert [str(p) for p in problems if p.code != "fichier-lie"] == []


def test_the_complete_example_has_no_problem(read_page):
    (example,) = re.findall(r"^```yaml exemple\n(.*?)^```", GUIDE, re.M | re.S)
    house, problems = read_page(example)
    assert problems == []
    assert house and house.branches and house.partners


def test_every_way_of_writing_hours_is_read():
    rows = re.findall(
        r"^\| .+ \| `(?:[a-z]+): (.+?)`(?: \(.*\))? \|$", part("\n## Les horaires\n"), re.M
    )
    assert len(rows) == 10
    for text in rows:
        parse_day(0, text)


def test_there_are_ten_mistakes():
    assert len(MISTAKES) == 10


@pytest.mark.parametrize(("_", "wrong", "message"), MISTAKES, ids=[m[0] for m in MISTAKES])
def test_each_mistake_gives_the_message_shown(read_page, _, wrong, message):
    page = page_text(BASE, "").replace("---\n", f"---\n{wrong.replace('⇥', chr(9))}", 1)
    _, problems = read_page(page)
    said = [f"{p.severity.value}: {p.message} [{p.code}]" for p in problems]
    assert said == [message]
    assert has_errors(problems)


def test_french_spaces_are_unbreakable_outside_code():
    prose = re.sub(r"```.*?```|`[^`]*`|^    .*$|^\|[-|]+\|$", "", GUIDE, flags=re.M | re.S)
    assert re.findall(r".{0,20} [:;?!»].{0,20}|« .{0,20}", prose) == []
