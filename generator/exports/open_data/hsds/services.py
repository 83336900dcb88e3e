"""The services of all houses as HSDS has them: a list of services, all that they hold nested.

A service of a house is one object; its house is the organization, each place of the house a
location where it is had. ``compiled/service_list.json`` of the specification is its shape.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from generator.exports.open_data.house_rows import JSON_LIST, Rows
from generator.exports.open_data.hsds.places import Places
from generator.exports.open_data.hsds.values import Fields, Lost, email, entity_id, gaps, known
from generator.exports.open_data.made import Gap, Made
from generator.exports.open_data.source import Source, place_id, place_name
from generator.exports.open_data.texts import plain
from generator.json_bytes import json_text
from generator.model.house import House
from generator.model.offers import ServiceOffer
from generator.places import Place, places_of

_NO_SERVICE = "HSDS décrit des services, et cette page n’en nomme aucun."
_TAXONOMY = "Services de l’annuaire des maisons de services au public"


def hsds_services(source: Source, file: str = "") -> Made:
    """Return the services of the houses in service; houses without any are gaps."""
    services = _Services(source, file)
    return source.by_house(file, JSON_LIST, services.of)


class _Said(NamedTuple):
    """What an offer says wherever it is one: members of an object, documents, all as JSON."""

    members: str
    documents: tuple[str, ...]


class _Services:
    """Writes the services of one house after the other; what they share, once for all of them."""

    def __init__(self, source: Source, file: str) -> None:
        self._source = source
        self._file = file
        self._places = Places(source)
        self._terms: dict[str, str] = {}
        self._offers: dict[Hashable, _Said] = {}

    def of(self, house: House) -> Rows:
        """Return each service of *house* as JSON, and what the format cannot hold of it."""
        offers = self._source.directory.services_of(house)
        if not offers:
            return Rows(gaps=[Gap(self._file, house.id, house.name, "", _NO_SERVICE)])
        lost: Lost = []
        organization = json_text(self._places.organization(house, lost))
        shared = json_text(self._shared(house))[1:-1]
        told = gaps(self._file, house.id, house.name, lost)
        locations = [(place_id(each), self._location(each, told)) for each in places_of(house)]
        rows = [
            f'{self._own(house, each.offer)},{shared},"organization":{organization},'
            f'"service_at_locations":[{_at_locations(locations, each.offer.service)}]'
            f"{self._attributes(house, each.offer.service)}}}"
            for each in offers
        ]
        return JSON_LIST.rows(rows, told)

    def _location(self, place: Place, told: list[Gap]) -> str:
        lost: Lost = []
        location = json_text(self._places.location(place, lost))
        told += gaps(self._file, place_id(place), place_name(place), lost)
        return location

    def _own(self, house: House, offer: ServiceOffer) -> str:
        """Return the members that are those of the offer, and the object's beginning."""
        id_ = entity_id("service", house.id, offer.service)
        said = self._said(house.label, offer)
        documents = ",".join(
            f'{{"id":"{entity_id("document", id_, str(rank))}","document":{document}}}'
            for rank, document in enumerate(said.documents, 1)
        )
        listed = f',"required_documents":[{documents}]' if documents else ""
        return f'{{"id":"{id_}",{said.members}{listed}'

    def _said(self, label: str, offer: ServiceOffer) -> _Said:
        key = (label, offer.service, offer.detail, offer.documents)
        said = self._offers.get(key)
        if said is None:
            said = self._offers[key] = self._worded(label, offer)
        return said

    def _worded(self, label_code: str, offer: ServiceOffer) -> _Said:
        vocabularies = self._source.directory.vocabularies
        term, label = vocabularies.services.get(offer.service), vocabularies.labels.get(label_code)
        documents = offer.documents or (term.documents if term else ())
        about = (term.description if term else "", plain(offer.detail or ""))
        members = {
            "name": vocabularies.services.name(offer.service),
            "description": " ".join(filter(None, about)),
        }
        if label and label.fees and offer.service in label.common_services:
            members["fees_description"] = label.fees
        return _Said(json_text(known(members))[1:-1], tuple(map(json_text, documents)))

    def _shared(self, house: House) -> Fields:
        return known(
            {
                "status": "active",
                "url": self._source.page(house),
                "email": email("", house.emails, []),  # told once, of the organization
                "application_process": _process(house),
                "alert": self._places.alert(house),
                "assured_date": house.updated_on.isoformat(),
            }
        )

    def _attributes(self, house: House, code: str) -> str:
        """Return which service it is, by the directory's own code, as the last member."""
        term = self._terms.get(code)
        if term is None:
            term = self._terms[code] = json_text(self._term(code))
        id_ = entity_id("attribute", house.id, code)
        return f',"attributes":[{{"id":"{id_}","link_entity":"service","taxonomy_term":{term}}}]'

    def _term(self, code: str) -> Fields:
        name = self._source.directory.vocabularies.services.name(code)
        term = self._source.directory.vocabularies.services.get(code)
        return {
            "id": entity_id("term", code),
            "code": code,
            "name": name,
            "description": (term.description if term else "") or name,
            "taxonomy": _TAXONOMY,
            "language": "fr",
        }


def _at_locations(locations: Iterable[tuple[str, str]], code: str) -> str:
    """Return where the service *code* is had: each of *locations*, an identifier and its JSON."""
    return ",".join(
        f'{{"id":"{entity_id("service_at_location", id_, code)}","location":{location}}}'
        for id_, location in locations
    )


def _process(house: House) -> str:
    if house.booking and house.booking.startswith("http"):
        return f"Prendre rendez-vous : {house.booking}"
    if house.booking == "oui":
        return "Sur rendez-vous."
    return "Sans rendez-vous." if house.needs_no_appointment else ""
