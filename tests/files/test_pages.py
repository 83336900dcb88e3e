"""Editorial pages are read and rendered, or told."""

from __future__ import annotations

import pytest

from generator.files.pages import read_pages

PAGE = "---\ntitre: Le programme\nslug: le-programme\ndescription: Une phrase.\n{}---\n{}"


@pytest.fixture
def read(tmp_path):
    def read_one(content):
        folder = tmp_path / "content" / "pages"
        folder.mkdir(parents=True)
        (folder / "programme.md").write_bytes(content.encode())
        return read_pages(folder, tmp_path)

    return read_one


def test_a_page_is_read_and_rendered(read):
    pages, problems = read(PAGE.format("date_maj: 2026-11-01\n", "# Un\n\n**deux**"))
    assert not problems
    assert pages[0].fields.slug == "le-programme"
    assert "<strong>deux</strong>" in pages[0].html


@pytest.mark.parametrize(
    ("fields", "body", "line", "code"),
    [
        ("", "", 2, "manquant"),
        ("date_maj: hier\n", "", 5, "date"),
        ("date_maj: 2026-11-01\nauteur: moi\n", "", 6, "cle-inconnue"),
        ("date_maj: 2026-11-01\n", "Un\n" + "[" * 300, 8, "texte"),
        ("\x07\n", "", 5, "caractere"),
    ],
)
def test_a_fault_is_told_at_its_line(read, fields, body, line, code):
    pages, problems = read(PAGE.format(fields, body))
    assert pages == []
    assert [(p.path, p.line, p.code) for p in problems] == [
        ("content/pages/programme.md", line, code)
    ]
