"""What HSDS 3.0 and 3.1 ask of a list of services, as this project expects it.

The compiled JSON Schemas of the specification are in no package. These are our own words of what
``schema/*.json`` of github.com/openreferral/specification (branches 3.0 and 3.1-dev) requires,
which values have a format and which a list of values, and which members there are, of the objects
that we write. They are narrower than the specification: a member that we do not write is an error.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_ID: Schema = {"type": "string", "format": "uuid"}
_EMAIL: Schema = {"type": "string", "format": "email"}
_URI: Schema = {"type": "string", "pattern": "^https?://[!-~]+$"}
_NUMBER: Schema = {"type": "number"}
_DATE: Schema = {"type": "string", "format": "date"}
_TIME: Schema = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
_KIND: Schema = {"enum": ["physical", "postal", "virtual"]}


def _object(required: str, **members: Schema) -> Schema:
    """Return an object that has an id, *required* members, and of the others only *members*."""
    return {
        "type": "object",
        "required": ["id", *required.split()],
        "properties": {"id": _ID, **members},
        "additionalProperties": False,
    }


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of, "minItems": 1}


_IDENTIFIER = _object("identifier_type identifier", identifier_type=_TEXT, identifier=_TEXT)
_ORGANIZATION = _object(
    "name description",
    name=_TEXT,
    description=_TEXT,
    email=_EMAIL,
    website=_URI,
    uri=_URI,
    organization_identifiers=_list(_IDENTIFIER),
)
_ADDRESS = _object(
    "address_1 city state_province postal_code country address_type",
    address_1=_TEXT,
    address_2=_TEXT,
    city=_TEXT,
    state_province={"type": "string"},
    postal_code={"type": "string", "pattern": "^[0-9]{5}$"},
    country={"type": "string", "pattern": "^[A-Z]{2}$"},
    address_type=_KIND,
)
_SCHEDULE = _object(
    "",
    valid_from=_DATE,
    valid_to=_DATE,
    dtstart=_DATE,
    wkst={"enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]},
    freq={"enum": ["WEEKLY", "MONTHLY"]},
    interval=_NUMBER,
    byday={"type": "string", "pattern": "^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,|$)"},
    byweekno={"type": "string", "pattern": "^[0-9]{1,2}(,[0-9]{1,2})*$"},
    description=_TEXT,
    opens_at=_TIME,
    closes_at=_TIME,
    attending_type=_TEXT,
    notes=_TEXT,
)
_LOCATION = _object(
    "location_type name",
    location_type=_KIND,
    name=_TEXT,
    description=_TEXT,
    transportation=_TEXT,
    external_identifier=_TEXT,
    external_identifier_type=_TEXT,
    latitude={"type": "number", "minimum": -90, "maximum": 90},
    longitude={"type": "number", "minimum": -180, "maximum": 180},
    addresses=_list(_ADDRESS),
    phones=_list(_object("number", number=_TEXT, type={"const": "voice"})),
    schedules=_list(_SCHEDULE),
    languages=_list(
        _object("name", name=_TEXT, code={"type": "string", "pattern": "^[a-z]{2,3}$"})
    ),
    accessibility=_list(_object("", description=_TEXT, url=_URI)),
)
_TERM = _object(
    "name description", code=_TEXT, name=_TEXT, description=_TEXT, taxonomy=_TEXT, language=_TEXT
)
_SERVICE = _object(
    "name status organization service_at_locations",
    name=_TEXT,
    description=_TEXT,
    url=_URI,
    email=_EMAIL,
    status={"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    application_process=_TEXT,
    fees_description=_TEXT,
    assured_date=_DATE,
    alert=_TEXT,
    organization=_ORGANIZATION,
    service_at_locations=_list(_object("location", location=_LOCATION)),
    required_documents=_list(_object("document", document=_TEXT)),
    attributes=_list(_object("", link_entity={"const": "service"}, taxonomy_term=_TERM)),
)
SERVICES: Schema = _list(_SERVICE) | {"minItems": 0}
