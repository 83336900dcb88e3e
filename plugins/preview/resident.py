"""Shows edited houses as long as the preview runs: ``python -m plugins.preview.resident SETTINGS``.

SETTINGS are Pelican's, as JSON, with ``settings_file``. Each line of the standard input is a list
of paths that have changed, as JSON, and has one line of answer: the addresses of the pages that are
in the site now. It ends with its input, and where something other than a house has changed: whoever
asks starts another then.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.beside import die_with_parent
from generator.files.below import WritingFailed
from plugins.preview.edited_houses import EditedHouses, NotReadable


def main(told: str) -> int:
    """Answer until there is nothing more to answer; 1 where the site cannot be read."""
    die_with_parent()
    settings = json.loads(told)
    try:
        houses = EditedHouses.read(Path(settings.pop("settings_file")), settings)
        _answer([])  # it is there
        for line in sys.stdin:
            _answer(houses.show(map(Path, json.loads(line))))
    except (NotReadable, WritingFailed):
        return 1
    return 0


def _answer(addresses: list[str]) -> None:
    print(json.dumps(addresses), flush=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
