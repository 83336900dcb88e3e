"""An address is written once in a build, in whatever process and however it is spelt."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from generator.timings import Timings
from plugins.site.page import Template
from plugins.site.project import Project, Site
from plugins.site.rendering import Renderer

PAGE: Template[Any] = Template("page", SimpleNamespace)
SITE = Site(name="", tagline="", url="", year=2026, credits="", contact="", repository="")


@pytest.fixture(params=[1, 2], ids=["one process", "two"])
def renderer(tmp_path: Path, request: pytest.FixtureRequest) -> Renderer:
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "manifest.json").write_text("{}")
    folders = {name: tmp_path / name for name in ("root", "houses", "content", "cache")}
    project = Project(
        **folders, assets=assets, output=tmp_path / "output", site=SITE, today=date(2026, 1, 1)
    )
    theme = Environment(loader=DictLoader({"page.html": "{{ page.text }}"}), autoescape=True)
    return Renderer(theme, project, Timings(), processes=request.param)


def _page(path: str, title: str) -> SimpleNamespace:
    head = SimpleNamespace(path=path, robots="", title=title)
    return SimpleNamespace(head=head, text=title)


SAME = [
    ("maisons/a/index.html", "maisons/a/index.html"),
    ("images/Vue.png", "images/vue.png"),
    ("images/façade.jpg", "images/fac\u0327ade.jpg"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_second_write_names_both_sources(renderer, capsys, one, other) -> None:
    renderer.write(one, b"1", "content/un.md")
    with pytest.raises(SystemExit):
        renderer.write(other, b"2", "content/deux.md")
    told = capsys.readouterr().err
    assert "content/un.md" in told and "content/deux.md" in told
    assert (renderer.project.output / one).read_bytes() == b"1"


def test_a_page_over_a_file_of_the_site_is_told(renderer, capsys) -> None:
    renderer.write_page(PAGE, _page("carte/", "Carte"))
    with pytest.raises(SystemExit):
        renderer.write_page(PAGE, _page("carte/", "Ma carte"), source="content/pages/carte.md")
    told = capsys.readouterr().err
    assert "la page « Carte »" in told and "content/pages/carte.md" in told


@pytest.mark.parametrize("first", ["here", "beside", "in two beside"])
def test_processes_beside_are_held_against_each_other(renderer, capfd, first) -> None:
    if first == "here":
        renderer.write("a", b"1", "content/un.md")
    else:
        renderer.beside("un", lambda: renderer.write("a", b"1", "content/un.md"))
    renderer.beside("deux", lambda: renderer.write("A", b"2", "content/deux.md"))
    if first == "beside":
        renderer.write("b", b"", "content/trois.md")
    with pytest.raises(SystemExit):
        renderer.wait()
    told = capfd.readouterr().err
    assert "content/un.md" in told and "content/deux.md" in told


def test_what_comes_after_a_task_runs_in_its_process(renderer) -> None:
    """It finds what that has worked out, whatever else runs between the two."""
    known: list[int] = []
    renderer.beside("un", lambda: known.append(os.getpid()))
    renderer.beside("autre", lambda: None)
    renderer.beside(
        "deux", lambda: renderer.write("a", str(known == [os.getpid()]).encode()), after="un"
    )
    renderer.wait()
    assert (renderer.project.output / "a").read_bytes() == b"True"


def test_different_addresses_are_all_written(renderer) -> None:
    renderer.beside("un", lambda: renderer.write("a/b", b"1"))
    renderer.write("a/c", b"2")
    renderer.wait()
    output = renderer.project.output
    assert [(output / "a" / name).read_bytes() for name in "bc"] == [b"1", b"2"]


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "", "a\0", "a\\b", "con/index.html"])
def test_a_name_that_leaves_the_output_is_one_sentence(renderer, capsys, name) -> None:
    with pytest.raises(SystemExit):
        renderer.write(name, b"x")
    assert capsys.readouterr().err.startswith("erreur: ")


@pytest.mark.parametrize("link", ["maisons", "maisons/a.ics"])
def test_no_link_in_the_output_is_written_through(renderer, tmp_path, capsys, link) -> None:
    outside = tmp_path / "dehors"
    outside.mkdir()
    place = renderer.project.output / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside if link == "maisons" else outside / "a.ics")
    with pytest.raises(SystemExit):
        renderer.write("maisons/a.ics", b"x")
    assert list(outside.iterdir()) == []
    assert "lien" in capsys.readouterr().err
