"""A build publishes the pictures that its pages show, and nothing else that lies beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.drawn import as_bytes, quarters

ROOT = Path(__file__).resolve().parents[3]
PNG, JPEG = as_bytes(quarters(), "PNG"), as_bytes(quarters(), "JPEG")
HOUSE = """---
nom: France services Test
label: france-services
adresse: 1 place de la Mairie
code_postal: 48000
commune: Mende
photo: {fichier: facade.jpg, description: La façade}
date_maj: 2026-01-01
---
## Horaires

![Le plan](../../images/plans/rez-de-chaussee.png)
"""
PAGE = """---
titre: Accueil
slug: accueil
description: Une phrase.
date_maj: 2026-01-01
---
![Une vue](images/vue.png)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project of its own, whose folder of pictures holds everything that it should not."""
    project = tmp_path_factory.mktemp("projet")
    for name in ("themes", "node_modules", "schemas", ".cache"):
        (project / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pelicanconf.py", project)
    content = project / "content"
    shutil.copytree(ROOT / "content" / "vocabulaires", content / "vocabulaires")
    for name, text in (("msap/48/test.md", HOUSE), ("pages/accueil.md", PAGE)):
        (content / name).parent.mkdir(parents=True)
        (content / name).write_text(text, "utf-8")
    _fill(content / "images")
    done = subprocess.run(
        [Path(sys.executable).with_name("msap"), "build", "--output", project / "site"],
        cwd=project,
        env=os.environ | {"MSAP_POSTERS": "non", "MSAP_TODAY": "2026-11-23"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


def _fill(images: Path) -> None:
    (images / "plans").mkdir(parents=True)
    (images / "facade.jpg").write_bytes(JPEG)
    (images / "vue.png").write_bytes(PNG)
    (images / "plans" / "rez-de-chaussee.png").write_bytes(PNG)
    (images / "inutile.png").write_bytes(PNG)
    for name in ("page.html", "a.js", "a.svg", ".htaccess", ".cachee.png", "notes.txt"):
        (images / name).write_text("<script>alert(1)</script>")
    (images / "secret.png").symlink_to("/etc/passwd")
    (images / "rond").symlink_to(".")
    os.mkfifo(images / "tube.png")


def test_only_what_pages_show_is_published(built: Path) -> None:
    images = built / "images"
    published = {
        file.relative_to(images).as_posix(): file.read_bytes()
        for file in images.rglob("*")
        if not file.is_dir()
    }
    assert published == {
        "facade.jpg": JPEG,
        "vue.png": PNG,
        "plans/rez-de-chaussee.png": PNG,
    }


def test_pages_lead_to_their_pictures(built: Path) -> None:
    page = built / "maisons" / "test"
    html = (page / "index.html").read_text("utf-8")
    for name in ("facade.jpg", "plans/rez-de-chaussee.png"):
        assert f'src="../../images/{name}"' in html
        assert (page / "../../images" / name).is_file()


def test_a_heading_of_a_text_does_not_double_a_part_of_its_page(built: Path) -> None:
    html = (built / "maisons" / "test" / "index.html").read_text("utf-8")
    assert '<h2 id="texte-horaires">' in html
    assert html.count(' id="horaires"') <= 1
