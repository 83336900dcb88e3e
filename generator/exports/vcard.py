"""A house as a contact card (vCard 4.0, RFC 6350): what a telephone keeps of it.

https://www.rfc-editor.org/rfc/rfc6350
"""

from __future__ import annotations

import re

from generator.model.house import House

_LINE_OCTETS = 75
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def house_card(house: House, page_address: str = "") -> str:
    """Return the card of *house*.

    Args:
        page_address: the absolute address of its page; empty when it is not known.
    """
    lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:org", f"FN:{_escaped(house.name)}"]
    lines.append(f"ADR:;;{_street(house)};{_escaped(house.commune)};;{house.code_postal};France")
    for phone in (house.phone, *house.other_phones):
        if phone:
            lines.append(f"TEL;VALUE=uri;TYPE=work,voice:tel:{phone.dialled}")
    lines += [f"EMAIL;TYPE=work:{_escaped(email)}" for email in house.emails]
    if house.position and not house.position_is_approximate:
        lines.append(f"GEO:geo:{house.position.latitude:.6f},{house.position.longitude:.6f}")
    lines += [f"URL:{address}" for address in (page_address or house.website,) if address]
    lines.append(f"REV:{house.updated_on:%Y%m%d}T000000Z")
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _street(house: House) -> str:
    # Extensions of an address are badly read: its complement stands before the street.
    parts = (house.address_complement, house.street_address)
    return "\\, ".join(_escaped(part) for part in parts if part)


def _escaped(text: str) -> str:
    plain = _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    for char in ("\\", ";", ","):
        plain = plain.replace(char, f"\\{char}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return *line* cut into lines of at most 75 octets, never inside a character."""
    if len(line.encode()) <= _LINE_OCTETS:
        return line
    pieces, size = [""], 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LINE_OCTETS:
            pieces.append("")
            size = 1  # the space that begins a continued line
        pieces[-1] += char
        size += octets
    return "\r\n ".join(pieces)
