"""What a house, a branch and a stop show alike: address, point, telephone, hours."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from generator.french import day_lines
from generator.model.located import Located
from generator.model.opening_hours import DAYS, OpeningHours
from generator.model.phone import Phone
from generator.model.position import Position
from plugins.pages.places.context import DayRow, PhoneView, PointView


def address_lines(site: Located) -> tuple[str, ...]:
    """Return the address as it stands on an envelope."""
    town = f"{site.code_postal} {site.commune}"
    return tuple(line for line in (site.street_address, site.address_complement, town) if line)


def phone_view(phone: Phone | None) -> PhoneView | None:
    """Return a telephone number ready to be shown."""
    return PhoneView(phone.shown, f"tel:{phone.dialled}") if phone else None


def point_view(site: Located, name: str) -> PointView | None:
    """Return the links to a map application and to a web map; None without a position."""
    if site.position is None:
        return None
    return PointView(
        geo=_geo(site.position, name),
        web=_web_map(site.position),
        approximate=site.position_is_approximate,
    )


def _geo(position: Position, name: str) -> str:
    # RFC 5870, with the query Android needs to put a pin and a name.
    point = f"{position.latitude:.6f},{position.longitude:.6f}"
    return f"geo:{point}?q={point}({quote(name, safe='')})"


def _web_map(position: Position) -> str:
    latitude, longitude = f"{position.latitude:.5f}", f"{position.longitude:.5f}"
    return (
        f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}"
        f"#map=17/{latitude}/{longitude}"
    )


@lru_cache(maxsize=4096)
def day_rows(hours: OpeningHours) -> tuple[DayRow, ...]:
    """Return the seven rows of the week table; Sunday only when it is open."""
    rows = []
    for weekday, day in enumerate(DAYS):
        lines = day_lines(hours, weekday)
        closed = lines == ("Fermé",)
        if not (closed and weekday == 6):
            rows.append(DayRow(day, lines, closed))
    return tuple(rows)
