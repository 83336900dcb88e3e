"""Cells of a workbook whose formula failed (« #N/A »), which its reader gives as empty ones.

Read from the XML itself, by its tags: nothing of it is expanded.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

# Each ends where the next tag begins: a file of tags that never close is read through once.
_ATTRIBUTE = re.compile(r'(?<![\w:.-])([\w:.-]+)="([^"]*)"')
_XLSX_SHEET = re.compile(r"<sheet\b[^<>]*>")
_XLSX_RELATION = re.compile(r"<Relationship\b[^<>]*>")
_XLSX_CELL = re.compile(r"<c\b([^<>]*)>\s*(?:<f\b[^<>]*(?:/>|>[^<]*</f>)\s*)?<v>([^<]*)</v>")
_XLSX_ERROR = 't="e"'
_ODS_TAG = re.compile(r"<table:table(-cell)?\s([^<>]*)>(?:\s*<text:p>([^<]*)</text:p>)?")
_ODS_ERROR = 'calcext:value-type="error"'


class ErrorCell(NamedTuple):
    """A cell whose formula failed: its sheet, its place there (empty in ods), what it shows."""

    sheet: str
    place: str
    shown: str

    def __str__(self) -> str:
        where = f"{self.sheet}!{self.place}" if self.place else f"feuille « {self.sheet} »"
        return f"{where} ({self.shown})"


def error_cells(archive: zipfile.ZipFile) -> Iterator[ErrorCell]:
    """Yield the cells of an xlsx or ods file whose formulas failed."""
    names = set(archive.namelist())
    if "content.xml" in names:
        yield from _of_ods(_text(archive, "content.xml"))
    elif {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        files = dict(_xlsx_files(archive))
        for sheet, file in files.items():
            if file in names:
                yield from _of_xlsx(sheet, _text(archive, file))


def _of_ods(content: str) -> Iterator[ErrorCell]:
    sheet = ""
    for is_cell, tag, shown in _ODS_TAG.findall(content):
        if not is_cell:
            sheet = _attributes(tag).get("table:name", "")
        elif _ODS_ERROR in tag:
            yield ErrorCell(sheet, "", unescape(shown))


def _of_xlsx(sheet: str, content: str) -> Iterator[ErrorCell]:
    for tag, shown in _XLSX_CELL.findall(content):
        if _XLSX_ERROR in tag:
            yield ErrorCell(sheet, _attributes(tag).get("r", ""), unescape(shown))


def _xlsx_files(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield each sheet by its name, with the name of its file."""
    relations = _XLSX_RELATION.findall(_text(archive, "xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id"): each.get("Target", "") for each in map(_attributes, relations)}
    for tag in _XLSX_SHEET.findall(_text(archive, "xl/workbook.xml")):
        sheet = _attributes(tag)
        target = targets.get(sheet.get("r:id"), "")
        name = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        yield sheet.get("name", ""), name


def _attributes(tag: str) -> Mapping[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag)}


def _text(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8", "replace")
