"""A new page goes to its department, under a name that no other page has."""

from typing import Any

import pytest

from generator.cli.workbook_new_pages import department_of_new, new_path

_FIELDS: dict[str, Any] = {
    "nom": "France services Baugé", "commune": "Baugé-en-Anjou", "code_postal": "49150",
}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "taken", "path"),
    [
        ("nouvelle-1", (), "49/bauge.md"),
        ("", (), "49/bauge.md"),
        ("49/mairie", (), "49/mairie.md"),
        ("49/mairie", ("mairie",), "49/bauge.md"),
        ("72/mairie", (), "49/bauge.md"),
        ("49/../x", (), "49/bauge.md"),
        ("49/CON", (), "49/bauge.md"),
        ("", ("bauge",), "49/bauge-bauge-en-anjou.md"),
        ("", ("bauge", "bauge-bauge-en-anjou"), "49/bauge-2.md"),
    ],
)
def test_a_page_has_a_place(page: str, taken: tuple[str, ...], path: str) -> None:
    assert new_path(page, _FIELDS, taken) == path


@pytest.mark.parametrize(
    ("fields", "page", "department"),
    [
        ({"code_insee": "2A004", "code_postal": "20000"}, "", "2A"),
        ({"code_insee": "1004"}, "", "01"),
        ({"code_postal": "97200"}, "", "972"),
        ({"code_postal": "1200"}, "01/x", "01"),
        ({"code_postal": "1200"}, "nouvelle-1", ""),
    ],
)
def test_codes_tell_the_department(fields: dict[str, Any], page: str, department: str) -> None:
    assert department_of_new(fields, page) == department
