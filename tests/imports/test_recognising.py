"""A file is named for what it is, and led to the command that reads it."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from generator.imports.france_services import COLUMNS
from generator.imports.page import ImportFault
from generator.imports.recognising import recognised, refuse_other, unknown
from generator.mediation_columns import COLUMNS as STANDARD


def _zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def _written(folder: Path, content: bytes | str) -> Path:
    path = folder / "fichier"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


_PLACE = dict.fromkeys(STANDARD, "x")
_SERVICE = {"nom": "x", "plage_ouverture": "[]", "pivot": "[]"}


@pytest.mark.parametrize(
    ("content", "command"),
    [
        (",".join(COLUMNS), "france-services"),
        ("\ufeff" + ";".join(f'"{name}"' for name in reversed(COLUMNS)), "france-services"),
        ("\t".join(COLUMNS).encode("utf-16"), "france-services"),
        (";".join(COLUMNS[1:]), "france-services"),
        (",".join(STANDARD), "mediation-numerique"),
        (json.dumps([_PLACE]), "mediation-numerique"),
        (json.dumps({"features": [{"properties": {"Nom": "x"}}]}), "msap-dila"),
        (json.dumps({"service": [_SERVICE]}), "msap-dila"),
        (json.dumps({"total_count": 1, "results": [_SERVICE]}), "msap-dila"),
        (json.dumps([_SERVICE]), "msap-dila"),
    ],
)
def test_a_known_list_is_known(tmp_path: Path, content: bytes | str, command: str) -> None:
    path = _written(tmp_path, content)
    assert recognised(path).command == command
    refuse_other(path, command)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "un classeur Excel"),
        (_zip("[Content_Types].xml", "word/document.xml"), "un document Word"),
        (_zip("liste.csv"), "une archive zip"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "LibreOffice"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ancien classeur Excel"),
        (b"%PDF-1.7", "un document PDF"),
        (b"\x1f\x8b\x08", "une archive gzip"),
        (b"\x89PNG\r\n", "une image"),
        ("<!DOCTYPE html><html>", "une page web"),
        ("\n  <html lang=fr>", "une page web"),
        ("<?xml version='1.0'?><services/>", "un fichier XML"),
        ('{"features": [{"properties": {"insee": "49127"}}]}', "un fichier GeoJSON"),
        ('{"id": "x", "organization": {}, "service_at_locations": []}', "HSDS"),
        ('[{"id": "x", "schedules": []}]', "HSDS"),
        ('{"a": 1}', "un fichier JSON qui n'est pas une liste connue"),
        ("page;champ;ancien;liste;dans la page;décision", "le tableau des différences"),
        ("page;id;nom;a_verifier", "le tableau des doutes"),
        ("Page;Identifiant;Nom;Date de mise à jour", "lancez « msap import tableur »"),
    ],
)
def test_a_file_that_is_no_list_is_named(tmp_path: Path, content: bytes | str, said: str) -> None:
    path = _written(tmp_path, content)
    for command in ("france-services", "msap-dila", "mediation-numerique"):
        with pytest.raises(ImportFault, match=said):
            refuse_other(path, command)
    assert said in str(unknown(path, recognised(path)))


def test_a_list_of_another_command_says_which(tmp_path: Path) -> None:
    path = _written(tmp_path, ",".join(STANDARD))
    with pytest.raises(ImportFault, match="msap import mediation-numerique"):
        refuse_other(path, "france-services")


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "un mot", "{", b"\xff\x00\x01"])
def test_what_nobody_knows_is_an_unknown_file(tmp_path: Path, content: bytes | str) -> None:
    path = _written(tmp_path, content)
    assert recognised(path).command == ""
    assert "fichier inconnu" in str(unknown(path, recognised(path)))
