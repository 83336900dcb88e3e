"""The form's server: pages are opened, checked and written as they are."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from generator.cli.edited_pages import EditedPages
from generator.files.source import PAGE_BYTES_MAX
from generator.preview.writing import Writing
from tests.preview.previewed import Previewed
from tests.preview.writer import ARTICLE, DURTAL, PAGE, Writer, all_files, digest, names_of


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
    assert names_of(project / "content/msap/49") == ["durtal.md"]


def test_a_text_with_an_error_is_not_written(form: Writer, project: Path) -> None:
    """Its problems are those of ``msap check``, each with its field."""
    before = all_files(project)
    text = PAGE.replace("49430", "4943").replace("---\nBien", "antennes:\n- nom: Mairie\n---\nBien")
    heard = form.write(DURTAL, text, digest(PAGE.encode()))
    assert heard.status == 422
    assert all_files(project) == before
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


def test_an_article_of_a_day_to_come_has_no_page_to_show(form: Writer) -> None:
    """It is written, and told to wait."""
    path = "sur-le-terrain/2026-11-29-mille-maisons.md"
    heard = form.write(path, ARTICLE.replace("date: 2026-11-22", "date: 2026-11-29"), "none")
    assert (heard.status, heard.json["page"]) == (200, "")
    assert [each["code"] for each in heard.json["problems"]] == ["date-future"]


def test_a_text_is_checked_without_being_written(form: Writer, project: Path) -> None:
    """Not only its errors: what the file itself says does not count."""
    before = all_files(project)
    told = form.check(DURTAL, PAGE.replace("02 41 96 10 40", "12")).json["problems"]
    assert [each["field"] for each in told] == ["telephone"]
    assert form.check("49/nouvelle.md", PAGE).status == 200
    assert form.check(DURTAL, PAGE).json == {"problems": []}
    assert all_files(project) == before


def test_what_is_no_page_at_all_is_a_problem_not_a_fault(form: Writer) -> None:
    for raw in (b"", b"\xff\xfe", b"---\n", b"---\nnom: [\n---\n", b"\0", "\u202e".encode()):
        told = form.check(DURTAL, raw)
        assert told.status == 200
        assert told.json["problems"][0]["severity"] == "erreur"
        assert form.write(DURTAL, raw, digest(PAGE.encode())).status == 422


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
    assert names_of(project / "content/msap/49") == ["durtal.md"]
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
        tiny_site,
        "/annuaire/",
        lambda port: Writing(checks, project / "content", port, "/annuaire/"),
    )
    try:
        own = Writer(running, "/annuaire/")
        assert own.open(DURTAL).status == 200
        heard = own.write(DURTAL, PAGE, digest(PAGE.encode()))
        assert heard.json["page"] == "/annuaire/maisons/durtal/"
        assert Writer(running).open(DURTAL).status == 404
    finally:
        running.stop()


@pytest.mark.parametrize(("method", "status"), [("GET", 404), ("PUT", 405), ("POST", 405)])
def test_the_ordinary_preview_writes_nothing(preview: Previewed, method: str, status: int) -> None:
    """``msap serve`` has no form's server: not a word of it."""
    reader = Writer(preview)
    for target in ("local.json", "fichier?chemin=49/durtal.md", "verifier?chemin=49/durtal.md"):
        assert reader.ask(method, target).status == status
