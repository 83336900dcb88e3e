"""Houses and their services for data.inclusion, schema v1: two lists of JSON objects.

A house is a structure; a service is one that its themes hold. What an optional field of theirs
refuses is left out, and told. https://data-inclusion.gitbook.io/
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from generator.exports.open_data.house_rows import JSON_LIST, Rows
from generator.exports.open_data.made import Gap, Made
from generator.exports.open_data.source import Source, other_places, place_id, place_name
from generator.exports.open_data.texts import one_line, plain, shortened
from generator.geography.codes import department_code
from generator.json_bytes import json_text
from generator.model.house import House
from generator.model.offers import ServiceOffer
from generator.model.phone import Phone
from generator.model.vocabulary import Vocabularies
from generator.places import Place, PlaceKind

PRODUCER = "maisons-services-au-public"
"""Who the data are of, before each identifier, as data.inclusion asks."""
_NAME_CHARS = (3, 150)
_DESCRIPTION_CHARS = (5, 2000)
_TEXTS_KEPT = 4096
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?P<top>[A-Za-z]{{2,63}})")
# Names of networks that nobody can write to from outside: RFC 6761.
_NO_TOPS = frozenset({"arpa", "invalid", "local", "localhost", "onion", "test"})
_LOCAL_CHARS_MAX = 64
Fields = dict[str, Any]


def structures_json(source: Source, file: str = "") -> Made:
    """Return the houses in service as structures; their branches and stops are told as gaps."""
    reason = "Une structure a une adresse : antennes et arrêts sont sur la page de la maison."

    def rows_of(house: House) -> Rows:
        gaps = [Gap(file, house.id, house.name, *lost) for lost in _lost(house)]
        gaps += (
            Gap(file, place_id(place), place_name(place), "", reason)
            for place in other_places(house)
        )
        return JSON_LIST.rows([json_text(_structure(source, house))], gaps)

    return source.by_house(file, JSON_LIST, rows_of)


def services_json(source: Source, file: str = "") -> Made:
    """Return the services of the houses in service; those that no theme holds are gaps."""
    offers = _Offers(source.directory.vocabularies)
    return source.by_house(file, JSON_LIST, lambda house: _services_of(house, source, offers, file))


def _services_of(house: House, source: Source, offers: _Offers, file: str) -> Rows:
    # Written once for all services of a house: national lists have seventeen thousand.
    shared = json_text(_known(_shared(source, house)))[1:]
    where = _Where(json_text(_id(house))[1:-1], _sentences(house))
    rows: list[str] = []
    gaps: list[Gap] = []
    for effective in source.directory.services_of(house):
        own = offers.of(house, effective.offer, where)
        if own:
            rows.append(f"{own},{shared}")
        else:
            reason = "Aucune thématique de data.inclusion ne dit ce service."
            id_ = f"{house.id}--{effective.offer.service}"
            gaps.append(Gap(file, id_, house.name, "", reason))
    return JSON_LIST.rows(rows, gaps)


class _Where(NamedTuple):
    """The identifier of a house, as it stands within JSON, and the sentences on where it is."""

    id: str
    text: str


class _Said(NamedTuple):
    """What an offer says in every house: members of an object as JSON, what its text has."""

    name: str
    first: str
    last: str
    rest: str


class _Offers:
    """What is a service's own, besides where it is and how one comes to it.

    Most houses have the services of their label, in the same words: these become JSON once.
    """

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._services = vocabularies.services
        self._labels = vocabularies.labels
        self._known: dict[Hashable, _Said | None] = {}
        self._inside = lru_cache(_TEXTS_KEPT)(lambda text: json_text(text)[1:-1])

    def of(self, house: House, offer: ServiceOffer, where: _Where) -> str:
        """Return *offer* as JSON without its end; empty where no theme is its own."""
        key = (house.label, offer.service, offer.detail, offer.documents)
        if key not in self._known:
            self._known[key] = self._said(house.label, offer)
        said = self._known[key]
        if said is None:
            return ""
        told = " ".join(filter(None, (said.first, where.text, said.last)))
        if len(told) > _DESCRIPTION_CHARS[1]:
            text = json_text(shortened(told, _DESCRIPTION_CHARS[1]))
        else:
            parts = (self._inside(said.first), self._inside(where.text), self._inside(said.last))
            text = f'"{" ".join(filter(None, parts))}"'
        return (
            f'{{"source":"{PRODUCER}","id":"{where.id}--{offer.service}",'
            f'"structure_id":"{where.id}","nom":{said.name},"description":{text},{said.rest}'
        )

    def _said(self, label_code: str, offer: ServiceOffer) -> _Said | None:
        term = self._services.get(offer.service)
        if term is None or not term.data_inclusion:
            return None
        label = self._labels.get(label_code)
        first = (term.description or term.name, plain(offer.detail or ""))
        rest: Fields = {"thematiques": term.data_inclusion}
        if documents := offer.documents or term.documents:
            rest["conditions_acces"] = f"À apporter : {', '.join(documents)}"
        if label and label.fees and offer.service in label.common_services:
            rest["frais"] = label.fees
        return _Said(
            json_text(_name(term.name)),
            " ".join(filter(None, first)),
            (label.description if label else "") or "",
            json_text(rest)[1:-1],
        )


def _sentences(house: House) -> str:
    """Return where a service is, and whether one needs an appointment."""
    where = f"Ce service est proposé par {one_line(house.name)}, à {one_line(house.commune)}."
    return f"{where} On est reçu sans rendez-vous." if house.needs_no_appointment else where


def _structure(source: Source, house: House) -> Fields:
    labels = source.directory.vocabularies.labels
    label = labels.get(house.label)
    fields = {
        "source": PRODUCER,
        "id": _id(house),
        "nom": _name(house.name),
        "date_maj": house.updated_on.isoformat(),
        "description": _description(
            house, source.text(house), (label.description if label else "") or ""
        ),
        "lien_source": source.page(house),
        "siret": house.siret,
        **_where(house),
        **_contact(house),
        "site_web": house.website,
        "horaires_accueil": _hours(source, house),
        "accessibilite_lieu": house.acceslibre,
        "reseaux_porteurs": list(label.data_inclusion) if label else [],
    }
    return _known(fields)


def _shared(source: Source, house: House) -> Fields:
    """Return what all services of *house* have in common."""
    contact, where = _contact(house), _where(house)
    online = house.booking if house.booking and house.booking.startswith("http") else ""
    receives = bool(house.street_address) and not house.has_no_door
    modes = {
        "se-presenter": receives and house.booking != "oui",
        "telephoner": bool(contact["telephone"]),
        "envoyer-un-courriel": bool(contact["courriel"]),
        "utiliser-lien-mobilisation": bool(online),
    }
    department = department_code(house.code_insee or "")
    return {
        **where,
        **contact,
        "modes_accueil": ["en-presentiel"],
        "publics": ["tous-publics"],
        "zone_eligibilite": [department] if department else [],
        "modes_mobilisation": [mode for mode, is_offered in modes.items() if is_offered],
        "mobilisable_par": ["usagers"],
        "lien_mobilisation": online,
        "lien_source": source.page(house),
        "horaires_accueil": _hours(source, house),
        "date_maj": house.updated_on.isoformat(),
    }


def _where(house: House) -> Fields:
    fields: Fields = {
        "commune": one_line(house.commune),
        "code_postal": house.code_postal,
        "code_insee": house.code_insee,
        "adresse": one_line(house.street_address),
        "complement_adresse": one_line(house.address_complement),
    }
    if house.position and not house.position_is_approximate:
        fields["longitude"] = round(house.position.longitude, 6)
        fields["latitude"] = round(house.position.latitude, 6)
    return fields


def _contact(house: House) -> Fields:
    email = next(filter(_is_email, house.emails), "")
    return {"telephone": _dialled(house.phone), "courriel": email}


def _dialled(phone: Phone | None) -> str:
    return phone.dialled if phone else ""


def _is_email(text: str) -> bool:
    """Tell whether RFC 5322 and the public's networks have such an address."""
    match = _EMAIL.fullmatch(text)
    local = text.partition("@")[0]
    return bool(match and match["top"].lower() not in _NO_TOPS and len(local) <= _LOCAL_CHARS_MAX)


def _hours(source: Source, house: House) -> str:
    return source.hours(Place(house, PlaceKind.HOUSE, house, house.name, ""))


def _id(house: House) -> str:
    return f"{PRODUCER}--{house.id}"


def _name(text: str) -> str:
    """Return a name of the length they take, without a full stop at its end."""
    name = one_line(text).rstrip(". ")
    if len(name) < _NAME_CHARS[0]:
        name = f"Maison {name}".strip()
    return shortened(name, _NAME_CHARS[1])


def _description(house: House, text: str, otherwise: str) -> str:
    own = " ".join(filter(None, (one_line(house.summary), text)))
    told = own if len(own) >= _DESCRIPTION_CHARS[0] else one_line(otherwise)
    return shortened(told, _DESCRIPTION_CHARS[1])


def _lost(house: House) -> Iterator[tuple[str, str]]:
    """Yield the fields of *house* that a structure cannot hold as they are, and why."""
    if _name(house.name) != one_line(house.name):
        yield "nom", "Un nom a entre 3 et 150 caractères, et pas de point à la fin."
    for email in house.emails:
        if not _is_email(email):
            yield "courriel", f"« {email} » n’est pas une adresse que data.inclusion accepte."


def _known(fields: Fields) -> Fields:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}
