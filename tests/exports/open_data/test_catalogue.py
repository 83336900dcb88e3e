"""The catalogue that data.gouv.fr harvests: a graph that holds what DCAT-AP asks of it."""

from __future__ import annotations

import json

import pyshacl
import pytest
from rdflib import Graph

from generator.exports.open_data.catalogue import About, Published, catalogue, datapackage

PAGE = "https://annuaire.example.fr/donnees/"
ABOUT = About("Annuaire", "Toutes les maisons.", "La préfecture", PAGE, "2026-11-20")
FILES = (
    Published("annuaire.csv", "En CSV", "Pour tous.", 1234, "a" * 64, columns=("Nom", "Commune"),
              delimiter=";"),
    Published("annuaire.geojson", "Une carte", "Pour QGIS.", 99, "b" * 64,
              "https://www.rfc-editor.org/rfc/rfc7946"),
    Published("data-inclusion/services.json", "Services", "Pour tous.", 5, "c" * 64),
)  # fmt: skip
# What DCAT-AP 3 makes mandatory or recommends for the three classes, as far as it is said here:
# https://semiceu.github.io/DCAT-AP/releases/3.0.0/
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix spdx: <http://spdx.org/rdf/terms#> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal],
    [sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal],
    [sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent],
    [sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [sh:path dct:title ; sh:minCount 1], [sh:path dct:description ; sh:minCount 1],
    [sh:path dct:modified ; sh:maxCount 1 ; sh:datatype xsd:date],
    [sh:path dcat:landingPage ; sh:nodeKind sh:IRI],
    [sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI],
    [sh:path dcat:downloadURL ; sh:nodeKind sh:IRI], [sh:path dct:license ; sh:minCount 1],
    [sh:path dcat:mediaType ; sh:maxCount 1 ; sh:nodeKind sh:IRI],
    [sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger],
    [sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum] .
[] a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [sh:path foaf:name ; sh:minCount 1] .
[] a sh:NodeShape ; sh:targetClass spdx:Checksum ;
  sh:property [sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1],
    [sh:path spdx:checksumValue ; sh:minCount 1 ; sh:datatype xsd:hexBinary] .
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=catalogue(ABOUT, FILES), format="json-ld")


def test_it_holds_the_shapes(graph: Graph) -> None:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=SHAPES, shacl_graph_format="turtle")
    assert conforms, text


def test_every_file_is_a_distribution_at_its_address(graph: Graph) -> None:
    asked = "SELECT ?a WHERE {?d dcat:downloadURL ?a} ORDER BY ?a"
    found = [str(row[0]) for row in graph.query(asked)]  # type: ignore[index]
    assert found == [PAGE + file.path for file in FILES]


def test_a_harvester_finds_licence_and_sizes(graph: Graph) -> None:
    asked = "SELECT ?s ?l WHERE {?d dcat:byteSize ?s ; dct:license ?l} ORDER BY ?s"
    rows = [(int(row[0]), str(row[1])) for row in graph.query(asked)]  # type: ignore[index]
    assert [size for size, _ in rows] == [5, 99, 1234]
    assert {licence for _, licence in rows} == {
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
    }


def test_a_data_package_tells_the_columns_of_tables() -> None:
    package = json.loads(datapackage(ABOUT, FILES))
    table, *others = package["resources"]
    assert [field["name"] for field in table["schema"]["fields"]] == ["Nom", "Commune"]
    assert table["dialect"] == {"delimiter": ";"}
    assert all("schema" not in each for each in others)
    assert {field["type"] for field in table["schema"]["fields"]} == {"string"}
    assert package["homepage"] == PAGE
