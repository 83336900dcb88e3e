"""Addresses of links that lack what makes them one: ``www.exemple.fr``, ``a@exemple.fr``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from posixpath import relpath
from urllib.parse import unquote, urlsplit

from generator import addresses
from generator.files.inner_addresses import is_elsewhere
from generator.model.article import Section
from generator.model.scalars import is_email
from generator.problems import Code, shown

_SERVER = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::[0-9]+)?(?:[/?#].*)?", re.IGNORECASE
)
# What ends a file's name here, and no site's, or rarely.
_FILE = re.compile(
    r"\.(?:md|markdown|html?|txt|pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip|png|jpe?g|webp|avif|gif|"
    r"svg|heic|ics|vcf|atom|xml|json|yaml|yml|ico|webmanifest|mp[34]|toml|php|py|js|css)$",
    re.IGNORECASE,
)
# « //maisons/durtal/ » is the address of a computer that is called « maisons ».
_NO_SITE = re.compile(
    r"(?P<scheme>https?:)?/{2,}(?P<path>(?P<host>[^/.:?#@\s\[\]]+)(?:[/?#].*)?)", re.IGNORECASE
)
_FOLDERS = frozenset(
    folder.split("/")[0]
    for folder in (
        addresses.HOUSES, addresses.DEPARTMENTS, addresses.REGIONS, addresses.COMMUNES,
        addresses.SERVICES, addresses.NEEDS, addresses.PARTNERS, *map(addresses.section, Section),
    )
)  # fmt: skip
_NUMBER = re.compile(r"\+?[0-9](?:[ .-]?[0-9]){8,14}")
_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(.+)")


def mistyped(address: str, page_folder: Sequence[str]) -> tuple[Code, str] | None:
    """Return the code and the sentence for a link's *address* that is not whole; None for another.

    Args:
        page_folder: the folders that its page lies in on the site.
    """
    plain = unquote(address).strip()
    if is_elsewhere(plain):
        return _no_site(address, plain)
    if is_email(plain):
        return "courriel", (
            f"« {shown(address)} » : écrivez « mailto: » devant une adresse électronique : "
            f"mailto:{shown(plain)}."
        )
    if _NUMBER.fullmatch(plain):
        dialled = re.sub(r"[ .-]", "", plain)
        return "telephone", f"« {shown(address)} » : un numéro s'écrit tel:{dialled}."
    if _is_server(plain):
        return "adresse-web", (
            f"« {shown(address)} » : écrivez l'adresse entière, https://{shown(plain)}."
        )
    if urlsplit(plain).path.lower().endswith((".md", ".markdown")):
        right = _page_of(plain, page_folder)
        return "lien", (
            f"« {shown(address)} » : un lien mène à une page du site, pas à son fichier ; "
            f"écrivez {shown(right)}."
        )
    return None


def _no_site(address: str, plain: str) -> tuple[Code, str] | None:
    """Return what is wrong with an address that leaves the site for one that cannot be there."""
    found = _NO_SITE.fullmatch(plain.replace("\\", "/"))
    if found is None or (found["scheme"] and found["host"].lower() not in _FOLDERS):
        return None
    return "lien", (
        f"« {shown(address)} » mène à un autre site, « {shown(found['host'])} », qui "
        f"n'existe pas : pour une page de celui-ci, écrivez /{shown(found['path'])}."
    )


def _is_server(address: str) -> bool:
    if address[:4].lower() == "www.":
        return True
    return bool(_SERVER.fullmatch(address)) and not _FILE.search(re.split("[/?#]", address)[0])


def _page_of(address: str, page_folder: Sequence[str]) -> str:
    """Return where the page of the file at *address* is, as a link of this page writes it."""
    parts = urlsplit(address)
    *folders, file = parts.path.split("/")
    stem = file.rpartition(".")[0].lower()
    dated = _DATED.fullmatch(stem)
    section = next((each for each in Section if each.value in folders), None)
    if section is None and dated and page_folder and page_folder[0] in list(Section):
        section = Section(page_folder[0])
    if dated or section:
        words = dated[1] if dated else stem
        path = addresses.section(section or Section.NEWS) + f"{words}/"
    elif "pages" in folders or (len(page_folder) < 2 and not folders):
        path = addresses.HOME if stem == "accueil" else addresses.text(stem)
    else:
        path = addresses.house(stem)
    return _from(page_folder, path) + (f"#{parts.fragment}" if parts.fragment else "")


def _from(page_folder: Sequence[str], path: str) -> str:
    if page_folder[:1] == ("msap",):  # the folder of a file: its page is as deep
        page_folder = (addresses.HOUSES.rstrip("/"), "page")
    return relpath(f"/{path}", "/" + "/".join(page_folder)) + "/"
