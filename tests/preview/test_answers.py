"""What is answered to a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.preview.answers import answer_to


@pytest.mark.parametrize(
    ("target", "content_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/?q=durtal", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/maisons/durtal/", "text/html; charset=utf-8"),
        ("/maisons/%64urtal/", "text/html; charset=utf-8"),
        ("/maisons/durtal/contact.vcf", "text/vcard; charset=utf-8"),
    ],
)
def test_files_of_the_site(tiny_site: Path, target: str, content_type: str) -> None:
    """Pages by their folder, others by their name; each with its type."""
    answer = answer_to(target, tiny_site, "/")
    assert (answer.status, answer.content_type) == (200, content_type)


@pytest.mark.parametrize(
    "target",
    [
        "/rien", "/maisons/", "/maisons/durtal", "/.htaccess", "/%2ehtaccess", "/../secret.txt",
        "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/maisons/..%2f..%2fsecret.txt", "/%00",
        "/index.html%00", "/index.html%00.png", "/%ff", "/%", "/%zz", "//secret.txt", "/lien.txt",
        "/dossier/secret.txt", "/dossier", "/dossier/", "/boucle", "/..\\secret.txt",
        "/..%5csecret.txt", "/index.html/", "/index.html/x", f"/{'x' * 300}", f"/{'x/' * 3000}",
    ],
)  # fmt: skip
def test_nothing_else(tiny_site: Path, target: str) -> None:
    """Nothing outside, nothing hidden, no link out; a folder without a page has none."""
    try:
        answer = answer_to(target, tiny_site, "/")
    except (OSError, RuntimeError, ValueError):
        return  # the server says that such an address cannot be read
    if target == "/maisons/durtal":
        assert (answer.status, answer.location) == (301, "/maisons/durtal/")
    else:
        assert answer.status == 404
        assert b"secret" not in answer.content
        assert b"hidden" not in answer.content


def test_a_folder_leads_to_its_page_and_nowhere_else(tiny_site: Path) -> None:
    """The query stays; two slashes would be another server's address."""
    (tiny_site / "é à").mkdir()
    assert answer_to("/maisons/durtal?a=/b", tiny_site, "/").location == "/maisons/durtal/?a=/b"
    assert answer_to("/%C3%A9%20%C3%A0", tiny_site, "/").location == "/%C3%A9%20%C3%A0/"
    assert answer_to("//maisons", tiny_site, "/").location == ""


def test_a_site_in_a_folder_of_its_server(tiny_site: Path) -> None:
    """Its pages are there; from the root one gets to them."""
    assert answer_to("/annuaire/maisons/durtal/", tiny_site, "/annuaire/").status == 200
    assert answer_to("/maisons/durtal/", tiny_site, "/annuaire/").status == 404
    for before in ("/", "/annuaire"):
        assert answer_to(before, tiny_site, "/annuaire/").location == "/annuaire/"


def test_without_a_site_there_is_a_sentence(tmp_path: Path) -> None:
    """The first build may fail."""
    answer = answer_to("/", tmp_path / "output", "/")
    assert answer.status == 503
    assert "pas encore construit" in answer.content.decode()
