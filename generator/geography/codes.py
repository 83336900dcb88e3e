"""What INSEE's codes and postcodes tell of departments: the rule, in one place.

A commune's code begins with its department's: two characters, three overseas (97, 98). Postcodes
do so too but for Corsica, whose 20 is two departments, and for Saint-Barthélemy and Saint-Martin,
which have Guadeloupe's. ``lib/areas.js`` has the same rule (tests/vectors/codes.json).
"""

from __future__ import annotations

_OVERSEAS = ("97", "98")
_CORSICA = "20"
_SOUTH_CORSICA = ("200", "201")
_CODE_LENGTH = 5


def department_code(code_insee: str) -> str:
    """Return the department of an INSEE code: two characters, three overseas."""
    return code_insee[: 3 if is_overseas(code_insee) else 2]


def is_overseas(code: str) -> bool:
    """Tell whether *code*, of a department, a commune or a postcode, is overseas."""
    return code.startswith(_OVERSEAS)


def usual_department(code_postal: str) -> str:
    """Return the code of the department where a postcode most likely is."""
    if code_postal.startswith(_CORSICA):
        return "2A" if code_postal.startswith(_SOUTH_CORSICA) else "2B"
    return department_code(code_postal)


def provisional_code(code_postal: str) -> str:
    """Return a code that has the department of *code_postal* and is no real commune."""
    return usual_department(code_postal).ljust(_CODE_LENGTH, "0")


def postcode_area(code_postal: str) -> str:
    """Return the start that a postcode shares with all those around: Corsica is one area."""
    return code_postal[: 3 if is_overseas(code_postal) else 2]


def area_of_department(code: str) -> str:
    """Return the start of the postcodes of a department."""
    if code in ("977", "978"):
        return "971"
    return _CORSICA if code in ("2A", "2B") else code
