"""What ``msap build`` publishes, and what it does not: the command itself, on real sites."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.geography.cache import OUTLINES_NAME, TERRITORY_NAME
from generator.publishing.mark import MARK_NAME, SiteMark
from tests.publishing.sites import ROOT, bare_project, fill, generation_of, msap, pages

TODAY = os.environ | {"MSAP_TODAY": "2026-11-23"}
AS_ROOT = os.geteuid() == 0
# Root passes every permission unless it gives up the two capabilities that let it.
BOUND = (
    ("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search")
    if AS_ROOT
    else ()
)
PUBLIC = TODAY | {"SITEURL": "https://annuaire.example.fr"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return the folder of a published site with one house."""
    fill(tmp_path / "output", "old")
    SiteMark(1).write(tmp_path / "output")
    return tmp_path / "output"


def test_umask_times_and_a_sudden_loss(project: Path, tmp_path: Path) -> None:
    """Modes are the public's; the same pages keep their times; losing houses must be wished."""
    houses, output = pages(tmp_path / "maisons", 4), tmp_path / "www" / "site"
    order = ("build", "--houses", houses, "--output", output)
    assert msap(project, *order, env=TODAY, before=UMASK_077).returncode == 0
    everything = [output.parent, output, *output.rglob("*")]
    assert {p.stat().st_mode & 0o777 for p in everything if p.is_file()} == {0o644}
    assert {p.stat().st_mode & 0o777 for p in everything if p.is_dir()} == {0o755}

    times = {path: path.stat().st_mtime_ns for path in everything if path.is_file()}
    inode = output.stat().st_ino
    assert msap(project, *order, "--tout-refaire", env=TODAY).returncode == 0
    assert output.stat().st_ino != inode, "no new site"
    assert {path: path.stat().st_mtime_ns for path in times} == times

    for rank in (1, 2):
        (houses / f"maison-{rank}.md").unlink()
    done = msap(project, *order, env=TODAY)
    assert done.returncode == 1
    assert "4 maisons → 2 :" in done.stderr
    assert (output / "maisons" / "maison-1" / "index.html").is_file()
    assert msap(project, *order, "--moins-de-maisons", env=TODAY).returncode == 0
    assert not (output / "maisons" / "maison-1").exists()
    assert [path.name for path in output.parent.iterdir()] == ["site"]


UMASK_077 = ("sh", "-c", 'umask 077; exec "$@"', "sh")


def test_no_house_and_no_site_before_is_said_as_it_is(project: Path, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    done = msap(project, "build", "--houses", tmp_path / "vide", "--output", tmp_path / "output")
    assert done.returncode == 1
    assert "aucune maison" in done.stderr
    assert "précédent" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["vide"]


def test_a_site_without_a_home_page_does_not_replace_one(tmp_path: Path, old: Path) -> None:
    project = tmp_path / "projet"
    project.mkdir()
    bare_project(project)
    (project / "content" / "pages" / "accueil.md").unlink()
    done = msap(project, "build", "--output", old)
    assert done.returncode == 1
    assert "page d'accueil" in done.stderr
    assert "le précédent reste en place" in done.stderr
    assert generation_of(old) == "old"


@pytest.mark.parametrize("what", ["folder", "page"])
def test_what_cannot_be_read_stops_the_build(
    project: Path, tmp_path: Path, old: Path, what: str
) -> None:
    houses = pages(tmp_path / "maisons", 1)
    pages(houses / "48", 2)
    hidden = houses / "48" if what == "folder" else houses / "48" / "maison-1.md"
    (houses / "48" / "maison-1.md").rename(houses / "48" / "autre.md")
    hidden = houses / "48" if what == "folder" else houses / "48" / "autre.md"
    (houses / "48" / "maison-0.md").unlink()
    hidden.chmod(0)
    order = ("build", "--houses", houses, "--output", old)
    done = msap(project, *order, before=BOUND, env=TODAY)
    checked = msap(project, "check", houses, before=BOUND, env=TODAY)
    hidden.chmod(0o700)
    assert done.returncode == checked.returncode == 1
    assert f"{hidden}: erreur:" in done.stderr
    assert "illisible : vous n'en avez pas le droit" in done.stderr
    assert f"{hidden}: erreur:" in checked.stdout
    assert generation_of(old) == "old"


@pytest.mark.parametrize("fault", ["absent", "no outlines", "cut", "one letter"])
def test_the_public_site_needs_its_whole_geography(tmp_path: Path, old: Path, fault: str) -> None:
    project = tmp_path / "projet"
    project.mkdir()
    cache = bare_project(project) / ".cache"
    if fault != "absent":
        cache.mkdir()
        shutil.copy(ROOT / ".cache" / TERRITORY_NAME, cache)
        if fault != "no outlines":
            shutil.copy(ROOT / ".cache" / OUTLINES_NAME, cache)
        damage(cache / TERRITORY_NAME, fault)
    done = msap(project, "build", "--publish", "--output", old, env=PUBLIC)
    assert done.returncode == 1
    assert "erreur: La géographie" in done.stderr
    assert "make territory" in done.stderr
    assert "continue" not in done.stderr
    assert generation_of(old) == "old"


def damage(file: Path, fault: str) -> None:
    """Cut the second half of *file*, or change one letter of a name in it."""
    text = file.read_text("utf-8")
    if fault == "cut":
        file.write_text(text[: len(text) // 2], "utf-8")
    if fault == "one letter":
        assert "Mende" in text
        file.write_text(text.replace("Mende", "Mande", 1), "utf-8")


@pytest.mark.parametrize("slug", ["maisons", "recherche", "static", "le-programme"])
def test_an_address_that_is_taken_stops_the_build_and_both_are_named(
    tmp_path: Path, old: Path, slug: str
) -> None:
    project = tmp_path / "projet"
    project.mkdir()
    bare_project(project)
    text = (project / "content" / "pages" / "publications.md").read_text("utf-8")
    assert "slug: publications" in text
    new = text.replace("slug: publications", f"slug: {slug}")
    (project / "content" / "pages" / "publications.md").write_text(new, "utf-8")
    done = msap(project, "build", "--output", old)
    assert done.returncode == 1
    assert "content/pages/publications.md" in done.stderr
    assert f"« /{slug}/ » est déjà celle d" in done.stderr
    assert generation_of(old) == "old"


def test_the_mark_holds_the_number_of_houses(site: Path) -> None:
    """And nothing that changes with the day or the machine."""
    count = len(list((site / "maisons").glob("*/index.html")))
    assert (site / MARK_NAME).read_text() == (
        f'{{"kind": "msap-site", "form": 1, "houses": {count}}}\n'
    )
