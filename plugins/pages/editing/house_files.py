"""Where the files of houses are: the form tells it to forges, and saves there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.geography.codes import usual_department
from generator.model.house import House


def unusual_files(houses: Iterable[House], folder: str) -> dict[str, str]:
    """Return the paths below *folder*, by slug, of the files that are not where most are.

    Most are in the folder of the department that their postcode is usually of, as
    ``js/editor/file_name.js`` has it: the browser finds them by the page alone.

    Args:
        folder: that of all houses, as it stands in their paths: ``content/msap``.
    """
    found = {}
    for house in houses:
        path = house.path.removeprefix(f"{folder.rstrip('/')}/")
        if path != f"{usual_department(house.code_postal).lower()}/{house.slug}.md":
            # Of a file outside the folder nobody is to be told more than its name.
            inside = path if path != house.path else PurePosixPath(path).name
            found[house.slug] = inside
    return found
