"""Where a round stops, as a comment says it: « Mairie de Vendresse », « Auros (mairie) ».

A place is read only when nothing is left over: a commune of the territory by its name, alone, or
with a town hall, a library, a social centre … before or after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from generator.fold import fold
from generator.geography.distance import distance_km
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.imports.page import Field

NEAR_KM = 40.0
"""A stop farther from its house's commune than this is not believed."""

_TOWN_HALL = (
    r"mairies?(?: (?:annexe|d[ée]l[ée]gu[ée]e|de quartier))?|annexe de la mairie|h[ôo]tel de ville"
)
_VENUE = re.compile(
    rf"(?:{_TOWN_HALL}|m[ée]diath[èe]que|biblioth[èe]que|agence postale(?: communale)?|la poste"
    r"|poste"
    r"|centre (?:social|culturel|socio-?culturel)|espace de vie sociale|ccas|cias|msap"
    r"|maison (?:des services|du bel [âa]ge|de pays|des associations|des habitants)"
    r"|salle (?:communale|polyvalente|des f[êe]tes)|foyer (?:rural|communal)"
    r"|communaut[ée] de communes)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d{1,3}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|boulevard|bd|place|route|chemin"
    r"|all[ée]e|grande rue|quai|impasse|esplanade)\b.*",
    re.IGNORECASE,
)
_SPOT = re.compile(r"(?:place|parking|salle|espace|maison|rue|avenue)\b .*", re.IGNORECASE)
_DOUBTFUL = re.compile(
    r"[()/;:=+@_]|\d{5}|\d\d[ .]\d\d"
    r"|\b(?:et|ou|sauf|hors|uniquement|vacances|ferm[ée]\w*|ouvert\w*|fois|mois|semaines?|jours?"
    r"|quinzaine|antennes?|site|sites|puis|jusqu|partir|selon|d[ée]marches|autres?|t[ée]l\w*|mail"
    r"|rdv|horaires?|sur|soit|environs)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r" (?:de la |de l'|des |du |de |d'|à la |à l'|à |au |aux |- |, )", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:[\s,;:/=+–—._)-]+|(?:à|a|au|aux|en|sur|dans|et|sur la commune de|sur la commune d'"
    r"|commune de|commune d'|(?:à|a) l'|(?:à|a) la|la commune de|site de|bourg de)(?=[\s'])"
    r"|(?:commune d'|à l'))\s*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,;:/=+–—.(_-]+|\s(?:le|les|et|de|à|du|tous|tous les|chaque|toutes|l'|aux?|en))$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:de la |de l'|des |du |de |d')", re.IGNORECASE)
_SHORT_MAX = 80


class Stop(Struct, frozen=True):
    """A place of a round: what people call it, and the commune it is in."""

    name: str
    commune: str
    code_postal: str
    street_address: str = ""

    def fields(self) -> dict[str, Field]:
        """Return the place as a page writes it, without its name and hours."""
        given = {
            "adresse": self.street_address,
            "code_postal": self.code_postal,
            "commune": self.commune,
        }
        return {key: value for key, value in given.items() if value}


@dataclass(frozen=True)
class Neighbourhood:
    """The communes around a house, of its department and near it."""

    territory: Territory
    code_insee: str
    code_postal: str

    def stop(self, text: str, default_name: str = "") -> Stop | None:
        """Return the place that *text* names, or None when it is not certain.

        *default_name* is what an introduction said of all places, such as « Mairie ».
        """
        place = stripped(text)
        return (
            self._commune_alone(place, default_name)
            or self._venue_first(place)
            or self._commune_first(place)
        )

    def _commune_alone(self, text: str, default_name: str) -> Stop | None:
        commune = self._commune(text)
        return self._stop(default_name or _name_in(text, commune), text, commune)

    def _venue_first(self, text: str) -> Stop | None:
        text = _ARTICLE.sub("", text)
        venue = _VENUE.match(text)
        link = _LINK.match(text, venue.end()) if venue else None
        if not venue or not link:
            return None
        rest = text[link.end() :]
        whole = self._stop(text, rest, self._commune(rest))
        return whole or self._venue_then_street(text[: link.end()], rest)

    def _venue_then_street(self, venue: str, rest: str) -> Stop | None:
        name, comma, street = rest.removesuffix(")").replace(" (", ", ", 1).partition(", ")
        commune = self._commune(name) if comma else None
        street = _without_town(street, commune) if commune else ""
        commune = commune if _is_street(street) else None
        return self._stop(venue + name, name, commune, street)

    def _commune_first(self, text: str) -> Stop | None:
        """Read ``Commune (Mairie)``, ``Commune - Mairie - 3 rue X`` and ``Commune place Y``."""
        for cut in re.finditer(r" ?\(| - |, | ", text):
            commune = self._commune(text[: cut.start()])
            detail = text[cut.end() :]
            if commune and (parts := _detail(_without_town(detail.removesuffix(")"), commune))):
                return self._stop(parts[0] or commune.name, text[: cut.start()], commune, parts[1])
        return None

    def _stop(self, name: str, said: str, commune: Commune | None, street: str = "") -> Stop | None:
        postcode = self._postcode(commune) if commune else ""
        if not commune or not postcode:
            return None
        own = _name_in(said, commune)
        if own != commune.name and not set(fold(own)) <= set(fold(name)):
            name = f"{name} ({own})" if name != commune.name else own
        return Stop(name[:1].upper() + name[1:], commune.name, postcode, street)

    def _commune(self, name: str) -> Commune | None:
        if len(name) < 2 or _DIGIT.search(name) or "(" in name or ")" in name:
            return None
        commune = self.territory.find(_PREPOSITION.sub("", name, count=1), self.code_postal)
        home = self.home
        if not commune or not home or commune.department_code != home.department_code:
            return None
        return commune if distance_km(home.position, commune.position) <= NEAR_KM else None

    def _postcode(self, commune: Commune) -> str:
        if len(commune.postcodes) == 1:
            return commune.postcodes[0]
        return self.code_postal if self.code_postal in commune.postcodes else ""

    @cached_property
    def home(self) -> Commune | None:
        """The commune of the house."""
        return self.territory.commune(self.code_insee)


_ARTICLE = re.compile(r"^(?:la |le |les |l')", re.IGNORECASE)
_TOWN = re.compile(r",? (?P<code>\d{5}) (?P<name>\D+)$")
_DIGIT = re.compile(r"\d")


def stripped(text: str) -> str:
    """Return *text* without the little words and signs around the name of a place."""
    before = ""
    place = text.strip()
    while place != before:
        before = place
        place = _TRAILING.sub(
            "", _LEADING.sub("", place, count=1) if _LEADING.match(place) else place
        )
        place = place.strip()
    if place.endswith(")") and place.count("(") < place.count(")"):
        place = place[:-1]
    return place


def _name_in(said: str, commune: Commune | None) -> str:
    """Return the name of *commune*, or of its former commune if that is what was *said*."""
    if commune is None:
        return ""
    names = (commune.name, *commune.aliases)
    return next((name for name in names if fold(name) == fold(said)), commune.name)


def _without_town(detail: str, commune: Commune) -> str:
    """Return *detail* without the postcode and name of *commune* at its end."""
    town = _TOWN.search(detail)
    if town and town["code"] in commune.postcodes and fold(town["name"]) == fold(commune.name):
        return detail[: town.start()]
    return detail


def _is_street(text: str) -> bool:
    return bool(_STREET.fullmatch(text)) and len(text) <= _SHORT_MAX and not _DOUBTFUL.search(text)


def _detail(text: str) -> tuple[str, str] | None:
    """Return the venue's name and its street, read from what follows a commune; or None."""
    text = _ARTICLE.sub("", stripped(text))
    venue, _, street = text.partition(" - ") if " - " in text else text.partition(", ")
    if street:
        is_read = bool(_VENUE.fullmatch(venue)) and _is_street(street)
        return (venue, street) if is_read else None
    if _is_street(text):
        return "", text
    named = _VENUE.match(text) or _SPOT.match(text)
    return (text, "") if named and len(text) <= _SHORT_MAX and not _DOUBTFUL.search(text) else None
