"""Where services are had: a house as organization of HSDS, its places as locations."""

from __future__ import annotations

from functools import lru_cache, partial

from generator.exports.open_data.hsds.notices import in_sentences
from generator.exports.open_data.hsds.schedules import IN_WORDS, can_be_said, schedules
from generator.exports.open_data.hsds.values import Fields, Lost, email, entity_id, known, uri
from generator.exports.open_data.source import Source, place_id, place_name
from generator.exports.open_data.texts import one_line
from generator.hours.timetables import covered_days
from generator.model.house import House
from generator.places import Place, PlaceKind

_COUNTRY = "FR"
_DECIMALS = 6
# A country has fewer; all of ten times as many would be 25 MB.
_SCHEDULES_KEPT = 4096
# The vocabulary's code where ISO 639 has another.
_ISO_639 = {"lsf": "fsl"}
_ISO_639_CHARS_MAX = 3
_NO_ADDRESS = "HSDS demande une adresse, et cette page n’en donne pas."
_NAMED_ADDRESS = "La page n’en donne pas : le nom du lieu en tient lieu."


class Places:
    """Makes organizations and locations; equal weeks are worked out once, as long as they come."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._first, last = covered_days(source.directory.today)
        self._told = lru_cache(_SCHEDULES_KEPT)(partial(schedules, first=self._first, last=last))

    def alert(self, house: House) -> str:
        """Return the exceptions of *house* that are not over, in sentences."""
        return in_sentences(house.exceptions, self._first)

    def organization(self, house: House, lost: Lost) -> Fields:
        """Return *house* as who gives its services; what cannot be said is added to *lost*."""
        label = self._source.directory.vocabularies.labels.get(house.label)
        numbers = (("SIRET", house.siret), ("RNA", house.rna))
        name = one_line(house.name)
        return known(
            {
                "id": entity_id("organization", house.id),
                "name": name,
                "description": one_line(house.summary)
                or self._source.text(house)
                or (label.description if label else "")
                or name,
                "email": email("courriels", house.emails, lost),
                "website": uri("site_web", house.website, lost),
                "uri": self._source.page(house),
                "organization_identifiers": [
                    {
                        "id": entity_id("identifier", house.id, kind),
                        "identifier_type": kind,
                        "identifier": number,
                    }
                    for kind, number in numbers
                    if number
                ],
            }
        )

    def location(self, place: Place, lost: Lost) -> Fields:
        """Return *place*; what cannot be said is added to *lost*."""
        house, id_ = place.house, place_id(place)
        is_house = place.kind is PlaceKind.HOUSE
        fields: Fields = {
            "id": entity_id("location", id_),
            "location_type": "physical",
            "name": one_line(place_name(place)),
            "external_identifier": id_,
            "external_identifier_type": "annuaire",
            "description": self._description(place),
            "transportation": one_line(house.transport) if is_house else "",
        }
        if place.position and not place.site.position_is_approximate:
            fields["latitude"] = round(place.position.latitude, _DECIMALS)
            fields["longitude"] = round(place.position.longitude, _DECIMALS)
        fields["addresses"] = self._addresses(place, id_, lost)
        fields["phones"] = _phones(place, id_)
        fields["schedules"] = self._schedules(place, id_, lost)
        fields["languages"] = self._languages(house, id_)
        if is_house:
            fields["accessibility"] = self._accessibility(house, id_, lost)
        return known(fields)

    def _description(self, place: Place) -> str:
        """Return what no schedule says: holidays, and a place's own exceptions."""
        holidays = ""
        if place.hours is not None and not place.house.open_on_holidays:
            holidays = "Fermé les jours fériés."
        own = place.schedule.exceptions if place.anchor else ()
        return " ".join(filter(None, (holidays, in_sentences(own, self._first))))

    def _addresses(self, place: Place, id_: str, lost: Lost) -> list[Fields]:
        street = one_line(place.site.street_address)
        if not street:
            street = one_line(place.name) if place.anchor else ""
            lost.append(("adresse", _NAMED_ADDRESS if street else _NO_ADDRESS))
        if not street:
            return []
        return [
            known(
                {
                    "id": entity_id("address", id_),
                    "address_1": street,
                    "address_2": one_line(place.site.address_complement),
                    "city": one_line(place.commune),
                    "postal_code": place.code_postal,
                    "country": _COUNTRY,
                    "address_type": "physical",
                }
            )
            # Required even where it says nothing.
            | {"state_province": self._source.directory.department(place.department_code).name}
        ]

    def _schedules(self, place: Place, id_: str, lost: Lost) -> list[Fields]:
        schedule = place.schedule
        if place.is_moving or schedule.is_unknown:
            return []
        if can_be_said(schedule):
            told = self._told(schedule)
        else:
            lost.append(("horaires", IN_WORDS))
            told = [{"description": f"OSM opening_hours : {self._source.hours(place)}"}]
        return [
            {"id": entity_id("schedule", id_, str(rank))} | each
            for rank, each in enumerate(told, 1)
        ]

    def _languages(self, house: House, id_: str) -> list[Fields]:
        names = self._source.directory.vocabularies.of("langues")
        return [
            known(
                {
                    "id": entity_id("language", id_, code),
                    "name": names.name(code),
                    "code": _iso_639(code),
                }
            )
            for code in house.languages
        ]

    def _accessibility(self, house: House, id_: str, lost: Lost) -> list[Fields]:
        names = self._source.directory.vocabularies.of("accessibilites")
        told = [
            {"id": entity_id("accessibility", id_, code), "description": names.name(code)}
            for code in house.accessibility
        ]
        if url := uri("fiche_acces_libre", house.acceslibre, lost):
            told.append({"id": entity_id("accessibility", id_, "acceslibre"), "url": url})
        return told


def _iso_639(code: str) -> str:
    code = _ISO_639.get(code, code)
    return code if len(code) <= _ISO_639_CHARS_MAX else ""


def _phones(place: Place, id_: str) -> list[Fields]:
    own = [place.site.phone or place.house.phone]
    if place.kind is PlaceKind.HOUSE:
        own += place.house.other_phones
    numbers = dict.fromkeys(phone.dialled for phone in own if phone)
    return [
        {"id": entity_id("phone", id_, number), "number": number, "type": "voice"}
        for number in numbers
    ]
