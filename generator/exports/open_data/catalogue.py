"""What there is in ``donnees/``, for programs: a DCAT catalogue and a data package.

data.gouv.fr harvests the one (https://www.w3.org/TR/vocab-dcat-3/), the other is read with all its
columns (https://specs.frictionlessdata.io/data-package/).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from generator.model.house import House

DESCRIPTION = (
    "Toutes les maisons, dans les formats que les administrations, les cartes et les programmes "
    "emploient. Les adresses de ces fichiers ne changent pas ; chaque publication les refait."
)
LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
_LICENCE_ID = "etalab-2.0"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Published(Struct, frozen=True):
    """A file as it stands: its path below ``donnees/``, its bytes counted and summed (SHA-256).

    ``columns`` are those of a table, in their order; ``delimiter`` is between them.
    """

    path: str
    title: str
    for_whom: str
    size_bytes: int
    sha256: str
    standard: str = ""
    lost: str = ""
    rows: int | None = None
    columns: tuple[str, ...] = ()
    delimiter: str = ""

    @property
    def media_type(self) -> str:
        """What servers say that it is."""
        return _MEDIA_TYPES[self.path.rpartition(".")[2]]


class About(Struct, frozen=True):
    """What is told of all files: whose they are, where (absolute addresses), of which day (ISO)."""

    title: str
    description: str
    publisher: str
    page: str
    modified: str


def about_directory(name: str, publisher: str, page: str, houses: Iterable[House]) -> About:
    """Return what is told of the files of *houses*: their day is that of the newest page."""
    newest = max((house.updated_on for house in houses), default=None)
    modified = newest.isoformat() if newest else ""
    return About(name, DESCRIPTION, publisher or name, page, modified)


def datapackage(about: About, files: Sequence[Published]) -> bytes:
    """Return the data package of *files*, which it names by their paths beside it."""
    value = {
        "name": "annuaire-maisons-services-au-public",
        "title": about.title,
        "description": about.description,
        "licenses": [{"name": _LICENCE_ID, "title": "Licence Ouverte 2.0", "path": LICENCE}],
        "resources": [_resource(file) for file in files],
    }
    if about.page:
        value["homepage"] = about.page
    return _pretty(value)


def catalogue(about: About, files: Sequence[Published]) -> bytes:
    """Return the DCAT catalogue of *files* as JSON-LD; ``about.page`` must be absolute."""
    dataset = {
        "@id": f"{about.page}#annuaire",
        "@type": "dcat:Dataset",
        "dct:identifier": "annuaire-maisons-services-au-public",
        "dct:title": _french(about.title),
        "dct:description": _french(about.description),
        "dct:license": {"@id": LICENCE},
        "dct:publisher": _publisher(about),
        "dct:modified": {"@type": "xsd:date", "@value": about.modified},
        "dct:language": {"@id": "http://publications.europa.eu/resource/authority/language/FRA"},
        "dcat:landingPage": {"@id": about.page},
        "dcat:keyword": [_french(word) for word in ("services publics", "France services", "MSAP")],
        "dcat:distribution": [_distribution(about, file) for file in files],
    }
    return _pretty(
        {
            "@context": _CONTEXT,
            "@id": f"{about.page}catalogue.jsonld",
            "@type": "dcat:Catalog",
            "dct:title": _french(about.title),
            "dct:description": _french(about.description),
            "dct:publisher": _publisher(about),
            "dct:modified": {"@type": "xsd:date", "@value": about.modified},
            "dcat:dataset": [dataset],
        }
    )


def _resource(file: Published) -> dict[str, Any]:
    ending = file.path.rpartition(".")[2]
    resource: dict[str, Any] = {
        "name": file.path.lower().replace("/", "-").replace(".", "-"),
        "path": file.path,
        "title": file.title,
        "description": file.for_whom,
        "format": ending,
        "mediatype": file.media_type,
        "encoding": "utf-8",
        "bytes": file.size_bytes,
        "hash": f"sha256:{file.sha256}",
    }
    if file.columns:
        # All are texts: who guesses takes 01004 for a number, and stumbles over 2A004.
        resource |= {
            "profile": "tabular-data-resource",
            "schema": {
                "fields": [{"name": name, "type": "string"} for name in file.columns],
                "missingValues": [""],
            },
        }
    if file.delimiter:
        resource["dialect"] = {"delimiter": file.delimiter}
    return resource


def _distribution(about: About, file: Published) -> dict[str, Any]:
    address = f"{about.page}{file.path}"
    distribution: dict[str, Any] = {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _french(file.title),
        "dct:description": _french(file.for_whom),
        "dct:license": {"@id": LICENCE},
        "dct:modified": {"@type": "xsd:date", "@value": about.modified},
        "dcat:accessURL": {"@id": about.page},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {
            "@id": f"https://www.iana.org/assignments/media-types/{file.media_type}"
        },
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size_bytes)},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        },
    }
    if file.standard:
        distribution["dct:conformsTo"] = {"@id": file.standard}
    return distribution


def _publisher(about: About) -> dict[str, Any]:
    return {"@type": "foaf:Agent", "foaf:name": about.publisher}


def _french(text: str) -> dict[str, str]:
    return {"@language": "fr", "@value": text}


def _pretty(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
