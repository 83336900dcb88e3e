"""Zeros that a spreadsheet took from the start of a code, put back where only one fits.

« 01200 » opened in Excel becomes 1200. The department says whether the zero belongs there.
"""

from __future__ import annotations

import re

from generator.geography.codes import area_of_department, department_code

_CODE_LENGTH = 5
_NINE_DIGITS = re.compile(r"[1-9][0-9]{8}")
_FOUR_DIGITS = re.compile(r"[0-9]{4}")
_INSEE = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{3}")
_DEPARTMENT = re.compile(r"[0-9]{1,3}|2[AB]")


def whole_department(text: str) -> str:
    """Return a department's code in capitals with its zero: ``1`` gives ``01``."""
    code = text.strip().upper()
    return code.zfill(2) if re.fullmatch(r"[0-9]", code) else code


def whole_code(text: str, department: str) -> str:
    """Return a postcode or INSEE code with the zero that *department* has; as it was otherwise."""
    if _FOUR_DIGITS.fullmatch(text) and department.startswith("0"):
        whole = text.zfill(_CODE_LENGTH)
        return whole if whole.startswith(area_of_department(department)) else text
    return text


def department_of_codes(*codes: str) -> str:
    """Return the department that an INSEE code, or a list's column, tells; a lost zero put back.

    The first that tells one decides: ``1033`` and ``1`` are of the Ain.
    """
    for code in codes:
        if _FOUR_DIGITS.fullmatch(code):
            return f"0{code[0]}"
        if _INSEE.fullmatch(code):
            return department_code(code)
        if _DEPARTMENT.fullmatch(code):
            return whole_department(code)
    return ""


def lost_zero_of_telephone(text: str) -> str:
    """Return a number of nine digits with its zero; nothing where it is not sure."""
    digits = re.sub(r"[ .\u00a0\u202f]", "", text)
    return f"0{digits}" if _NINE_DIGITS.fullmatch(digits) else ""
