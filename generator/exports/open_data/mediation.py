"""The national standard « lieux de médiation numérique », v1.0.2: one CSV row per place.

Commas between columns, ``|`` between the values of a cell, all 32 columns in their order. The
table schema is the least that is asked; the programs of the national map are stricter, and so are
these rows. https://schema.data.gouv.fr/LaMednum/standard-mediation-num/
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from generator.exports.open_data.house_rows import Frame, Rows
from generator.exports.open_data.made import Gap, Made
from generator.exports.open_data.mediation_values import (
    Kept,
    address,
    commune,
    email,
    guarded,
    telephone,
    web_address,
)
from generator.exports.open_data.source import Source, place_id, place_name
from generator.exports.open_data.texts import one_line
from generator.mediation_columns import COLUMNS
from generator.model.house import House
from generator.places import Place, PlaceKind, places_of

UNKNOWN_PIVOT = "0" * 14
"""What the national tools write where neither SIRET nor RNA is known: the column is required."""
# As the standard lists them; other orders are as valid, this one is always the same.
_SERVICES = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Utilisation sécurisée du numérique",
    "Parentalité et éducation avec le numérique",
    "Loisirs et créations numériques",
    "Compréhension du monde numérique",
    "Accès internet et matériel informatique",
    "Acquisition de matériel informatique à prix solidaire",
)
_CARE = (
    "Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme",
    "Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle",
)  # fmt: skip


def mediation_csv(source: Source, file: str = "") -> Made:
    """Return the places in service as the rows of the standard.

    A place without street address, which the standard requires, is told among the gaps.
    """
    rows = _Rows(source)
    return source.by_house(file, _TABLE, lambda house: _rows_of(house, rows, file))


def _rows_of(house: House, rows: _Rows, file: str) -> Rows:
    told: list[Row] = []
    gaps: list[Gap] = []
    for place in places_of(house):
        row, lost = rows.of(place)
        id_, name = place_id(place), place_name(place)
        gaps += (Gap(file, id_, name, field, reason) for field, reason in lost)
        if row:
            told.append(row)
    return Rows(_csv([row.get(column, "") for column in COLUMNS] for row in told), len(told), gaps)


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


_TABLE = Frame(_csv([COLUMNS]), b"", b"")


Row = dict[str, str]
Lost = list[tuple[str, str]]
"""Fields of a row that cannot be said there, with the reason; the whole row where it is empty."""


class _Rows:
    """Makes rows; what a label, a format, a set of codes is called there is worked out once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._vocabularies = source.directory.vocabularies
        self._norms = cache(self._norms_of)

    def of(self, place: Place) -> tuple[Row, Lost]:
        """Return the row of *place*, empty where the standard has none for it."""
        lost: Lost = []
        street = address(place.site.street_address or (place.name if place.anchor else None))
        if not street.value:
            return {}, [("", "La norme demande une adresse, et cette page n’en donne pas.")]
        if not place.site.street_address:
            lost.append(("adresse", "La page n’en donne pas : le nom du lieu en tient lieu."))
        row = self._where(place, street, lost) | self._house(place, lost)
        return {key: value for key, value in row.items() if value}, lost

    def _where(self, place: Place, street: Kept, lost: Lost) -> Row:
        site = place.site
        town = commune(site.commune)
        lost += _notes(("adresse", street), ("commune", town))
        row = {
            "id": place_id(place),
            "nom": guarded(one_line(place_name(place))),
            "adresse": street.value,
            "complement_adresse": guarded(one_line(site.address_complement)),
            "commune": town.value,
            "code_postal": site.code_postal,
            "code_insee": site.code_insee or "",
            "horaires": self._source.hours(place),
        }
        if site.position and not site.position_is_approximate:
            row["latitude"] = f"{site.position.latitude:.6f}"
            row["longitude"] = f"{site.position.longitude:.6f}"
        return row

    def _house(self, place: Place, lost: Lost) -> Row:
        house = place.house
        phone = telephone(place.site.phone or house.phone)
        website, acceslibre = web_address(house.website), web_address(house.acceslibre)
        booking = web_address(house.booking) if _is_online(house) else Kept("")
        emails = [email(each) for each in getattr(place.site, "emails", ()) or house.emails]
        lost += _notes(
            ("telephone", phone),
            ("site_web", website),
            ("fiche_acces_libre", acceslibre),
            ("prise_rdv", booking),
            *(("courriels", each) for each in emails),
        )
        mails = [each.value for each in emails if each.value]
        services = self._services(house)
        return {
            "pivot": house.siret or house.rna or UNKNOWN_PIVOT,
            "telephone": phone.value,
            "courriels": "|".join(mails),
            "site_web": website.value,
            "typologie": self._kinds(house),
            "presentation_resume": guarded(one_line(house.summary)),
            "presentation_detail": guarded(self._source.text(house)) if not place.anchor else "",
            "source": guarded(one_line(house.source)),
            "itinerance": self._itinerance(place),
            "structure_parente": guarded(one_line(house.bearer.name)) if house.bearer else "",
            "date_maj": house.updated_on.isoformat(),
            "services": services,
            "prise_en_charge_specifique": self._care(house),
            "dispositif_programmes_nationaux": self._norm("labels", house.label),
            "modalites_acces": _access(place, phone.value, mails, booking.value),
            "fiche_acces_libre": acceslibre.value,
            "prise_rdv": booking.value,
        }

    def _services(self, house: House) -> str:
        norms = {*self._norms("services", tuple(self._source.service_codes(house)))}
        norms |= {*self._norms("equipements", house.equipment)}
        return "|".join(term for term in _SERVICES if term in norms)

    def _care(self, house: House) -> str:
        norms = {*self._norms("accessibilites", house.accessibility)}
        norms |= {*self._norms("langues", house.languages)}
        return "|".join(term for term in _CARE if term in norms)

    def _kinds(self, house: House) -> str:
        labels = self._vocabularies.labels
        label = labels.get(house.label)
        nature = house.bearer.nature if house.bearer else None
        bearer = self._norm("natures", nature) if nature else ""
        return "|".join(filter(None, (label.typology if label else "", bearer)))

    def _itinerance(self, place: Place) -> str:
        if place.kind is PlaceKind.STOP:
            return "Itinérant"
        return "Fixe" if place.anchor else self._norm("formats", place.house.format)

    def _norm(self, kind: str, code: str) -> str:
        return "|".join(self._norms(kind, (code,)))

    def _norms_of(self, kind: str, codes: Sequence[str]) -> tuple[str, ...]:
        """Return the terms of the standard for *codes* of the vocabulary *kind*, each once."""
        terms = self._vocabularies.of(kind)
        norms = (terms[code].standards for code in codes if code in terms)
        return tuple(dict.fromkeys(norm for each in norms for norm in each))


def _notes(*values: tuple[str, Kept]) -> Iterator[tuple[str, str]]:
    return ((field, kept.lost) for field, kept in values if kept.lost)


def _is_online(house: House) -> bool:
    return (house.booking or "").startswith("http")


def _access(place: Place, phone: str, emails: Iterable[str], booking: str) -> str:
    """Return how one comes to be received: walking in is said of what has such hours only."""
    hours = place.hours
    ways = {
        "Se présenter": place.house.booking != "oui" and bool(hours and hours.ever_opens),
        "Téléphoner": bool(phone),
        "Contacter par mail": bool(emails),
        "Prendre un RDV en ligne": bool(booking),
    }
    return "|".join(way for way, is_offered in ways.items() if is_offered)
