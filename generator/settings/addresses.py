"""Addresses of the web as settings give them: refused, or in the one form that is written.

That form is a URI in ASCII (RFC 3986): it means the same in a sitemap, a contact card, a header
of a server or a QR code, and needs no more than the escaping of the file that it stands in.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, quote, unquote, urlsplit

from generator.problems import shown
from generator.settings.refusing import has_control, has_space, refuse

LONGEST = 500
"""In characters: an address of a page below it still fits on a poster and in its QR code."""

_NEVER = re.compile(r"[<>\"\\^`{|}]")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PORTS = {"http": 80, "https": 443}
# What a path may hold as it is, besides letters and digits; an escape stays one.
_SAFE = "/%!$&'()*+,;=:@-._~"


def site_address(text: str) -> str:
    """Return the address of a site, without a slash at the end: scheme, host, perhaps a path."""
    return _address(text, ("http", "https"), "https://annuaire.exemple.fr")


def repository_address(text: str) -> str:
    """Return the address of a repository's pages, over https, without a slash at the end."""
    return _address(text, ("https",), "https://github.com/exemple/annuaire")


def https_address(text: str, example: str) -> str:
    """Return any address over https, query and fragment included, or refuse it.

    Args:
        example: the right form, for the sentence.
    """
    parts = _split(text, ("https",), example)
    return text.replace(parts.netloc, _server(parts, text, example), 1)


def _address(text: str, schemes: tuple[str, ...], example: str) -> str:
    parts = _split(text, schemes, example)
    if "?" in text or "#" in text:
        refuse(f"{_it(text)} ne doit pas avoir de « ? » ni de « # »{_such(example)}")
    return f"{parts.scheme}://{_server(parts, text, example)}{_path(parts.path, text, example)}"


def _split(text: str, schemes: tuple[str, ...], example: str) -> SplitResult:
    """Split *text*; ``urlsplit`` alone would drop line ends without a word."""
    if has_control(text) or has_space(text):
        refuse(f"{_it(text)} ne doit avoir ni espace ni caractère invisible{_such(example)}")
    if _NEVER.search(text):
        refuse(f"{_it(text)} a un caractère qui n'y a pas sa place{_such(example)}")
    if len(text) > LONGEST:
        refuse(f"{_it(text)} est trop longue, {LONGEST} caractères au plus{_such(example)}")
    try:
        parts = urlsplit(text)
    except ValueError:
        refuse(f"{_it(text)} n'a pas la forme d'une adresse{_such(example)}")
    if parts.scheme not in schemes or not text[len(parts.scheme) :].startswith("://"):
        begins = " ou ".join(f"{scheme}://" for scheme in reversed(schemes))
        refuse(f"{_it(text)} doit commencer par {begins}{_such(example)}")
    if "@" in parts.netloc:
        refuse(f"{_it(text)} ne doit pas avoir de nom ni de mot de passe (« @ »){_such(example)}")
    return parts


def _server(parts: SplitResult, text: str, example: str) -> str:
    """Return host and port; a host beyond ASCII as ``xn--``, the usual port left out."""
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0 or parts.netloc.endswith(":"):
        refuse(f"{_it(text)} a un port qui n'en est pas un, de 1 à 65535{_such(example)}")
    host = _host(parts.hostname or "")
    if not host:
        refuse(f"{_it(text)} n'a pas de nom de serveur valable{_such(example)}")
    return host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"


def _host(name: str) -> str:
    """Return the name of a server as it is asked for; empty when it cannot be one."""
    try:
        if ":" in name:
            return "" if "%" in name else f"[{ipaddress.IPv6Address(name).compressed}]"
        ascii_name = name if name.isascii() and "xn--" not in name else _punycode(name)
        if _NUMBER.fullmatch(ascii_name.rpartition(".")[2]):  # « ² » is a number once encoded
            return str(ipaddress.IPv4Address(ascii_name))
    except ValueError:
        return ""
    sound = len(ascii_name) <= 253 and all(map(_LABEL.fullmatch, ascii_name.split(".")))
    return ascii_name if sound else ""


def _punycode(name: str) -> str:
    import idna  # noqa: PLC0415 - large tables, for the rare name that needs them

    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError(name) from error


def _path(path: str, text: str, example: str) -> str:
    """Return *path* with its accents escaped and without a slash at the end."""
    normal = unicodedata.normalize("NFC", path.rstrip("/"))
    try:
        decoded = unquote(normal, errors="strict")
    except UnicodeDecodeError:
        decoded = "%"
    if "%" in _ESCAPE.sub("", normal) or decoded == "%" or has_control(decoded):
        refuse(f"{_it(text)} a un code « % » qui n'en est pas un{_such(example)}")
    segments = decoded.split("/")[1:]
    encoded_slash = len(segments) != normal.count("/")
    if encoded_slash or "\\" in decoded or any(part in ("", ".", "..") for part in segments):
        refuse(f"{_it(text)} a un dossier sans nom, « . » ou « .. »{_such(example)}")
    return _ESCAPE.sub(lambda code: code[0].upper(), quote(normal, safe=_SAFE))


def _it(text: str) -> str:
    return f"l'adresse « {shown(text)} »"


def _such(example: str) -> str:
    return f". Écrivez par exemple {example}"
