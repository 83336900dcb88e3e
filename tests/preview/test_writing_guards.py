"""Whom the form's server answers: a page of this very preview, in this run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.preview.writer import DURTAL, PAGE, Writer, digest


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
