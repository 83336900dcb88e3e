"""Every place as a point of a map, and what mappers of OpenStreetMap are proposed of it.

https://www.rfc-editor.org/rfc/rfc7946
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory import Directory
from generator.exports.open_data.house_rows import Frame, Rows
from generator.exports.open_data.made import Gap, Made
from generator.exports.open_data.source import Source, place_id
from generator.exports.open_data.texts import one_line
from generator.json_bytes import json_text
from generator.model.house import House
from generator.places import Place, PlaceKind, places_of

Feature = dict[str, Any]
# A feature a line: who compares two collections sees which changed.
_COLLECTION = Frame(b'{"type":"FeatureCollection","features":[\n', b",\n", b"\n]}\n")
_DECIMALS = 6
_OSM_CHARS_MAX = 255
"""What a value may have in the database of OpenStreetMap."""
_WIKIDATA = "Q24931343"
"""« France services » in Wikidata, which tells programs that all these houses are of one kind."""


def places_geojson(source: Source, file: str = "") -> Made:
    """Return all places in service, those without a point too: their geometry is null."""

    def rows_of(house: House) -> Rows:
        features = [json_text(_place_feature(source, place)) for place in places_of(house)]
        return _COLLECTION.rows(features)

    return source.by_house(file, _COLLECTION, rows_of)


def osm_geojson(source: Source, file: str = "") -> Made:
    """Return the doors whose own point is known, with the tags that mappers use.

    Stops are no doors, the middle of a commune is no place to put one; both are told.
    """

    def rows_of(house: House) -> Rows:
        features: list[str] = []
        gaps: list[Gap] = []
        for place in places_of(house):
            if reason := _why_no_door(place):
                gaps.append(Gap(file, place_id(place), one_line(house.name), "", reason))
            else:
                features.append(json_text(_feature(place, _held_tags(source, place, file, gaps))))
        return _COLLECTION.rows(features, gaps)

    return source.by_house(file, _COLLECTION, rows_of)


def _held_tags(source: Source, place: Place, file: str, gaps: list[Gap]) -> Feature:
    """Return the tags that the database holds; those that are too long are told in *gaps*."""
    tags = dict(_tags(source, place))
    for key in [key for key, value in tags.items() if len(value) > _OSM_CHARS_MAX]:
        gaps.append(_too_long(file, place, one_line(place.house.name), key))
        tags[key] = source.undated_hours(place) if key == "opening_hours" else ""
    return {key: own for key, own in tags.items() if 0 < len(own) <= _OSM_CHARS_MAX}


def _place_feature(source: Source, place: Place) -> Feature:
    house, site = place.house, place.site
    phone = site.phone or house.phone
    emails = getattr(site, "emails", ()) or house.emails
    told = {
        "maison": house.id,
        "type": place.kind.value,
        "nom": one_line(house.name),
        "lieu": one_line(place.name) if place.anchor else "",
        "label": house.label,
        "format": house.format,
        "adresse": one_line(site.street_address),
        "complement_adresse": one_line(site.address_complement),
        "code_postal": site.code_postal,
        "commune": one_line(site.commune),
        "code_insee": site.code_insee,
        "telephone": phone.dialled if phone else "",
        "courriels": list(emails),
        "site_web": house.website,
        "horaires": source.hours(place),
        "services": source.service_codes(house),
        "accessibilite": list(house.accessibility),
        "position_approchee": site.position_is_approximate,
        "page": source.page(house, place.anchor),
        "date_maj": house.updated_on.isoformat(),
    }
    return _feature(place, {key: value for key, value in told.items() if value})


def _tags(source: Source, place: Place) -> Iterator[tuple[str, str]]:
    """Yield the tags of *place*; a value may be empty. https://wiki.openstreetmap.org/wiki/France_Services"""
    house, site = place.house, place.site
    phone = site.phone or house.phone
    emails = getattr(site, "emails", ()) or house.emails
    label = source.directory.vocabularies.labels.name(house.label)
    yield "office", "government"
    yield "government", "public_service"
    if _is_france_services(source.directory, house.label):
        yield "name", "France Services"
        yield "operator", "France Services"
        yield "operator:wikidata", _WIKIDATA
    else:
        yield "name", label
    yield "branch", one_line(site.commune)
    if place.kind is PlaceKind.HOUSE:
        yield "ref:FR:SIRET", house.siret or ""
    yield "contact:phone", phone.dialled if phone else ""
    yield "contact:email", ";".join(emails)
    yield "contact:website", house.website or source.page(house, place.anchor)
    yield "opening_hours", source.hours(place)
    yield "wheelchair", "yes" if "fauteuil" in house.accessibility else ""
    yield "check_date", house.updated_on.isoformat()


def _is_france_services(directory: Directory, label: str) -> bool:
    term = directory.vocabularies.labels.get(label)
    return term is not None and term.typology == "RFS"


def _why_no_door(place: Place) -> str:
    if place.kind is PlaceKind.STOP or place.is_moving:
        return "OpenStreetMap décrit des portes : cette maison est ailleurs chaque jour."
    if place.position is None:
        return "La position n’est pas connue."
    if place.site.position_is_approximate:
        return "La position n’est que celle de la commune."
    return ""


def _too_long(file: str, place: Place, name: str, key: str) -> Gap:
    reason = f"Cette valeur dépasse les {_OSM_CHARS_MAX} caractères d’OpenStreetMap."
    if key == "opening_hours":
        reason = f"{reason} Les horaires sont donnés sans les jours fériés ni les exceptions."
    return Gap(file, place_id(place), name, key, reason)


def _feature(place: Place, properties: Feature) -> Feature:
    position = place.position
    point = None
    if position:
        # Longitude first, as the format has it.
        degrees = round(position.longitude, _DECIMALS), round(position.latitude, _DECIMALS)
        point = {"type": "Point", "coordinates": degrees}
    return {"type": "Feature", "id": place_id(place), "geometry": point, "properties": properties}
