"""Each file of a site is told once, whichever process has put it there."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from msgspec.structs import replace

from generator.facets import Facets
from generator.publishing.last_made import LastMade, read_drafts
from generator.publishing.new_site import NewSite
from generator.publishing.told_files import read_told
from generator.timings import Timings
from plugins.site import rendering
from plugins.site.keeping import Keeping
from plugins.site.project import LastSite, Project
from plugins.site.rendering import Renderer
from tests.conftest import MakeDirectory
from tests.plugins.recording import SITE
from tests.plugins.site.kept.world import TODAY


@pytest.fixture(params=[1, 2, 3], ids=["one process", "two", "three"])
def renderer(
    tmp_path: Path, directory_of: MakeDirectory, request: pytest.FixtureRequest
) -> Renderer:
    """Return what writes a site that is told of, by so many processes."""
    (tmp_path / "manifest.json").write_text("{}", "utf-8")
    last = LastSite(tmp_path / "absent", "", tmp_path / "made", tmp_path / "told")
    project = Project(
        root=tmp_path, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path,
        output=tmp_path / "site", site=SITE, today=TODAY, last=last,
    )  # fmt: skip
    keeping = Keeping(Facets(directory_of()), LastMade(last.site), NewSite(project.output))
    theme = Environment(loader=DictLoader({}), autoescape=True)
    return Renderer(theme, project, Timings(), keeping, request.param)


def write_all(renderer: Renderer) -> list[str]:
    """Write files before, in and after tasks; return their names."""

    def write(name: str) -> None:
        with renderer.making(renderer.owner(name)):
            renderer.write(name, name.encode())

    write("avant")
    tasks = [f"tache-{number}" for number in range(6)]
    for name in tasks:
        renderer.beside(name, lambda name=name: write(name))  # type: ignore[misc]
    renderer.wait()
    write("apres")
    renderer.note_made()
    return ["avant", "apres", *tasks]


@pytest.mark.parametrize("at_once", [1, 1000])
def test_each_is_told_once_with_its_size(
    renderer: Renderer, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(rendering, "_NOTED_AT_ONCE", at_once)
    names = write_all(renderer)
    last = renderer.project.last
    assert last
    told = read_told(last.told)
    assert told
    assert sorted(told.names()) == sorted(names)
    assert {name: size for name, size, _ in told.made} == {name: len(name) for name in names}
    noted = b"".join(read_drafts(last.draft))
    assert [noted.count(b'"%s":' % name.encode()) for name in names] == [1] * len(names)


def test_without_a_note_nothing_is_held(renderer: Renderer) -> None:
    """Pelican alone tells nobody: what a task has put there is forgotten with it."""
    renderer.project = replace(renderer.project, last=None)
    renderer.beside("tache", lambda: renderer.write("a", b"1"))
    renderer.wait()
    assert list(renderer._site.told.names()) == []
