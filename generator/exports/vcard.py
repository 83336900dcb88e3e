"""A house as a contact card (vCard 3.0, RFC 2426): what a telephone keeps of it.

Not 4.0: the contacts of older Android telephones answer that they do not know the format.
https://www.rfc-editor.org/rfc/rfc2426
"""

from __future__ import annotations

from generator.content_lines import escaped, folded
from generator.model.house import House


def house_card(house: House, page_address: str = "") -> str:
    """Return the card of *house*.

    Args:
        page_address: the absolute address of its page; empty when it is not known.
    """
    name = escaped(house.name)
    # A card must have N; telephones that know organisations show ORG alone, by the last line.
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}", f"ORG:{name}"]
    lines.append("X-ABShowAs:COMPANY")
    lines.append(
        f"ADR;TYPE=WORK:;;{_street(house)};{escaped(house.commune)};;{house.code_postal};France"
    )
    for phone in (house.phone, *house.other_phones):
        if phone:
            lines.append(f"TEL;TYPE=WORK,VOICE:{phone.dialled}")
    lines += [f"EMAIL;TYPE=INTERNET,WORK:{escaped(email)}" for email in house.emails]
    if house.position and not house.position_is_approximate:
        lines.append(f"GEO:{house.position.latitude:.6f};{house.position.longitude:.6f}")
    lines += [f"URL:{address}" for address in (page_address or house.website,) if address]
    lines.append(f"REV:{house.updated_on:%Y-%m-%d}T00:00:00Z")
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _street(house: House) -> str:
    # Extensions of an address are badly read: its complement stands before the street.
    parts = (house.address_complement, house.street_address)
    return "\\, ".join(escaped(part) for part in parts if part)
