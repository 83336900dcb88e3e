"""From the text of one YAML scalar to a typed value, or a French sentence of refusal."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, NoReturn
from urllib.parse import urlsplit

from pydantic import BeforeValidator, WithJsonSchema

from generator.model import meant
from generator.model.french_dates import is_month_first, short_year_date
from generator.model.names import STEM_CHARS_MAX, is_reserved
from generator.model.value import refuse
from generator.problems import Code as ProblemCode
from generator.problems import shown

NAME_MAX = 300
# Joiners of emoji and of scripts, and marks of direction; overrides of direction are refused.
_INVISIBLE = dict.fromkeys(map(ord, "\n\u200c\u200d\u200e\u200f"))
# RFC 5321 allows more signs before the @; those that a « mailto: » address would read as the
# start of another recipient or of a text ("?", "&", "%" …) have no place in a page.
# None begins with a dash: it is that of a list, which lacks its space.
_EMAIL = re.compile(r"(?!-)[A-Za-z0-9.!$'*+^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
_POSTCODE = re.compile(r"[0-9]{5}")
_INSEE = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{3}")
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_NOT_IN_WEB_ADDRESS = re.compile(r"[\s<>\"'`\\]")
_SIGN_NAMES = {" ": "une espace", "'": "une apostrophe"}
_YES = {"oui": True, "non": False}


def refuse_notation(code: ProblemCode, text: str, form: str | None, otherwise: str) -> NoReturn:
    """Refuse *text* by its right form where there is one, else by *otherwise*."""
    if form is not None and form != text:
        otherwise = f"« {shown(text)} » s'écrit {shown(form)} : « msap check --fix » le fait."
    refuse(code, otherwise)


def _text(value: Any, limit: int = NAME_MAX) -> str:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    return _sound(" ".join(value.split()), limit)


def _lines(value: Any, limit: int = 2000) -> str:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    return _sound("\n".join(" ".join(line.split()) for line in value.strip().split("\n")), limit)


def _sound(text: str, limit: int) -> str:
    if not text.isprintable() and not text.translate(_INVISIBLE).isprintable():
        refuse(
            "caractere", "ce texte contient un caractère de contrôle invisible : ressaisissez-le."
        )
    if not text:
        refuse("vide", "ce champ est vide : remplissez-le ou supprimez la ligne.")
    if len(text) > limit:
        refuse("longueur", f"{len(text)} caractères : {limit} au plus.")
    return text


def _postcode(value: Any) -> str:
    text = _text(value)
    if not _POSTCODE.fullmatch(text):
        refuse_notation(
            "code-postal",
            text,
            meant.postcode(text),
            f"« {shown(text)} » n'est pas un code postal : cinq chiffres, par exemple 49430.",
        )
    return text


def _insee(value: Any) -> str:
    text = _text(value).upper()
    if not _INSEE.fullmatch(text):
        refuse_notation(
            "code-insee",
            text,
            meant.insee_code(text),
            f"« {shown(text)} » n'est pas un code INSEE de commune : "
            "cinq caractères, par exemple 49127 ou 2A004.",
        )
    return text


def code_text(value: Any) -> str:
    """Return a code's text, or refuse what cannot be a code."""
    text = _text(value)
    # A code becomes a folder of the site.
    if not _CODE.fullmatch(text) or len(text) > STEM_CHARS_MAX or is_reserved(text):
        refuse(
            "code",
            f"« {shown(text)} » n'est pas un code : minuscules sans accent, chiffres et tirets, "
            "par exemple acces-au-droit.",
        )
    return text


def _identifier(value: Any) -> str:
    text = _text(value, 80)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", text):
        refuse(
            "identifiant",
            f"« {shown(text)} » n'est pas un identifiant : lettres sans accent, chiffres, "
            "point et tirets, par exemple fs-908.",
        )
    return text


def parse_date(value: Any) -> date:
    """Return the day of ``2026-11-22``, or refuse the value."""
    text = _text(value)
    try:
        parsed = date.fromisoformat(text) if re.fullmatch(_DATE, text) else None
    except ValueError:
        parsed = None
    if parsed is None or not 1990 <= parsed.year <= 2100:
        refuse_notation("date", text, _sure_date(text), _no_date(text))
    return parsed


def _sure_date(text: str) -> str | None:
    form = meant.date_text(text)
    return form if form and "1990" <= form[:4] <= "2100" and form != text else None


def _no_date(text: str) -> str:
    if day := short_year_date(text):
        return f"« {shown(text)} » : l'année a quatre chiffres ; écrivez {day} si c'est ce jour-là."
    if is_month_first(text):
        return f"« {shown(text)} » : le jour vient avant le mois ; par exemple 2026-11-22."
    return f"« {shown(text)} » n'est pas une date : année-mois-jour, par exemple 2026-11-22."


def _yes_no(value: Any) -> bool:
    text = _text(value).lower()
    if text not in _YES:
        refuse_notation(
            "oui-non", text, meant.yes_no(text), f"« {shown(text)} » : écrivez oui ou non."
        )
    return _YES[text]


def _whole(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"[0-9]{1,4}", text):
        refuse("nombre", f"« {shown(text)} » n'est pas un nombre entier, par exemple 2.")
    return int(text)


def _degrees(value: Any, limit: int, example: str) -> float:
    text = _text(value)
    if not _NUMBER.fullmatch(text) or abs(float(text)) > limit:
        refuse_notation(
            "position",
            text,
            meant.degrees(text),
            f"« {shown(text)} » n'est pas une position : "
            f"degrés décimaux avec un point, par exemple {example}.",
        )
    return float(text)


def _email(value: Any) -> str:
    text = _text(value)
    if not is_email(text):
        refuse_notation(
            "courriel",
            text,
            meant.email_text(text),
            f"« {shown(text)} » n'est pas une adresse électronique : une seule, sans « ? » ni "
            "« mailto: », par exemple accueil@mairie-durtal.fr.",
        )
    return text


def is_email(text: str) -> bool:
    """Tell whether *text* is one e-mail address, and says nothing else to a mail program."""
    return len(text) <= NAME_MAX and bool(_EMAIL.fullmatch(text))


def web_address(value: Any) -> str:
    """Return an http or https address, or refuse the value."""
    text = _text(value, 2000)
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        sound = False
    if not sound or _NOT_IN_WEB_ADDRESS.search(text):
        _refuse_web_address(text)
    return text


def _refuse_web_address(text: str) -> NoReturn:
    form = meant.web_address(text)
    if not text.startswith(("http://", "https://")):
        otherwise = (
            f"« {shown(text)} » n'est pas une adresse web : elle commence par https://, "
            "par exemple https://www.durtal.fr."
        )
        refuse_notation("adresse-web", text, form, otherwise)
    sign = _NOT_IN_WEB_ADDRESS.search(text)
    what = _SIGN_NAMES.get(sign[0], f"« {sign[0]} »") if sign else "autre chose qu'un nom de site"
    right = (
        f"écrivez {shown(form, 80)} (« msap check --fix » le fait)."
        if form and form != text
        else "une seule adresse, copiée depuis le navigateur, comme https://www.durtal.fr."
    )
    refuse("adresse-web", f"« {shown(text)} » contient {what} : {right}")


def _schema(pattern: str, example: str, kind: str = "string", **more: Any) -> WithJsonSchema:
    # Scalars may be typed with or without quotes: 49430 and "49430" are the same text.
    types: str | list[str] = [kind, "number"] if pattern.startswith("^\\d") else kind
    schema: dict[str, Any] = {"type": types, "examples": [example], **more}
    return WithJsonSchema(schema | ({"pattern": pattern} if pattern else {}))


Text = Annotated[
    str,
    BeforeValidator(_text),
    WithJsonSchema({"type": ["string", "number"], "maxLength": NAME_MAX}),
]
TextOrNothing = Annotated[
    str,
    BeforeValidator(lambda value: _text(value) if value != "" else ""),
    WithJsonSchema({"type": ["string", "number"], "maxLength": NAME_MAX}),
]
LongText = Annotated[
    str,
    BeforeValidator(_lines),
    WithJsonSchema({"type": ["string", "number"], "maxLength": 2000}),
]
Summary = Annotated[
    str,
    BeforeValidator(lambda value: _text(value, 280)),
    WithJsonSchema({"type": "string", "maxLength": 280}),
]
Postcode = Annotated[str, BeforeValidator(_postcode), _schema(r"^\d{5}$", "49430")]
InseeCode = Annotated[str, BeforeValidator(_insee), _schema(r"^(\d{2}|2[ABab])\d{3}$", "49127")]
Code = Annotated[
    str, BeforeValidator(code_text), _schema(r"^[a-z0-9]+(-[a-z0-9]+)*$", "acces-au-droit")
]
Identifier = Annotated[
    str, BeforeValidator(_identifier), _schema(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$", "fs-908")
]
IsoDate = Annotated[
    date, BeforeValidator(parse_date), _schema(r"^\d{4}-\d{2}-\d{2}$", "2026-11-22", format="date")
]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"enum": ["oui", "non", True, False], "examples": ["oui"]}),
]
WholeNumber = Annotated[int, BeforeValidator(_whole), _schema(r"^\d{1,4}$", "2")]
Latitude = Annotated[
    float,
    BeforeValidator(lambda value: _degrees(value, 90, "47.671271")),
    _schema(r"^-?\d{1,3}(\.\d+)?$", "47.671271"),
]
Longitude = Annotated[
    float,
    BeforeValidator(lambda value: _degrees(value, 180, "-0.256457")),
    _schema(r"^-?\d{1,3}(\.\d+)?$", "-0.256457"),
]
Email = Annotated[str, BeforeValidator(_email), _schema("", "accueil@durtal.fr", format="email")]
WebAddress = Annotated[
    str, BeforeValidator(web_address), _schema(r"^https?://", "https://www.durtal.fr")
]
