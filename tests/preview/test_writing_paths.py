"""The form's server writes pages of ``content``, and nothing else, whatever it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.preview.writer import PAGE, Writer, all_files, digest

PATHS = [
    "", ".", "..", "/", "../secret.md", "49/../../../secret.md", "49/../../../pelicanconf.py",
    "/etc/passwd", "//etc/passwd", "/49/durtal.md", "content/../secret.md", "content/secret.md",
    "content/content/msap/49/durtal.md", "content/vocabulaires/labels.yaml", "content/msap",
    "49", "49/", "49//durtal.md", "./49/durtal.md", "49/./durtal.md", "49\\durtal.md",
    "..\\..\\secret.md", "49/durtal.md\0", "49/dur\0tal.md", "49/durtal.md ", "49/durtal.md.",
    " 49/durtal.md", "49/durtal.txt", "49/durtal", "49/.durtal.md", ".git/config.md",
    "49/Durtal.md", "49/DURTAL.MD", "49/durtal.MD", "49/con.md", "49/nul.md", "49/COM1.md",
    "49/lpt1.tar.md", "C:/durtal.md", "C:\\durtal.md", "49/durtal.md:flux", "49/aux/durtal.md",
    "49/duŕtal.md", "49/dur\u202etal.md", "49/dur\ntal.md", "49/%2e%2e/durtal.md",
    "%2e%2e/secret.md", f"49/{'a' * 5000}.md", f"49/{'a' * 250}.md", "a/" * 600 + "x.md",
    "zz/durtal.md", "49/sous/durtal.md", "2A/durtal.md", "durtal.md", "999/durtal.md",
    "actualites/durtal.md", "actualites/2026-11-22-x/y.md", "actualites/2026-11-22-A.md",
    "actualites/../msap/49/durtal.md", "pages/accueil.md", "content/pages/accueil.md",
    "49/\ud800.md".encode("utf-8", "surrogatepass").decode("latin-1"),
]  # fmt: skip


def test_no_path_leads_to_another_file(form: Writer, project: Path) -> None:
    """Up, away, encoded, of Windows, hidden, in the wrong case, too long: each is a sentence."""
    before = all_files(project)
    for path in PATHS:
        for heard in (form.open(path), form.check(path, PAGE), form.write(path, PAGE, "none")):
            assert heard.status in (400, 404), path[:80]
            assert b"secret" not in heard.content.replace(b"secret.md", b""), path[:80]
            assert heard.json["message"], path[:80]
    assert all_files(project) == before


@pytest.mark.parametrize("query", [
    "", "?", "?chemin", "?chemin=", "?fichier=49/durtal.md", "?chemin=49/durtal.md&chemin=b",
    "?chemin=%ff", "?chemin=%00", "?chemin=49%2fdurtal.md%00", "?chemin=..%2f..%2fsecret.md",
    "?chemin=%252e%252e/secret.md", "?chemin=%c0%ae%c0%ae/secret.md", "?" + "a&" * 1000,
])  # fmt: skip
def test_a_query_that_names_no_page_is_a_sentence(form: Writer, query: str) -> None:
    for method in ("GET", "PUT"):
        heard = form.ask(method, f"fichier{query}")
        assert heard.status == 400
        assert heard.json["message"]


def test_links_are_followed_nowhere(form: Writer, project: Path) -> None:
    """A page that is one, to a page or a secret, and a folder that is one."""
    houses = project / "content" / "msap"
    (houses / "49" / "lien.md").symlink_to(project / "secret.md")
    (houses / "49" / "perdu.md").symlink_to(project / "nulle-part.md")
    (houses / "49" / "jumelle.md").symlink_to(houses / "49" / "durtal.md")
    (houses / "72").symlink_to(project)
    (houses / "53").symlink_to("53")
    for path in ("49/lien.md", "49/perdu.md", "72/secret.md", "72/nouveau.md", "53/boucle.md"):
        for base in ("none", digest(b"secret")):
            heard = form.write(path, PAGE.replace("Durtal", "Laval"), base)
            assert heard.status in (400, 409, 422), (path, heard)
        assert b"secret" not in form.open(path).content.replace(b"secret.md", b"")
    own = form.write("49/jumelle.md", PAGE, digest(PAGE.encode()))
    assert own.status in (400, 422)
    assert (project / "secret.md").read_text() == "secret"
    assert not (project / "nulle-part.md").exists()
    assert not (project / "nouveau.md").exists()
    assert (houses / "49" / "durtal.md").read_text() == PAGE
