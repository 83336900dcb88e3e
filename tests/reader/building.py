"""How the small directory of ``content`` is built: by Pelican, with the real theme.

One of its pages has everything. The tests of this folder ask what reaches the reader: they read
built files, and know no module of ``plugins/``.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import unicodedata
from pathlib import Path

from generator.assets import built_assets
from tests.pictures.drawn import as_bytes, photograph, telephone_exif

ROOT = Path(__file__).resolve().parents[2]
CONTENT = Path(__file__).parent / "content"
FULL_PAGE = Path("msap/49/pleine.md")
GUIDE = (ROOT / "docs" / "guide-redacteur.md").read_text("utf-8")
SITE_URL = "https://annuaire.example.fr"
CONTACT = "contact@annuaire.example.fr"
TODAY = "2026-11-23"  # a Monday
PHOTOGRAPH = "façade-mère.jpg"
BUILT = "READER_SITE"
"""Names a folder where the site stands already: ``make mutants`` builds it with a fault."""


def whole_content(folder: Path) -> Path:
    """Return *folder* with our pages, and the vocabularies and editorial pages of the project."""
    shutil.copytree(CONTENT, folder)
    draw_pictures(folder / "images")
    for name in ("vocabulaires", "pages"):
        shutil.copytree(ROOT / "content" / name, folder / name)
    full = folder / FULL_PAGE
    _, front, text = full.read_text("utf-8").split("---\n", 2)
    full.write_text(f"---\n{front}{''.join(new_fields().values())}---\n{text}", "utf-8")
    return folder


def draw_pictures(images: Path) -> None:
    """Write what a telephone takes, held upright, under a name as macOS writes it, and a plan."""
    taken = photograph(2400, 1800, 25)
    file = images / unicodedata.normalize("NFD", PHOTOGRAPH)
    file.write_bytes(as_bytes(taken, "JPEG", quality=95, exif=telephone_exif(6)))
    (images / "plan.png").write_bytes(as_bytes(photograph(900, 700), "PNG", compress_level=1))


def guide_examples() -> dict[str, str]:
    """Return how the editors' guide writes each field of a house, by its key."""
    rows = GUIDE.split("\n## Les champs d’une maison\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `([a-z_]+)` \| .+ \| `(.+)` \|$", rows, re.MULTILINE))


def new_fields() -> dict[str, str]:
    """Return the fields of a house that no page here has yet, as the guide's examples write them.

    Until one is written into the full page, what it shows is the example.
    """
    fronts = (page.read_text("utf-8").split("---\n")[1] for page in CONTENT.glob("msap/*/*.md"))
    known = {key for front in fronts for key in re.findall(r"^(\w+):", front, re.MULTILINE)}
    return {name: f"{example}\n" for name, example in guide_examples().items() if name not in known}


def reader_environment() -> dict[str, str]:
    """Return what the build is told besides its content."""
    return {"SITEURL": SITE_URL, "MSAP_TODAY": TODAY, "MSAP_CONTACT": CONTACT, "COLUMNS": "500"}


def pelican_command(content: Path, output: Path) -> list[str]:
    """Return the command that builds *content* into *output*."""
    return [
        sys.executable, "-m", "pelican", str(content), "--settings", str(ROOT / "pelicanconf.py"),
        "--output", str(output), "--fatal", "errors", "--quiet",
        "--extra-settings", f"MSAP_ASSETS={json.dumps(str(built_assets(ROOT)))}",
    ]  # fmt: skip
