"""Files that are no page are told where pages are read, and nothing else is."""

import pytest

from generator.files.unread_files import page_name_for, unread_files, unread_in


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("msap/49/durtal.md.txt", "« durtal.md.txt » n'est pas lu : renommez-le en durtal.md."),
        ("msap/49/Durtal.markdown", "renommez-le en durtal.md."),
        ("msap/49/durtal.yaml", "renommez-le en durtal.md."),
        ("msap/durtal", "renommez-le en durtal.md."),
        (
            "msap/49/Saint Chély.docx",
            "enregistrez son texte, sans mise en forme, dans saint-chely.md.",
        ),
        ("msap/49/durtal.odt", "dans durtal.md."),
        ("msap/49/facade.JPG", "les images vont dans content/images."),
        ("msap/49/liste.xlsx", "une page est un fichier .md, par exemple liste-xlsx.md."),
        ("pages/accueil.txt", "renommez-le en accueil.md."),
        ("actualites/2026-11-22-bus.docx", "dans 2026-11-22-bus.md."),
        ("actualites/2026/2026-11-22-bus.md", "rangez-le dans content/actualites même."),
        ("sur-le-terrain/note.odt", "dans note.md."),
        ("vocabulaires/partenaires.csv", "un vocabulaire est un fichier .yaml."),
    ],
)
def test_a_file_that_is_no_page_is_told_with_its_right_name(tmp_path, path, said):
    file = tmp_path / "content" / path
    file.parent.mkdir(parents=True)
    file.write_text("x")
    (problem,) = unread_files(tmp_path / "content", tmp_path)
    assert (problem.path, problem.severity.value) == (f"content/{path}", "avertissement")
    assert (problem.line, problem.code) == (0, "non-lu")
    assert said in problem.message


@pytest.mark.parametrize(
    "path",
    [
        "msap/49/durtal.md", "msap/49/.gitkeep", "msap/README.md", "msap/README.txt",
        "msap/LICENCE", "msap/49/~$durtal.docx", "msap/49/.durtal.md.swp", "msap/49/durtal.md~",
        "msap/.DS_Store", "msap/49/#durtal.md#", "pages/accueil.md", "images/a.docx",
        "msap/doutes.csv",
        "vocabulaires/partenaires.yaml",
    ],
)  # fmt: skip
def test_pages_notes_and_what_editors_leave_are_not_told(tmp_path, path):
    file = tmp_path / "content" / path
    file.parent.mkdir(parents=True)
    file.write_text("x")
    assert list(unread_files(tmp_path / "content", tmp_path)) == []


def test_beside_the_page_itself_a_copy_is_not_to_be_renamed(tmp_path):
    folder = tmp_path / "content" / "msap"
    folder.mkdir(parents=True)
    for name in ("durtal.md", "durtal.md.txt"):
        (folder / name).write_text("x")
    (problem,) = unread_files(tmp_path / "content", tmp_path)
    assert "c'est durtal.md, à côté, qui l'est" in problem.message


def test_the_right_name_is_one_that_a_page_may_have():
    assert page_name_for("Saint-Étienne (1).md.txt") == "saint-etienne-1.md"
    assert page_name_for("É.MD") == "e.md"
    assert page_name_for("….docx") == "durtal.md"
    assert page_name_for("Aux.md") == "maison-aux.md"  # a device of Windows
    assert page_name_for(f"{'a' * 199} b.md") == f"{'a' * 199}.md"


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("", ["content/msap/49/durtal.txt", "content/pages/a/b.md", "content/pages/note.odt"]),
        ("msap", ["content/msap/49/durtal.txt"]),
        ("msap/49", ["content/msap/49/durtal.txt"]),
        ("pages", ["content/pages/a/b.md", "content/pages/note.odt"]),
        ("langues", []),
        ("vocabulaires", []),
        ("images", []),
        ("images/49", []),
    ],
)
def test_each_folder_of_a_content_is_told_by_its_own_rules(tmp_path, folder, told):
    """Nobody is to rename a language, or move a picture that lies where pictures do."""
    content = tmp_path / "content"
    for name in (
        "LICENCE.md", "msap/49/durtal.txt", "pages/a/b.md", "pages/note.odt", "langues/ar.yaml",
        "vocabulaires/labels.yaml", "images/facade.jpg", "images/49/note.docx",
    ):  # fmt: skip
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text("x")
    found = unread_in(content / folder, content, tmp_path)
    assert sorted(problem.path for problem in found) == told
