"""Three successive sites of a few houses: what changed is told, replayed, and kept."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import feedparser
import jsonpatch
import pytest

from generator.changes.document import canonical
from tests.publishing.sites import PAGE, bare_project, msap

DATA = Path("donnees")
PATCHES = DATA / "changements"
FEED = Path("flux/changements.atom")
DAYS = ("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-25")


class Published:
    """A project, its houses, and a copy of each site that it published."""

    def __init__(self, folder: Path) -> None:
        self.project = bare_project(folder)
        self.houses = folder / "maisons"
        self.houses.mkdir()
        self.output = folder / "site"
        self.sites: list[Path] = []

    def page(self, name: str, more: str = "") -> None:
        """Write the page of the house *name*, with *more* fields."""
        text = PAGE.format(name=name.capitalize())
        end = f"{more}---\n" if more else "---\n"
        (self.houses / f"{name}.md").write_text(text.removesuffix("---\n") + end, "utf-8")

    def build(self, day: str, *options: str | Path) -> subprocess.CompletedProcess[str]:
        """Build on *day*."""
        told = {"MSAP_TODAY": day, "SITEURL": "https://a.fr", "MSAP_POSTERS": "non"}
        arguments = ("--houses", self.houses, "--output", self.output, *options)
        return msap(self.project, "build", *arguments, env=os.environ | told)

    def publish(self, day: str, *options: str | Path) -> Path:
        """Build on *day*, and return a copy of the site."""
        done = self.build(day, *options)
        assert done.returncode == 0, done.stderr
        copy = self.project / f"site-{len(self.sites)}"
        shutil.copytree(self.output, copy)
        self.sites.append(copy)
        return copy


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Publish six houses; then one comes, one changes its hours; then one goes, one closes.

    The third site is built where none is, with the data of the second; the fourth has the sources
    of the third.
    """
    made = Published(tmp_path_factory.mktemp("changes"))
    hours = "horaires: {lundi: '09:00-12:00', mardi: '09:00-12:00'}\n"
    for name in ("une", "deux", "trois", "quatre", "cinq", "six"):
        made.page(name, hours)
    made.publish(DAYS[0])
    made.page("une", hours.replace("mardi: '09:00-12:00'", "mardi: '14:00-17:00'"))
    made.page("deux", hours + "telephone: 02 41 96 10 40\n")
    made.page("neuve", "services: [teletravail]\n")
    made.publish(DAYS[1])
    (made.houses / "deux.md").unlink()
    made.page("trois", hours + "fermee_le: 2026-11-25\nremplacee_par: une\n")
    shutil.rmtree(made.output)
    made.publish(DAYS[2], "--since", made.sites[1] / DATA / "annuaire.json")
    made.publish(DAYS[3])
    return made


def index_of(site: Path) -> dict[str, Any]:
    return json.loads((site / PATCHES / "index.json").read_text("utf-8"))


def feed_of(site: Path, feed: Path = FEED) -> Any:
    found = feedparser.parse((site / feed).read_bytes())
    assert not found.bozo, found.get("bozo_exception")
    return found


def contents(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_a_first_site_has_no_changes(published: Published) -> None:
    first = published.sites[0]
    assert index_of(first)["publications"] == []
    assert feed_of(first).entries == []
    assert len(json.loads((first / DATA / "annuaire.json").read_bytes())["maisons"]) == 6


def test_patches_replay_to_the_bytes_of_each_full_file(published: Published) -> None:
    last = published.sites[-1]
    files = [(site / DATA / "annuaire.json").read_bytes() for site in published.sites[:3]]
    document = json.loads(files[0])
    told = index_of(last)["publications"]
    assert [each["date"] for each in told] == [DAYS[1], DAYS[2]]
    for publication, before, after in zip(told, files[:-1], files[1:], strict=True):
        patch = (last / PATCHES / publication["fichier"]).read_bytes()
        document = jsonpatch.JsonPatch.from_string(patch.decode()).apply(document)
        assert canonical(document) == after
        digests = [hashlib.sha256(each).hexdigest() for each in (before, after)]
        assert digests == [publication["avant"], publication["apres"]]


def test_the_feed_tells_each_change_in_a_sentence(published: Published) -> None:
    told = {entry.title: entry.summary for entry in feed_of(published.sites[1]).entries}
    plain = {title.replace("\xa0", " "): text.replace("\xa0", " ") for title, text in told.items()}
    assert plain == {
        "France services Une (Mende) : horaires": (
            "Horaires : mardi 14 h –\u2060 17 h (avant : 9 h –\u2060 12 h)."
        ),
        "France services Deux (Mende) : téléphone": "Téléphone : 02 41 96 10 40.",
        "France services Neuve (Mende) : nouvelle maison": (
            "Nouvelle dans l’annuaire : 1 place de la Mairie, 48000 Mende."
        ),
    }


def test_what_is_gone_has_a_tombstone_and_an_entry(published: Published) -> None:
    before, after = (
        {entry.id: entry.title for entry in feed_of(site).entries} for site in published.sites[1:3]
    )
    raw = (published.sites[2] / FEED).read_text("utf-8")
    comments = [part.split("</at:comment>")[0] for part in raw.split("<at:comment>")[1:]]
    assert comments
    assert set(comments) <= set(after.values())
    assert {"France services Deux (Mende)", "France services Trois (Mende)"} == {
        comment.split("\xa0: ")[0] for comment in comments
    }
    gone = [identity for identity, title in before.items() if " Deux " in title]
    assert gone
    assert all(f'ref="{identity}"' in raw and identity not in after for identity in gone)


def test_the_department_has_a_feed_of_its_own(published: Published) -> None:
    site = published.sites[1]
    (feed,) = (site / "flux" / "changements").glob("*48*.atom")
    assert len(feed_of(site, feed.relative_to(site)).entries) == 3
    page = (site / "departements" / feed.stem / "index.html").read_text("utf-8")
    assert f'href="../../flux/changements/{feed.name}"' in page


def test_the_page_says_when_it_changed_and_what(published: Published) -> None:
    for site, name, shown in (
        (0, "une", None),
        (1, "une", "24\xa0novembre 2026, horaires"),
        (2, "une", "24\xa0novembre 2026, horaires"),
        (2, "quatre", None),
    ):
        page = (published.sites[site] / "maisons" / name / "index.html").read_text("utf-8")
        assert ("<dt>Modifié le</dt>" in page) == (shown is not None)
        assert shown is None or shown in page


def test_a_site_that_changes_nothing_has_the_same_bytes(published: Published) -> None:
    third, fourth = map(contents, published.sites[2:4])
    assert {name for name in third if third[name] != fourth[name]} == set()
    assert third.keys() == fourth.keys()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[1, 2", "ce n'est pas du JSON"),
        (b'{"maisons": []}', "ce n'est pas un fichier « annuaire.json » de ce programme"),
        (b'{"format": 99, "maisons": {}}', "il est au format 99"),
    ],
)
def test_another_file_to_compare_with_is_refused_in_a_sentence(
    published: Published, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "ancien.json"
    file.write_bytes(content)
    done = published.build(DAYS[3], "--since", file)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_missing_file_to_compare_with_is_refused(published: Published, tmp_path: Path) -> None:
    done = published.build(DAYS[3], "--since", tmp_path / "absent.json")
    assert done.returncode == 2
    assert "absent.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_damaged_data_are_a_sentence_and_a_fresh_start(published: Published) -> None:
    """Last of the module: it publishes once more."""
    (published.output / DATA / "annuaire.json").write_text("{", "utf-8")
    done = published.build(DAYS[3])
    assert done.returncode == 0, done.stderr
    assert "repart de zéro" in done.stderr
    assert index_of(published.output)["publications"] == []
