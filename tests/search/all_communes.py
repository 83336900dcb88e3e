"""The search's files of every commune of France with a handful of houses, and what they are called.

``python -m tests.search.all_communes FOLDER`` writes them for ``tests/js/all_communes.js``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.files.vocabularies import read_vocabularies
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.search.extract import gazetteer_of
from generator.search.numbered import numbered
from generator.search.output import Region, search_files
from tests.search.needs_country import TODAY, label_houses

ROOT = Path(__file__).parents[2]
COMMUNES = "communes.json"


def write_country(folder: Path, territory: Territory, vocabularies: Vocabularies) -> None:
    """Write below *folder* the search's files, and ``communes.json``.

    That is a list of ``[code, name, code of the department, its name]``, districts included.
    """
    departments = {code: each.name for code, each in territory.departments.items()}
    files = search_files(
        numbered(label_houses(vocabularies)),
        gazetteer_of(territory),
        tuple(vocabularies.services),
        tuple(vocabularies.partners),
        departments,
        TODAY,
        (
            Region(f"R{region.code}", region.name, region.department_codes)
            for region in territory.regions.values()
            if len(region.department_codes) > 1
        ),
    )
    communes = [
        [each.code_insee, each.name, each.department_code, departments[each.department_code]]
        for each in territory.communes
    ]
    files[COMMUNES] = json.dumps(communes, ensure_ascii=False).encode()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    found, _ = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)
    write_country(Path(sys.argv[1]), Territory.load(ROOT / ".cache"), found)
