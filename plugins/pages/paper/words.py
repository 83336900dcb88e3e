"""A house's own words on paper: its text without marks, as much of it as the sheet holds."""

from __future__ import annotations

import re
from html import unescape

from msgspec.structs import replace

from generator.files.prose import render
from generator.model.house import House
from plugins.pages.paper.poster_size import SIZES_PT, PosterText, is_set_at, poster_size_pt

BOOKLET_WORDS_MOST = 300
APART_WORDS_MOST = 600
# Tried in this order. The hours are what is read from afar: words never make them smaller than
# this, where less words or none leave them larger.
POSTER_WORDS_MOST = (600, 400, 250, 150)
POSTER_LEAST_PT = 12
# How many services are named where these many leave room for words and more do not.
FEW_SERVICES = (3, 1)
_CUT = "…"
_BLOCK_END = re.compile(r"<br>|</(?:p|li|ul|ol|h[2-6]|tr|dd|dt|figcaption|caption|pre|blockquote)>")
_IN_ROW = re.compile(r"</t[dh]>")
_TAG = re.compile(r"""<(?:"[^"]*"|[^">])*>""")
_LIST_ITEM, _LIST_ENDS = "</li>", ("</ul>", "</ol>")
_BETWEEN_ITEMS = " ;"
_SPACES = re.compile(r"[ \t\r\n]+")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_LOOSE_SIGNS = " ,;:(«–—/-\u00a0"
# What says nothing, or something else, without what comes behind it.
_LOOSE_WORD = re.compile(
    r"[\d./+-]*|à|aux?|avec|dans|d[eu]|des|depuis|en|et|hors|les?|la|n°|ou|par|pour|puis|qu[ei]"
    r"|sans|sauf|sur|tou[st]|une?",
    re.IGNORECASE,
)


def words_of(house: House) -> str:
    """Return the text of *house* as one line of plain words."""
    html = render(house.text).html
    parts: list[str] = []
    at = 0
    for end in _BLOCK_END.finditer(html):
        _add(parts, html[at : end.start()], end[0])
        at = end.end()
    _add(parts, html[at:], "")
    return " ".join(parts)


def _add(parts: list[str], html: str, end: str) -> None:
    block = _SPACES.sub(" ", unescape(_TAG.sub("", _IN_ROW.sub(" ", html)))).strip()
    if block and (block[-1].isalnum() or block[-1] in ")»"):
        block += _BETWEEN_ITEMS if end == _LIST_ITEM else "."
    if block:
        parts.append(block)
    if end in _LIST_ENDS and parts and parts[-1].endswith(_BETWEEN_ITEMS):
        parts[-1] = f"{parts[-1].removesuffix(_BETWEEN_ITEMS)}."


def shortened(text: str, chars_most: int) -> str:
    """Return *text*, or its beginning with « … »: whole sentences, else whole words.

    A number is not cut in two, nor a sentence before « sauf » or an article; empty where not
    even a word would be left.
    """
    if len(text) <= chars_most:
        return text
    room = text[: chars_most - 1]
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, chars_most)]
    if ends and ends[-1] > chars_most / 2 and ends[-1] <= len(room) - 1:
        return f"{room[: ends[-1]]} {_CUT}"
    words = room.split(" ")[:-1]
    while words and _LOOSE_WORD.fullmatch(words[-1].strip(_LOOSE_SIGNS)):
        words.pop()
    return " ".join(words).rstrip(_LOOSE_SIGNS) + _CUT if words else ""


def with_words(text: PosterText, words: str) -> PosterText:
    """Return *text* with as much of *words* as its sheet holds beside the rest.

    A sheet too full for any has fewer services, which are much the same in all houses.
    """
    if not words:
        return text
    size = POSTER_LEAST_PT if is_set_at(text, POSTER_LEAST_PT) else poster_size_pt(text)
    shorter = dict.fromkeys(shortened(words, most) for most in POSTER_WORDS_MOST)
    for around in (text, *(_with_services(text, few) for few in FEW_SERVICES)):
        tried = [replace(around, house=replace(around.house, words=short)) for short in shorter]
        for least in (size, SIZES_PT[-1]):
            if found := next((one for one in tried if least and is_set_at(one, least)), None):
                return found
    return text


def _with_services(text: PosterText, number: int) -> PosterText:
    house = text.house
    if len(house.services) <= number:
        return text
    return replace(text, house=replace(house, services=house.services[:number], more_services=True))
