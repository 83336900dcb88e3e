"""Numbers to call for what houses are not for, and the French words that ask for each.

``help_numbers.json`` has them, each with its source; the browser reads it too
(``themes/msap/static/js/reading/help_numbers.js``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_NUMBERS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("help_numbers.json").read_text("utf-8")
)

HELP_PHRASES: Mapping[str, str] = {
    each["number"]: next(iter(each["phrases"]), each["number"]) for each in _NUMBERS
}
"""What asks for each number in French, by the number; the number itself where it has no words."""
HELP_NAMES: tuple[str, ...] = tuple(each["for"] for each in _NUMBERS)
"""What each number is for, as the page says it."""
