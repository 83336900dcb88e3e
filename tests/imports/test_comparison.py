"""What differs between a page and its import, said per field."""

from generator.imports.comparison import differences

_NEW = "---\nnom: Durtal\ntelephone: 02 41 96 10 40\nhoraires:\n  lundi: 09:00-12:00\n---\nTexte\n"


def test_another_way_of_writing_is_no_difference() -> None:
    old = "\ufeff---\r\n# relu\r\ntelephone: '02 41 96 10 40'\r\nnom: \"Durtal\"\r\n"
    old += "horaires: {lundi: '09:00-12:00'}\r\n---\r\n\r\nTexte\r\n"
    assert differences(old.encode(), _NEW) == ()


def test_each_field_that_differs_has_its_line() -> None:
    old = "---\nnom: Durtal\nhoraires:\n  lundi: 10:00-12:00\nagents: 2\n---\n"
    assert differences(old.encode(), _NEW) == (
        "horaires, lundi : 10:00-12:00 → 09:00-12:00",
        "agents : 2 → (absent)",
        "telephone : (absent) → 02 41 96 10 40",
        "texte : (absent) → Texte",
    )


def test_a_page_that_cannot_be_read_differs() -> None:
    (line,) = differences(b"---\nnom: [\n---\n", _NEW)
    assert line.startswith("page illisible, ligne ")
