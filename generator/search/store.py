"""What a result shows of the houses, in columns: a summary of all, the details by leaf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.fold import slug
from generator.geography.codes import usual_department
from generator.search.encoding import column, deltas, numbered, or_none, unusual
from generator.search.entry import Entry, Point
from generator.search.hours_columns import hours_columns
from generator.search.needs import NeedNumbers

STEPS_PER_DEGREE = 10_000
KINDS = ("maison", "antenne", "arret")
_NETWORK = re.compile(r"^france-services-(?:(?:de|du|des|d)-)?")
SAME_COMMUNE = "¤"
"""Stands for the commune of a house's first place in its name."""


def summary(entries: Sequence[Entry], needs: NeedNumbers) -> dict[str, Any]:
    """Name, places, hours and needs of ``entries``: what filters and sorts them.

    Args:
        entries: in the order of the leaves; a house's number is its rank.
        needs: the number of each service and partner code (``needs.numbers``).

    Returns:
        Columns, those left out that say nothing: all is as usual, which stands here in brackets.
        ``noms``: a line per house, see ``SAME_COMMUNE``. ``offres``/``offre``: the distinct sets
        of need numbers, and the set of each house (the first). ``fauteuil``: the ranks of those
        that receive people in wheelchairs (none). ``lieux``: see ``_places``. ``vies``, only
        where there are some: by rank, the first day of a house that is announced (``ouvre``)
        and the first on which one is closed for good (``ferme``), ISO dates.
    """
    offers, offer_of = numbered([needs.of(entry.services, entry.partners) for entry in entries])
    return {
        "noms": column(_short_name(entry) for entry in entries),
        "offres": [deltas(offer) for offer in offers],
        "lieux": _places(entries),
        **_ends(entries),
        **unusual(
            offre=or_none(offer_of),
            fauteuil=deltas(
                rank for rank, entry in enumerate(entries) if entry.is_wheelchair_accessible
            ),
        ),
    }


def _ends(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return when the few houses that have an opening or an end to come are in service."""
    named = (
        (rank, {"ouvre": entry.opens_on, "ferme": entry.closes_on})
        for rank, entry in enumerate(entries)
        if entry.opens_on or entry.closes_on
    )
    ends = {
        rank: {name: day.isoformat() for name, day in days.items() if day} for rank, days in named
    }
    return {"vies": ends} if ends else {}


def details(entries: Sequence[Entry], needs: NeedNumbers) -> dict[str, Any]:
    """The summary of one leaf and what only a shown result needs: identifier, page, telephone.

    ``adresses``: the end of each page's address, empty where its name tells it (``_usual_slug``);
    ``ids``: empty where that is the identifier too. ``appels``: what is dialled, empty where the
    number shown tells it (``_follows``). ``numeros``, by rank among the places: the telephone of
    a branch or a stop that is not its house's, and what is dialled.
    """
    return (
        summary(entries, needs)
        | {"telephones": column(entry.phone for entry in entries)}
        | unusual(
            ids=column("" if entry.id == entry.slug else entry.id for entry in entries),
            adresses=column(
                "" if entry.slug == _usual_slug(entry) else entry.slug for entry in entries
            ),
            appels=column("" if _follows(entry) else entry.dialled for entry in entries),
            numeros=_own_phones(entries),
        )
    )


def streets(entries: Sequence[Entry]) -> str:
    """The street of every place of one leaf, house by house, a line each: the map says it."""
    return column(point.street for entry in entries for point in entry.points)


def offered_counts(entries: Sequence[Entry], needs: NeedNumbers) -> list[int]:
    """How many houses offer each need, by the need's number."""
    counts = [0] * (len(needs.services) + len(needs.partners))
    for entry in entries:
        for number in needs.of(entry.services, entry.partners):
            counts[number] += 1
    return counts


def _places(entries: Sequence[Entry]) -> dict[str, Any]:
    """Columns over every place of ``entries``, house by house; what is usual is left out.

    ``nombres``: how many each house has (one each). ``sortes``: indexes in
    ``KINDS`` (all are houses) and ``noms``: names, empty for houses themselves.
    ``communes``/``postaux``: the distinct towns and their postcodes, ``commune``: that of each
    place, as deltas. ``lat``/``lon``: deltas in ten-thousandths of a degree, and ``sans``: the
    ranks of places whose position is unknown (they repeat the one before). ``departements``:
    the code of those that are not where their postcode usually is. The hours: see
    ``hours_columns``.
    """
    points = [point for entry in entries for point in entry.points]
    kinds = [KINDS.index(point.kind) for point in points]
    counts = [len(entry.points) for entry in entries]
    codes = [code for entry in entries for code in entry.department_codes]
    communes, commune_of = numbered([(point.postcode, point.commune) for point in points])
    return {
        "communes": column(commune for _, commune in communes),
        "postaux": column(postcode for postcode, _ in communes),
        "commune": deltas(commune_of),
        **_positions(points),
        **hours_columns([point.hours for point in points]),
        **unusual(
            nombres=[] if set(counts) <= {1} else counts,
            sortes=or_none(kinds),
            noms=column(point.name for point in points).rstrip("\n"),
            departements={
                rank: code
                for rank, (code, point) in enumerate(zip(codes, points, strict=True))
                if code != usual_department(point.postcode)
            },
        ),
    }


def _positions(points: Sequence[Point]) -> dict[str, Any]:
    latitudes, longitudes, unknown = [0], [0], []
    for rank, point in enumerate(points):
        if point.position is None:
            unknown.append(rank)
        latitude, longitude = point.position or (None, None)
        latitudes.append(_steps(latitude, latitudes[-1]))
        longitudes.append(_steps(longitude, longitudes[-1]))
    columns = {"lat": deltas(latitudes)[1:], "lon": deltas(longitudes)[1:]}
    return columns | unusual(sans=unknown)


def _steps(degrees: float | None, before: int) -> int:
    return before if degrees is None else round(degrees * STEPS_PER_DEGREE)


def _short_name(entry: Entry) -> str:
    plain = entry.name.replace(SAME_COMMUNE, " ")
    commune = entry.points[0].commune
    return plain.replace(commune, SAME_COMMUNE) if commune else plain


def _usual_slug(entry: Entry) -> str:
    """The address that most houses have: their name, less that of the network.

    ``lib/houses.js`` makes the same of it.
    """
    return _NETWORK.sub("", slug(entry.name)).replace("-france-services-", "-", 1)


def _own_phones(entries: Sequence[Entry]) -> dict[int, list[str]]:
    every = ((entry, point) for entry in entries for point in entry.points)
    return {
        rank: [point.phone, point.dialled]
        for rank, (entry, point) in enumerate(every)
        if point.dialled not in ("", entry.dialled)
    }


def _follows(entry: Entry) -> bool:
    """Whether the number to dial can be told from the number shown (``02 41…``: ``+33241…``)."""
    return not entry.phone or entry.dialled == "+33" + entry.phone.replace(" ", "")[1:]
