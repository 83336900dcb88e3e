"""Ten times a list of houses: each also in nine communes elsewhere, as pages of its own.

.venv/bin/python -m tests.bench.ten_times --houses DOSSIER --out DOSSIER
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from generator.files.tree import house_files
from generator.fold import slug
from generator.geography.territory import Commune, Territory
from tests.bench.running import ROOT

TIMES = 10
# Prime with the number of communes, so that copies go everywhere before coming back.
_STRIDE = 7_919
_OWN_LINE = re.compile(r"^(complement_adresse|presentation_resume|antenne_de): .*\n", re.MULTILINE)


def main() -> None:
    """Write the pages."""
    parser = ArgumentParser(description="Décuple une liste de fiches, pour mesurer.")
    parser.add_argument("--houses", type=Path, required=True, metavar="DOSSIER")
    parser.add_argument("--out", type=Path, required=True, metavar="DOSSIER")
    options = parser.parse_args()
    print(write_ten_times(options.houses, options.out), "fiches")


def write_ten_times(houses: Path, out: Path) -> int:
    """Write the pages of *houses* and nine copies of each below *out*; return how many."""
    communes = list(Territory.load(ROOT / ".cache").communes)
    count = 0
    for rank, file in enumerate(house_files(houses)):
        page = file.read_text("utf-8")
        pages = {file.stem: page} | dict(_copies(page, file.stem, rank, communes))
        folder = out / file.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / f"{name}.md").write_text(text, "utf-8")
        count += len(pages)
    return count


def _copies(page: str, stem: str, rank: int, communes: list[Commune]) -> Iterator[tuple[str, str]]:
    for copy in range(1, TIMES):
        commune = communes[(rank * TIMES + copy) * _STRIDE % len(communes)]
        yield f"{stem}-{copy}-{slug(commune.name)}", _moved(page, commune, copy)


def _moved(page: str, commune: Commune, copy: int) -> str:
    """The page of a house of the same form, hours and partners in *commune*."""
    home = re.search(r"^commune: (.*)$", page, re.MULTILINE)
    fields = {
        "id": re.sub(r".*", lambda found: f"{found[0]}-{copy}", _field(page, "id"), count=1),
        "code_postal": commune.postcodes[0],
        "commune": commune.name,
        "code_insee": commune.code_insee,
        # Copies of one commune do not stand on one point.
        "latitude": f"{commune.position.latitude + copy / 2_000:.6f}",
        "longitude": f"{commune.position.longitude - copy / 3_000:.6f}",
        "nom": _field(page, "nom").replace(home[1] if home else "", commune.name),
    }
    moved = _OWN_LINE.sub("", page)
    for key, value in fields.items():
        moved = re.sub(rf"^{key}: .*$", lambda _, k=key, v=value: f"{k}: {v}", moved, count=1,
                       flags=re.MULTILINE)  # fmt: skip
    return moved


def _field(page: str, key: str) -> str:
    found = re.search(rf"^{key}: (.*)$", page, re.MULTILINE)
    return found[1] if found else ""


if __name__ == "__main__":
    main()
