"""The site before the last is what the next one begins as; it is trusted in nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.files.below import BelowPath
from generator.publishing import spare_site
from generator.publishing.new_site import NewSite
from generator.publishing.publication import Publication
from generator.publishing.refusal import PublicationRefused
from generator.publishing.spare_site import SpareSite
from generator.publishing.told_files import add_to_told
from generator.publishing.workplace import Workplace, workplace_for
from tests.publishing.sites import FILES, generation_of


@pytest.fixture(autouse=True)
def every_site_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small sites are removed at once: nothing would be kept."""
    monkeypatch.setattr(spare_site, "AT_ONCE_FILES", 0)


class Builds:
    """Builds generation after generation into one output, each telling how it began."""

    def __init__(self, folder: Path) -> None:
        self.output = folder / "site"
        self.cache = folder / "cache"
        self.began: list[bool] = []

    @property
    def spare(self) -> Path:
        """Where the site before the last lies."""
        return SpareSite(self.cache, self.output).folder

    def build(self, generation: str) -> None:
        """Publish a site of *generation*."""
        self.publish(lambda work: self.make(work, generation))

    def publish(self, make: object) -> None:
        """Publish what *make* makes."""
        spare = SpareSite(self.cache, self.output)
        Publication(self.output, spare=spare, flushed=False).publish(make)  # type: ignore[arg-type]

    def make(self, work: Workplace, generation: str) -> None:
        """Fill the site of *work*, as a build does."""
        self.began.append(work.begun)
        site = NewSite(work.site, begun=work.begun)
        names = {*FILES, f"seulement/{generation}/index.html"}
        for name in names:
            site.create(BelowPath.of(name), [generation.encode()])
        add_to_told(work.told, site.told)


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """Return builds of one output, which is absent."""
    return Builds(tmp_path)


def test_the_third_site_begins_as_the_first(builds: Builds) -> None:
    for generation in ("un", "deux", "trois", "quatre"):
        builds.build(generation)
        assert generation_of(builds.output) == generation
    assert builds.began == [False, False, True, True]
    assert generation_of(builds.spare) == "trois"


def test_beside_the_output_nothing_stays(builds: Builds) -> None:
    for generation in ("un", "deux", "trois"):
        builds.build(generation)
    assert {each.name for each in builds.output.parent.iterdir()} == {"site", "cache"}


def test_a_small_site_is_not_kept(builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare_site, "AT_ONCE_FILES", 1000)
    builds.build("un")
    builds.build("deux")
    assert not builds.spare.exists()


def test_a_build_that_fails_takes_it_away_and_changes_nothing(builds: Builds) -> None:
    """The next begins with nothing."""

    def fail(work: Workplace) -> None:
        builds.make(work, "trois")
        raise PublicationRefused("raté")

    builds.build("un")
    builds.build("deux")
    with pytest.raises(PublicationRefused):
        builds.publish(fail)
    assert generation_of(builds.output) == "deux"
    builds.build("quatre")
    assert builds.began == [False, False, True, False]
    assert generation_of(builds.output) == "quatre"


def test_of_two_builds_at_once_one_has_it(builds: Builds) -> None:
    def while_another_builds(work: Workplace) -> None:
        builds.build("quatre")
        builds.make(work, "trois")

    builds.build("un")
    builds.build("deux")
    builds.publish(while_another_builds)
    assert builds.began == [False, False, False, True]
    assert generation_of(builds.output) == "trois"
    builds.build("cinq")
    assert generation_of(builds.output) == "cinq"


def a_link(builds: Builds) -> None:
    builds.spare.rename(builds.cache / "ailleurs")
    builds.spare.symlink_to(builds.cache / "ailleurs")


def a_file(builds: Builds) -> None:
    builds.spare.rename(builds.cache / "ailleurs")
    builds.spare.write_text("fichier", "utf-8")


@pytest.mark.parametrize("change", [a_link, a_file])
def test_what_is_no_folder_is_left(builds: Builds, change: object) -> None:
    builds.build("un")
    builds.build("deux")
    change(builds)  # type: ignore[operator]
    builds.build("trois")
    assert builds.began == [False, False, False]
    assert generation_of(builds.output) == "trois"
    assert generation_of(builds.cache / "ailleurs") == "un"


def test_of_many_outputs_two_are_kept(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        builds = Builds(tmp_path)
        builds.output = tmp_path / name
        builds.build("un")
        builds.build("deux")
    assert len(list((tmp_path / "cache" / "builds").glob("*.site"))) == 2
    assert builds.spare.is_dir()


def test_nobody_waits_until_one_too_many_is_removed(tmp_path: Path) -> None:
    """It goes with the workplace, which a process of its own removes."""
    places = [tmp_path / name for name in ("a", "b", "c")]
    works = [workplace_for(output) for output in places]
    for rank, (work, output) in enumerate(zip(works, places, strict=True)):
        (work.site / "index.html").write_text(output.name, "utf-8")
        os.utime(work.site, (rank, rank))
        SpareSite(tmp_path / "cache", output).leave(work)
    first = SpareSite(tmp_path / "cache", places[0]).folder
    assert not first.exists()
    assert (works[2].folder / first.name / "index.html").read_text("utf-8") == "a"
    for work in works:
        work.remove()
        assert not work.folder.exists()
