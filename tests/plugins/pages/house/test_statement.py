"""What machines are told of a house: its numbers, and where it travels."""

from __future__ import annotations

from typing import Any

from generator.model.house import House
from generator.model.position import Position
from plugins.pages.house.statement import government_office

PAGE: dict[str, Any] = {
    "nom": "Bus", "label": "msap", "format": "bus", "commune": "Vouziers", "code_postal": "08400",
    "adresse": "1 rue du Dépôt", "latitude": "49.4", "longitude": "4.7", "date_maj": "2026-10-01",
}  # fmt: skip
HALL = {"lieu": "Mairie", "commune": "Monthois", "code_postal": "08400"}
HERE = {"latitude": "49.3", "longitude": "4.71"}
OPENING = [{"@type": "OpeningHoursSpecification", "opens": "09:00", "closes": "12:00"}]


def test_its_stops_are_places_with_their_hours_in_the_area_served() -> None:
    """The vehicle's base has neither hours nor a point."""
    stops = [HALL | HERE, HALL | {"lieu": "Halle", "commune": "Attigny"}, HALL]
    house = House.model_validate(PAGE | {"tournee": stops})
    found = government_office(house, "https://example.fr/x/", [], (), (OPENING, [], OPENING))
    assert "geo" not in found
    assert "openingHoursSpecification" not in found
    first, second, _ = found["location"]
    assert first == {
        "@type": "Place",
        "name": "Mairie",
        "address": {
            "@type": "PostalAddress",
            "postalCode": "08400",
            "addressLocality": "Monthois",
            "addressCountry": "FR",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 49.3, "longitude": 4.71},
        "openingHoursSpecification": OPENING,
    }
    assert "openingHoursSpecification" not in second
    assert [town["name"] for town in found["areaServed"]] == ["Monthois", "Attigny"]


def test_without_known_stops_the_area_served_is_its_commune() -> None:
    found = government_office(House.model_validate(PAGE), "https://example.fr/x/", [], ())
    assert found["areaServed"] == [{"@type": "City", "name": "Vouziers"}]
    assert "location" not in found


def test_a_house_that_stays_says_where_it_is() -> None:
    house = House.model_validate(PAGE | {"format": "fixe"})
    found = government_office(house, "https://example.fr/x/", OPENING, ())
    assert found["geo"]["latitude"] == 49.4
    assert "areaServed" not in found


def test_the_numbers_of_registers_are_told_where_there_are_any() -> None:
    house = House.model_validate(PAGE | {"siret": "12345678900015", "rna": "W491234567"})
    found = government_office(house, "https://example.fr/x/", [], ())
    assert [(one["propertyID"], one["value"]) for one in found["identifier"]] == [
        ("SIRET", "12345678900015"), ("RNA", "W491234567"),
    ]  # fmt: skip
    plain = government_office(House.model_validate(PAGE), "https://example.fr/x/", [], ())
    assert "identifier" not in plain


def test_a_house_is_stated_with_all_that_it_has() -> None:
    """One mail, one telephone; a branch is an office of its own kind."""
    branch = HALL | {"nom": "Annexe", "adresse": "2 rue B", "complement_adresse": "Étage 1"}
    del branch["lieu"]
    more = {
        "format": "fixe", "telephone": "03 24 71 00 00", "courriels": ["a@b.fr", "c@d.fr"],
        "siret": "12345678900015", "antennes": [branch, branch],
    }  # fmt: skip
    house = House.model_validate(PAGE | more)
    address = {
        "@type": "PostalAddress", "streetAddress": "1 rue du Dépôt", "postalCode": "08400",
        "addressLocality": "Vouziers", "addressCountry": "FR",
    }  # fmt: skip
    office = {
        "@type": "GovernmentOffice",
        "name": "Annexe",
        "address": address | {"streetAddress": "2 rue B, Étage 1", "addressLocality": "Monthois"},
    }
    assert government_office(house, "https://a.fr/x/", OPENING, ([], OPENING)) == {
        "@type": "GovernmentOffice",
        "name": "Bus",
        "url": "https://a.fr/x/",
        "address": address,
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "SIRET", "value": "12345678900015"}
        ],
        "telephone": "+33324710000",
        "email": "a@b.fr",
        "geo": {"@type": "GeoCoordinates", "latitude": 49.4, "longitude": 4.7},
        "openingHoursSpecification": OPENING,
        "department": [office, office | {"openingHoursSpecification": OPENING}],
    }


def test_of_what_a_house_has_not_nothing_is_stated() -> None:
    """No point that is only its commune's, no address without a street."""
    bare = {key: PAGE[key] for key in PAGE if key not in ("adresse", "latitude", "longitude")}
    house = House.model_validate(bare)
    assert government_office(house, "https://a.fr/x/", [], ()) == {
        "@type": "GovernmentOffice",
        "name": "Bus",
        "url": "https://a.fr/x/",
        "areaServed": [{"@type": "City", "name": "Vouziers"}],
    }
    point = Position(49.4, 4.7)
    near = House.model_validate(bare | {"format": "fixe"}).located_at("08490", point, True)
    assert "geo" not in government_office(near, "https://a.fr/x/", [], ())
