"""The form's server: pages are opened, checked and written, by a page of this preview alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.cli.edited_pages import EditedPages
from generator.files.source import PAGE_BYTES_MAX
from generator.preview.writing import Writing
from tests.preview.previewed import Previewed
from tests.preview.writer import Writer, digest

ROOT = Path(__file__).resolve().parents[2]
PAGE = """---
nom: France services Durtal
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
telephone: 02 41 96 10 40  # l'accueil
date_maj: 2026-11-01
---
Bienvenue.
"""
ARTICLE = """---
titre: Mille maisons
date: 2026-11-22
resume: Le réseau a mille maisons.
source: Le réseau, novembre 2026.
---
Mille.
"""
DURTAL = "49/durtal.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one page, and a secret beside its content."""
    shutil.copytree(ROOT / "content" / "vocabulaires", tmp_path / "content" / "vocabulaires")
    folder = tmp_path / "content" / "msap" / "49"
    folder.mkdir(parents=True)
    (folder / "durtal.md").write_text(PAGE, "utf-8")
    (tmp_path / "pelicanconf.py").write_text("secret")
    (tmp_path / "secret.md").write_text("secret")
    return tmp_path


@pytest.fixture
def form(project: Path, tiny_site: Path) -> Iterator[Writer]:
    checks = EditedPages(project, None, lambda: date(2026, 11, 28))
    running = Previewed(tiny_site, writing=lambda port: Writing(checks, project / "content", port))
    yield Writer(running)
    running.stop()
    assert running.faults == []


def _all_files(project: Path) -> dict[str, bytes]:
    return {
        file.relative_to(project).as_posix(): file.read_bytes()
        for file in project.rglob("*")
        if file.is_file() and "output" not in file.parts
    }


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_page_learns_its_token_and_where_pages_are(form: Writer) -> None:
    heard = form.ask("GET", "local.json")
    assert (heard.status, heard.json) == (200, {"token": form.token, "root": "content/msap"})
    assert len(form.token) >= 32
    assert "no-store" in heard.head


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_no_other_site_learns_the_token(form: Writer, site: str) -> None:
    """Another port of this machine is another site; nor does an answer let others read it."""
    heard = form.ask("GET", "local.json", Sec_Fetch_Site=site)
    assert heard.status == 403
    assert form.token.encode() not in heard.content
    own = form.ask("GET", "local.json", Sec_Fetch_Site=None)
    assert "access-control" not in own.head.lower()
    assert "nosniff" in own.head


def test_a_page_is_opened_as_it_is_on_the_disk(form: Writer, project: Path) -> None:
    heard = form.open(DURTAL)
    assert (heard.status, heard.content.decode()) == (200, PAGE)
    assert form.open(f"content/msap/{DURTAL}").content == heard.content
    assert form.open("49/autre.md").status == 404


def test_a_sound_text_is_written_byte_for_byte(form: Writer, project: Path) -> None:
    """The answer says its digest, with which it can be written again, and where it will be seen."""
    text = PAGE.replace("10 40", "10 41")
    heard = form.write(DURTAL, text, digest(PAGE.encode()))
    assert heard.status == 200
    assert heard.json["sha256"] == digest(text.encode())
    assert heard.json["page"] == "/maisons/durtal/"
    assert (project / "content/msap/49/durtal.md").read_text() == text
    assert form.write(DURTAL, PAGE, heard.json["sha256"]).status == 200
    assert _names(project / "content/msap/49") == ["durtal.md"]


def test_a_text_with_an_error_is_not_written(form: Writer, project: Path) -> None:
    """Its problems are those of ``msap check``, each with its field."""
    before = _all_files(project)
    text = PAGE.replace("49430", "4943").replace("---\nBien", "antennes:\n- nom: Mairie\n---\nBien")
    heard = form.write(DURTAL, text, digest(PAGE.encode()))
    assert heard.status == 422
    assert _all_files(project) == before
    told = {each["field"]: each for each in heard.json["problems"]}
    postcode = told["code_postal"]
    assert (postcode["line"], postcode["column"]) == (5, 14)
    assert (postcode["code"], postcode["severity"]) == ("code-postal", "erreur")
    assert postcode["message"].startswith("« code_postal » : ")
    assert postcode["path"] == "content/msap/49/durtal.md"
    assert told["antennes.0.commune"]["line"] == 10


def test_warnings_are_told_and_the_text_is_written(form: Writer, project: Path) -> None:
    text = PAGE.replace("2026-11-01", "2020-11-01")
    heard = form.write(DURTAL, text, digest(PAGE.encode()))
    assert heard.status == 200
    assert [each["code"] for each in heard.json["problems"]] == ["page-ancienne"]
    assert (project / "content/msap/49/durtal.md").read_text() == text


def test_a_file_that_has_changed_is_left_alone(form: Writer, project: Path) -> None:
    """The answer has the present text; with its digest the person's can be written all the same."""
    other = PAGE.replace("Bienvenue", "Entrez")
    (project / "content/msap/49/durtal.md").write_text(other, "utf-8")
    heard = form.write(DURTAL, PAGE, digest(PAGE.encode()))
    assert heard.status == 409
    assert heard.json["text"] == other
    assert heard.json["sha256"] == digest(other.encode())
    assert (project / "content/msap/49/durtal.md").read_text() == other
    assert form.write(DURTAL, PAGE, heard.json["sha256"]).status == 200


@pytest.mark.parametrize("base", ["none", "", "0" * 64])
def test_a_file_that_is_there_is_not_taken_for_a_new_one(form: Writer, base: str) -> None:
    assert form.write(DURTAL, PAGE.replace("10 40", "10 41"), base).status == 409
    assert form.open(DURTAL).content == PAGE.encode()


def test_a_file_that_is_gone_is_not_written_again(form: Writer, project: Path) -> None:
    (project / "content/msap/49/durtal.md").unlink()
    heard = form.write(DURTAL, PAGE, digest(PAGE.encode()))
    assert (heard.status, heard.json["text"], heard.json["sha256"]) == (409, None, "none")
    assert not (project / "content/msap/49/durtal.md").exists()


def test_a_new_page_is_written_where_its_department_is(form: Writer, project: Path) -> None:
    """Also in a department that had none."""
    text = PAGE.replace("Durtal", "Sablé").replace("02 41", "02 43")
    assert form.write("72/sable.md", text, "none").json["page"] == "/maisons/sable/"
    assert (project / "content/msap/72/sable.md").read_text() == text


def test_a_new_page_is_held_against_the_others(form: Writer, project: Path) -> None:
    heard = form.write("72/durtal.md", PAGE, "none")
    assert (heard.status, [each["code"] for each in heard.json["problems"]][:1]) == (
        422, ["nom-double"],
    )  # fmt: skip
    assert not (project / "content/msap/72").exists()


def test_a_draft_has_no_page_to_show(form: Writer) -> None:
    text = PAGE.replace("nom:", "statut: brouillon\nnom:")
    assert form.write(DURTAL, text, digest(PAGE.encode())).json["page"] == ""


def test_an_article_is_written_and_checked_as_one(form: Writer, project: Path) -> None:
    """A new one too, though no such file is there yet."""
    path = "actualites/2026-11-22-mille-maisons.md"
    wrong = form.write(path, ARTICLE.replace("date: 2026-11-22", "date: 2026-11-23"), "none")
    assert wrong.status == 422
    assert [each["field"] for each in wrong.json["problems"]] == ["date"]
    heard = form.write(path, ARTICLE, "none")
    assert heard.json == {
        "problems": [], "sha256": digest(ARTICLE.encode()), "page": "/actualites/mille-maisons/",
    }  # fmt: skip
    assert (project / "content" / path).read_text() == ARTICLE
    assert form.open(f"content/{path}").content.decode() == ARTICLE


def test_a_text_is_checked_without_being_written(form: Writer, project: Path) -> None:
    """Not only its errors: what the file itself says does not count."""
    before = _all_files(project)
    told = form.check(DURTAL, PAGE.replace("02 41 96 10 40", "12")).json["problems"]
    assert [each["field"] for each in told] == ["telephone"]
    assert form.check("49/nouvelle.md", PAGE).status == 200
    assert form.check(DURTAL, PAGE).json == {"problems": []}
    assert _all_files(project) == before


def test_what_is_no_page_at_all_is_a_problem_not_a_fault(form: Writer) -> None:
    for raw in (b"", b"\xff\xfe", b"---\n", b"---\nnom: [\n---\n", b"\0", "\u202e".encode()):
        told = form.check(DURTAL, raw)
        assert told.status == 200
        assert told.json["problems"][0]["severity"] == "erreur"
        assert form.write(DURTAL, raw, digest(PAGE.encode())).status == 422


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
    before = _all_files(project)
    for path in PATHS:
        for heard in (form.open(path), form.check(path, PAGE), form.write(path, PAGE, "none")):
            assert heard.status in (400, 404), path[:80]
            assert b"secret" not in heard.content.replace(b"secret.md", b""), path[:80]
            assert heard.json["message"], path[:80]
    assert _all_files(project) == before


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


@pytest.mark.parametrize(("header", "value"), [
    ("X_Msap_Token", None), ("X_Msap_Token", ""), ("X_Msap_Token", "faux"),
    ("X_Msap_Token", "é"), ("Origin", None), ("Origin", "null"), ("Origin", "http://evil.example"),
    ("Origin", "http://localhost:1"), ("Origin", "http://localhost"),
    ("Origin", "https://localhost:PORT"), ("Origin", "http://localhost:PORT.evil.example"),
    ("Origin", "http://127.0.0.1:PORT"), ("Origin", "file://"),
    ("Sec_Fetch_Site", "cross-site"), ("Sec_Fetch_Site", "same-site"), ("Sec_Fetch_Site", "none"),
])  # fmt: skip
def test_another_page_changes_nothing(
    form: Writer, project: Path, header: str, value: str | None
) -> None:
    """Whatever browser it is in; and it learns nothing of the page."""
    value = value and value.replace("PORT", str(form.preview.port))
    heard = form.write(DURTAL, PAGE + "Autre.\n", digest(PAGE.encode()), **{header: value})
    assert heard.status == 403
    assert (project / "content/msap/49/durtal.md").read_text() == PAGE
    checked = form.check(DURTAL, PAGE, **{header: value})
    assert (checked.status, b"problems" in checked.content) == (403, False)


def test_a_page_is_opened_with_the_token_only(form: Writer) -> None:
    for token in (None, "faux"):
        heard = form.open(DURTAL, X_Msap_Token=token)
        assert (heard.status, b"Durtal" in heard.content) == (403, False)
    assert form.open(DURTAL, Origin="http://evil.example").status == 403


def test_another_name_that_leads_here_is_refused(form: Writer) -> None:
    """Its pages are of one origin with what is asked (DNS rebinding)."""
    host = f"evil.example:{form.preview.port}"
    for heard in (
        form.ask("GET", "local.json", Host=host),
        form.write(DURTAL, PAGE, digest(PAGE.encode()), Host=host, Origin=f"http://{host}"),
    ):
        assert heard.status == 421
        assert form.token.encode() not in heard.content


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_each_own_name_writes_as_itself(form: Writer, host: str) -> None:
    own = f"{host}:{form.preview.port}"
    heard = form.write(DURTAL, PAGE, digest(PAGE.encode()), Host=own, Origin=f"http://{own}")
    assert heard.status == 200


@pytest.mark.parametrize(("method", "target", "allowed"), [
    ("DELETE", "fichier?chemin=49/durtal.md", "GET, PUT"),
    ("POST", "fichier?chemin=49/durtal.md", "GET, PUT"),
    ("PATCH", "fichier?chemin=49/durtal.md", "GET, PUT"),
    ("OPTIONS", "fichier?chemin=49/durtal.md", "GET, PUT"),
    ("GET", "verifier?chemin=49/durtal.md", "POST"),
    ("PUT", "local.json", "GET"),
])  # fmt: skip
def test_nothing_else_is_offered(
    form: Writer, project: Path, method: str, target: str, allowed: str
) -> None:
    """Nothing is deleted; and no other site is told that it may ask (OPTIONS)."""
    heard = form.ask(method, target)
    assert heard.status == 405
    assert f"allow: {allowed}" in heard.head.lower().replace("get", "GET").replace(
        "put", "PUT"
    ).replace("post", "POST")
    assert (project / "content/msap/49/durtal.md").read_text() == PAGE


def test_a_text_that_is_too_long_or_cut_short_is_refused(form: Writer, project: Path) -> None:
    too_long = PAGE.encode() + b"x" * PAGE_BYTES_MAX
    assert form.write(DURTAL, too_long, digest(PAGE.encode())).status == 413
    cut = form.write(DURTAL, PAGE, digest(PAGE.encode()), Content_Length="5000")
    assert cut.status == 400
    chunked = form.write(
        DURTAL, b"5\r\nabc", digest(PAGE.encode()), Content_Length=None,
        Transfer_Encoding="chunked",
    )  # fmt: skip
    assert chunked.status == 400
    assert (project / "content/msap/49/durtal.md").read_text() == PAGE
    assert form.open(DURTAL).status == 200


def test_a_client_that_waits_to_be_told_to_go_on_is_told(form: Writer, project: Path) -> None:
    text = PAGE.replace("10 40", "10 41").encode()
    own = f"localhost:{form.preview.port}"
    head = (
        f"PUT /modifier/fichier?chemin={DURTAL} HTTP/1.1\r\nHost: {own}\r\n"
        f"Origin: http://{own}\r\nX-Msap-Token: {form.token}\r\n"
        f"X-Msap-Base: {digest(PAGE.encode())}\r\nExpect: 100-continue\r\n"
        f"Content-Length: {len(text)}\r\n\r\n"
    )
    with form.preview.connect() as connection:
        connection.sendall(head.encode())
        assert connection.recv(4096).startswith(b"HTTP/1.1 100 ")
        connection.sendall(text)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert (project / "content/msap/49/durtal.md").read_bytes() == text


def test_a_disk_that_refuses_is_a_sentence(
    form: Writer, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is as it was."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "replace", refuse)
    heard = form.write(DURTAL, PAGE + "Plus.\n", digest(PAGE.encode()))
    assert heard.status == 400
    assert "vous n'en avez pas le droit" in heard.json["message"]
    assert _names(project / "content/msap/49") == ["durtal.md"]
    assert (project / "content/msap/49/durtal.md").read_text() == PAGE


def test_a_check_that_breaks_down_is_a_sentence(form: Writer, project: Path) -> None:
    """A host's own one, say; nothing is written unchecked."""
    (project / "extensions").mkdir()
    (project / "extensions" / "mienne.py").write_text("def rien(:")
    heard = form.write(DURTAL, PAGE + "Plus.\n", digest(PAGE.encode()))
    assert heard.status == 500
    assert "mienne.py" in heard.json["message"]
    assert form.open(DURTAL).content == PAGE.encode()


def test_a_broken_vocabulary_is_said_and_nothing_is_written(form: Writer, project: Path) -> None:
    (project / "content/vocabulaires/labels.yaml").write_text("- code: [")
    heard = form.write(DURTAL, PAGE + "Plus.\n", digest(PAGE.encode()))
    assert heard.status == 422
    assert heard.json["problems"][0]["path"] == "content/vocabulaires/labels.yaml"


def test_the_site_is_served_as_ever_beside_it(form: Writer) -> None:
    answer = form.preview.ask("/maisons/durtal/")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert form.preview.ask("/maisons/durtal/", method="PUT").startswith(b"HTTP/1.1 405 ")


def test_a_site_in_a_folder_has_its_form_there(project: Path, tiny_site: Path) -> None:
    checks = EditedPages(project, None, lambda: date(2026, 11, 28))
    running = Previewed(
        tiny_site, "/annuaire/", lambda port: Writing(checks, project / "content", port)
    )
    try:
        assert Writer(running, "/annuaire/").open(DURTAL).status == 200
        assert Writer(running).open(DURTAL).status == 404
    finally:
        running.stop()


@pytest.mark.parametrize(("method", "status"), [("GET", 404), ("PUT", 405), ("POST", 405)])
def test_the_ordinary_preview_writes_nothing(preview: Previewed, method: str, status: int) -> None:
    """``msap serve`` has no form's server: not a word of it."""
    reader = Writer(preview)
    for target in ("local.json", "fichier?chemin=49/durtal.md", "verifier?chemin=49/durtal.md"):
        assert reader.ask(method, target).status == status
