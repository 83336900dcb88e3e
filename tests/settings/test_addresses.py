"""Addresses come out in the one form that can be written anywhere, or are refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.settings.addresses import LONGEST, https_address, repository_address, site_address

# RFC 3986, without userinfo, query and fragment: what may stand in every file of the site.
URI = re.compile(
    r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::[1-9][0-9]{0,4})?"
    r"(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-F]{2})+)*"
)
OTHERS = [
    ("https://annuaire.exemple.fr", "https://annuaire.exemple.fr"),
    ("https://annuaire.exemple.fr/", "https://annuaire.exemple.fr"),
    ("https://exemple.fr/annuaire///", "https://exemple.fr/annuaire"),
    ("HTTPS://Annuaire.Exemple.FR/Msap", "https://annuaire.exemple.fr/Msap"),
    ("https://exemple.fr:443", "https://exemple.fr"),
    ("http://exemple.fr:80/a", "http://exemple.fr/a"),
    ("http://exemple.fr:443", "http://exemple.fr:443"),
    ("http://localhost:8000", "http://localhost:8000"),
    ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/a"),
    ("http://[::1]:8000", "http://[::1]:8000"),
    ("https://préfecture.exemple.fr", "https://xn--prfecture-c4a.exemple.fr"),
    ("https://PRÉFECTURE.exemple.fr", "https://xn--prfecture-c4a.exemple.fr"),
    ("https://xn--prfecture-c4a.exemple.fr", "https://xn--prfecture-c4a.exemple.fr"),
    ("https://exemple.fr/élus & l'état".replace(" ", "%20"),
     "https://exemple.fr/%C3%A9lus%20&%20l'%C3%A9tat"),
    ("https://exemple.fr/e\u0301lus", "https://exemple.fr/%C3%A9lus"),
    ("https://exemple.fr/%c3%a9lus", "https://exemple.fr/%C3%A9lus"),
]  # fmt: skip
REFUSED = [
    "annuaire.exemple.fr", "//exemple.fr", "/annuaire", "ftp://exemple.fr", "file:///etc/passwd",
    "javascript:alert(1)", "javascript://exemple.fr/%0aalert(1)", "data:text/html,x",
    "https:exemple.fr", "https:/exemple.fr", "https://", "https:///a", "https://?a", "https://:80",
    "https://exemple.fr\n", "https://exemple.fr\nDisallow: /", "https://exemple.fr\r\nX: y",
    "https://exem\tple.fr", "https://exemple.fr/a b", " https://exemple.fr", "https://exemple.fr ",
    "https://exemple.fr/\u00a0a", "https://exemple.fr/\u2028", "https://exemple.fr/\u202ea",
    "https://exemple.fr/\x00", "https://exemple.fr/\udc80", "https://exemple\u200b.fr",
    "https://exemple.fr/?q=1", "https://exemple.fr?", "https://exemple.fr/#", "https://a.fr#b",
    "https://jean@exemple.fr", "https://jean:secret@exemple.fr", "https://exemple.fr@autre.fr",
    "https://exemple.fr:", "https://exemple.fr:0", "https://exemple.fr:65536",
    "https://exemple.fr:http", "https://exemple.fr:-1", "https://exemple.fr:8 0",
    "https://.fr", "https://a..fr", "https://exemple.fr.", "https://-a.fr", "https://a_b.fr",
    "https://300.1.1.1", "https://1.2.3", "https://0x7f",
    "https://²", "HTTP://²", "https://exemple.①", "https://１２７.0.1", "https://[::1", "https://[::1%25eth0]",
    "https://☎.fr", "https://xn--zzzzzzzz.fr", f"https://{'a' * 64}.fr", "https://exem%2eple.fr",
    "https://exemple.fr/../a", "https://exemple.fr/a/./b", "https://exemple.fr/%2e%2E/a",
    "https://exemple.fr//a", "https://exemple.fr/a//b", "https://exemple.fr/a%2Fb",
    "https://exemple.fr/a\\b", "https://exemple.fr\\@autre.fr", "https://exemple.fr/a%5cb",
    "https://exemple.fr/%", "https://exemple.fr/%zz", "https://exemple.fr/%0a",
    "https://exemple.fr/%00", "https://exemple.fr/%ff", 'https://exemple.fr/"', "https://a.fr/<b>",
    "https://exemple.fr/{a}", "https://exemple.fr/${HOME}", "https://exemple.fr/`a`",
    "https://exemple.fr/" + "a" * LONGEST,
]  # fmt: skip


@pytest.mark.parametrize(("given_", "written"), OTHERS)
def test_an_address_has_one_form(given_: str, written: str) -> None:
    assert site_address(given_) == written
    assert URI.fullmatch(written)
    assert site_address(written) == written


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_the_address_of_a_site_is_refused_with_the_right_form(text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        site_address(text)
    sentence = refused.value.message()
    assert "Écrivez par exemple https://annuaire.exemple.fr" in sentence
    assert sentence.isprintable()


@given(st.one_of(st.text(), st.text().map("https://exemple.fr/{}".format),
                 st.text().map("https://{}/a".format)))  # fmt: skip
def test_whatever_is_given_only_a_uri_comes_out(text: str) -> None:
    try:
        written = site_address(text)
    except PydanticCustomError:
        return
    assert URI.fullmatch(written)
    assert site_address(written) == written


def test_a_repository_is_reached_over_https_only() -> None:
    assert repository_address("https://github.com/a/b/") == "https://github.com/a/b"
    for text in ("http://github.com/a/b", "git@github.com:a/b.git", "ssh://github.com/a/b"):
        with pytest.raises(PydanticCustomError, match="https://"):
            repository_address(text)


def test_other_addresses_may_ask_something() -> None:
    assert https_address("https://A.fr/?a=b#c", "https://x.fr") == "https://a.fr/?a=b#c"
    with pytest.raises(PydanticCustomError):
        https_address("https://a@b.fr/?a", "https://x.fr")
