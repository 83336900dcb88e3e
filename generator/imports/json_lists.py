"""A list as JSON: read whole, or one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.imports.list_file import list_text
from generator.imports.page import ImportFault


def json_content(path: Path) -> Any:
    """Return what the JSON file at *path* holds.

    Raises:
        ImportFault: it cannot be read, is no JSON, or is cut.
    """
    try:
        return json.loads(list_text(path))
    except (ValueError, RecursionError) as error:
        raise ImportFault(
            f"{path} n'est pas un fichier JSON lisible : il est peut-être coupé, "
            "téléchargez-le à nouveau."
        ) from error
