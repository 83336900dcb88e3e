"""The time zone of a place, from its department."""

from __future__ import annotations

_PARIS = "Europe/Paris"
# IANA names. French Polynesia has three zones; nearly all its people live in Tahiti's
# (the Marquesas are half an hour, the Gambier Islands an hour, ahead of it).
_OVERSEAS = {
    "971": "America/Guadeloupe",
    "972": "America/Martinique",
    "973": "America/Cayenne",
    "974": "Indian/Reunion",
    "975": "America/Miquelon",
    "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy",
    "978": "America/Marigot",
    "986": "Pacific/Wallis",
    "987": "Pacific/Tahiti",
    "988": "Pacific/Noumea",
}


def time_zone(department_code: str) -> str:
    """Return the IANA zone of a department or collectivity: ``Europe/Paris``.

    Source: IANA time zone database (zone.tab); codes are INSEE's.
    """
    return _OVERSEAS.get(department_code, _PARIS)
