"""The history as a JSON file, ``changements/index.json``, and back.

Its keys are French, as those of all public data. What is read was written by a build, and may have
been damaged or changed since: it is looked at before it is believed.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from generator.changes.comparison import ChangeKind, HouseChange
from generator.changes.fact import UNFIT, Fact
from generator.changes.history import AreaSummary, History, LastChange, Publication

INDEX_FORMAT = 1
INDEX_BYTES_MAX = 50_000_000
_PATCH_NAME = re.compile(r"\d{4}-\d\d-\d\d-\d{1,9}\.json")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PAGE = re.compile(r"(?:maisons/[A-Za-z0-9._-]+/)?")
_PUBLICATION_KEYS = {
    "numero": "number", "date": "day", "fichier": "file", "empreinte": "digest",
    "octets": "size_bytes", "avant": "before", "apres": "after", "operations": "operations",
}  # fmt: skip
_CHANGE_KEYS = {
    "maison": "house", "nature": "kind", "nom": "name", "commune": "commune", "page": "page",
}  # fmt: skip
_SUMMARY_KEYS = {
    "departement": "department", "ajouts": "added", "modifications": "changed", "departs": "gone",
}  # fmt: skip


class IndexRefused(Exception):
    """What is no history that a build wrote."""


def index_value(history: History, document_digest: str) -> dict[str, Any]:
    """Return *history* as JSON values; *document_digest*: the SHA-256 of the full file beside."""
    return {
        "format": INDEX_FORMAT,
        "annuaire": {"fichier": "../annuaire.json", "empreinte": document_digest},
        "publications": [_publication_value(each) for each in history.publications],
        "dernieres": {
            house: {"date": own.day, "champs": list(own.words)}
            for house, own in history.last.items()
        },
    }


def _publication_value(publication: Publication) -> dict[str, Any]:
    value: dict[str, Any] = _renamed(publication, _PUBLICATION_KEYS)
    value["changements"] = [
        _renamed(change, _CHANGE_KEYS)
        | {
            "departements": list(change.departments),
            "faits": [{"champ": fact.words, "phrase": fact.sentence} for fact in change.facts],
        }
        for change in publication.changes
    ]
    if publication.summaries:
        value["resume"] = [_renamed(each, _SUMMARY_KEYS) for each in publication.summaries]
    return value


def _renamed(value: object, keys: dict[str, str]) -> dict[str, Any]:
    return {key: getattr(value, name) for key, name in keys.items()}


def read_index(content: bytes, document_digest: str) -> History:
    """Return the history that *content* is, of the full file with this SHA-256.

    Raises:
        IndexRefused: it is none, or another full file's.
    """
    try:
        value = json.loads(content)
        if value["format"] != INDEX_FORMAT or value["annuaire"]["empreinte"] != document_digest:
            raise IndexRefused
        publications = tuple(map(_publication, _listed(value["publications"])))
        last = {_text(house): _last(own) for house, own in value["dernieres"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise IndexRefused from None
    _refuse_broken(publications, document_digest)
    return History(publications, last)


def _refuse_broken(publications: tuple[Publication, ...], document_digest: str) -> None:
    """Refuse publications of which one does not begin where the one before ended."""
    following = [*(each.before for each in publications[1:]), document_digest]
    ends = [each.after for each in publications]
    if publications and ends != following:
        raise IndexRefused


def _publication(value: dict[str, Any]) -> Publication:
    own = {name: value[key] for key, name in _PUBLICATION_KEYS.items()}
    for name in ("number", "size_bytes", "operations"):
        own[name] = _whole(own[name])
    own["day"] = _day(own["day"])
    own["file"] = _matching(_PATCH_NAME, own["file"])
    for name in ("digest", "before", "after"):
        own[name] = _matching(_DIGEST, own[name])
    changes = tuple(map(_change, _listed(value["changements"])))
    summaries = tuple(map(_summary, _listed(value.get("resume", []))))
    return Publication(**own, changes=changes, summaries=summaries)


def _change(value: dict[str, Any]) -> HouseChange:
    own = {name: _text(value[key]) for key, name in _CHANGE_KEYS.items()}
    own["page"] = _matching(_PAGE, own["page"])
    facts = tuple(Fact(_text(each["champ"]), _text(each["phrase"])) for each in value["faits"])
    departments = tuple(map(_text, _listed(value["departements"])))
    kind = ChangeKind(own.pop("kind"))
    return HouseChange(kind=kind, departments=departments, facts=facts, **own)


def _summary(value: dict[str, Any]) -> AreaSummary:
    numbers = {name: _whole(value[key]) for key, name in list(_SUMMARY_KEYS.items())[1:]}
    return AreaSummary(department=_text(value["departement"]), **numbers)


def _last(value: dict[str, Any]) -> LastChange:
    return LastChange(_day(value["date"]), tuple(map(_text, _listed(value["champs"]))))


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or UNFIT.search(value):
        raise ValueError("not a text of one line")
    return value


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    if not pattern.fullmatch(_text(value)):
        raise ValueError("not in its form")
    return str(value)


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("not a whole number")
    return value


def _day(value: Any) -> str:
    return date.fromisoformat(_text(value)).isoformat()
