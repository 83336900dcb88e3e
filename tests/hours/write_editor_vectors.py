"""Writes tests/vectors/editor_hours.json anew: run it after a change of a sentence about hours.

    .venv/bin/python -m tests.hours.write_editor_vectors

The inputs are those of the tests of hours, the hours of the demonstration's pages, and the cases
below; the problems are Python's answers: read them before you commit them.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from generator.model.opening_hours import DAYS
from tests.hours.editor_answers import problems_of_place

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "tests" / "vectors" / "editor_hours.json"
TESTED = ("hours_text", "hours_advice", "tidy_hours", "seasons")
LONG = "x" * 301

TYPOS = [
    "8h30-12h", "08h30 à 12h", "9-12", "9h/12h", "8h30 - 12h00 / 13h30 - 17h00", "8:30-12:00",
    "08:30-12:00 13:30-17:00", "08:30-12:00,13:30-17:00", "08:30 -12:00", "08:30–12:00",
    "08:30 12:00", "08.30-12.00", "8H30-12H", "09:00-12:00 et 14:00-17:00", "de 9h à 12h",
    "9h à midi", "09:00-12:00-14:00-17:00", "9h-12h puis 14h-17h", "12:00-09:00", "25:00-26:00",
    "24:00-24:30", "09:60-12:00", "09:00-12:00, 11:00-14:00", "14:00-17:00, 09:00-12:00",
    "09:00-12:00,", ",09:00-12:00", "09:00-", "-12:00", "09:00", "9h", "9", "", " ", ";", "; ;",
    "Fermé", "fermée", "FERMÉ", "fermé le matin", "ferme l'apres-midi", "matin", "après-midi",
    "apres midi", "journée", "le soir", "sur rendez-vous", "sur RDV", "9h-12h sur rendez vous",
    "r.d.v.", "tous les 15 jours 9h-12h", "tous les quinze jours", "un lundi sur deux 9h-12h",
    "1 semaine sur 2", "1/2", "bimensuel", "quinzaine", "24h/24", "24h sur 24", "non-stop",
    "jour et nuit", "1er lundi du mois 9h-12h", "premier mardi 09:00-12:00", "dernier jeudi",
    "1er du mois", "6e du mois 09:00-12:00", "0e du mois 09:00-12:00",
    "1er et 3e du mois 9h-12h", "1er, 3e et dernier du mois 09:00-12:00", "1er du mois fermé",
    "semaines paires 9h-12h", "semaines paires", "semaine A 09:00-12:00",
    "semaines paires 09:00-12:00 ; semaines impaires 14h-17h",
    "une semaine sur deux depuis 2026-02-30 09:00-12:00",
    "une semaine sur deux depuis le 5 janvier 2026 09:00-12:00",
    "une semaine sur deux depuis 2026-01-05 9h-12h",
    "hors vacances scolaires 9h-12h", "hors vacances scolaires", "hors vacances 09:00-12:00",
    "pendant les vacances scolaires fermé", "hors vacances scolaires fermé",
    "09:00-12:00 ; pendant les vacances scolaires fermé",
    "09:00-12:00 hors vacances scolaires ; 10:00-11:00 en vacances scolaires",
    "semaines paires 09:00-12:00, hors vacances scolaires",
    "sauf vacances scolaires : 1er du mois 09:00-12:00",
    "bientôt", "n'importe quoi", "<b>09:00-12:00</b>", "09:00-12:00\u00a0",
    "09:00\u202f-\u202f12:00",
    "09:00-12:00\u200b", "０９:００-１２:００", "9 heures - 12 heures", "9 h 30 à 12 h",
    "9h30-12h30/14h-17h30", "9h-12h & 14h-17h", "9h-12h + 14h-17h", "112h-13h", "9h 12h",
    "9h-12h-", "10h00-12h00-14h00", "9h12 / 14",
    "8h/20h non stop", "/9h-12h", "9h-12h et", "9h à 12h/14h à 17h", "9h ➔ 12h", "9h=>12h",
    "9h-12h / 17h", "l'après-midi 14h/17h", "9h - minuit", "9h30min à 12h", "9h > ", "dès 9h",
    "9h/12h\u00a0-\u00a014h/17h", "09:00/12:00/13:00", "9h/12h-14h", "9h — > 12h",
    "\u202e09:00-12:00", LONG, "9h-12h " * 50,
]  # fmt: skip
DAY_KEYS = [
    "Lundi", "lun.", "lundis", "LUNDI", "lundi au vendredi", "lun-ven", "Lundi-Vendredi",
    "lundi, mardi", "lundi et jeudi", "du lundi au jeudi", "tous les jours", "7j/7", "semaine",
    "week-end", "weekend", "mardy", "marid", "mercrdi", "samdi", "dimanche ", "Mo", "Mo-Fr",
    "matin", "après-midi", "soir", "férié", "jours fériés", "jours_feries", "x", "", "ludni",
    "vendredi matin", "tous les jours sauf dimanche", "lundi\u00a0", "horaires", "l", "matinée",
]  # fmt: skip
EXPRESSIONS = [
    "Mo-Fr 09:00-12:00,14:00-17:00", "mo-fr 9h-12h", "Mo, We 09:00-12:00; Sa[1] 10:00-12:00",
    "Monday-Friday: 9:00 - 12:00", "24/7", "Mo-Fr 09:00-12:00; PH off", "PH off", "Mo-Fr",
    "Mo-Fr 17:00-09:00", "Mo-Fr 12h-9h; Sa off", "Mo-Fr 09:00-25:00", "Mo 09:00-09:00",
    "Fr 22:00-02:00", "week 10-20 Mo 08:00-12:00,17:00-14:00", "Mo 09:00-12:60",
    "Mo-Fr 09:00+", "Mo-Fr sunrise-sunset", "Mo-Fr 09:00-12:00 unknown", 'Mo 09:00-12:00 "rdv"',
    "Apr 31 Mo 09:00-12:00", "Feb 30 off", "Mo 09:00-12:00; Jun 31 off", "Mo 09:60-12:00",
    "Mo-Fr,PH 09:00-12:00", "Mo-Fr 09:00-12:00; PH 10:00-12:00", "Mo-Fr SH 09:00-12:00",
    "Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00", "Jul-Aug Mo-Fr 08:00-12:00; Mo 09:00-12:00",
    "Sep-Jun Mo-Fr 09:00-12:00; Jul-Aug off", "week 1-53/2 Mo 09:00-12:00",
    "week 02-52/2 Fr 09:00-12:00", "week 1-52/2 Mo 9h-12h",
    "Mo-Fr 08:30-12:00, Tu 13:30-17:30", "Mo 09:00-12:00; Mo[1] 14:00-17:00",
    "lundi au vendredi 9h-12h et 14h-17h", "du lundi au vendredi de 9h à 12h",
    "lundi: 9h-12h", "lundi:09:00-12:00", "tous les jours 9h-18h", "9h-12h", "9-12", "09:00-12:00",
    "lundi 9h-12h, mardi 14h-17h", "le matin", "sur rendez-vous", "24h/24", "fermé", "lundi",
    "Du lundi au vendredi : 8h30 - 12h / 13h30 - 17h", "9h-12h du lundi au vendredi",
    "lundi au samedi sauf mercredi", "fermé le mercredi", "ouvert tous les jours", "", ";", LONG,
    "lundi 9h-12h lundi 14h-17h", "lundi matin 9h-12h", "lundi 9-12", "lun., mar. 9h-12h",
    "lundi 9h/12h - 14h/17h", "lundi 9h > 12h", "9h/12h - 14h/17h", "lundi 9h/10h - 17h/18h",
    "vendredi au mardi 9h-12h", "lundi 9h à midi", "Mo-Fr 09:00-12:00\u0007", "1er mardi 9h-12h",
]  # fmt: skip
DATES = [
    "2026-11-22", "2026-02-30", "22/11/2026", "22-11-2026", "22.11.26", "11/22/2026", "2026/11/22",
    "22 novembre 2026", "le 1er janv. 2027", "dimanche 22 novembre 2026",
    "lundi 22 novembre 2026", "22 nov", "demain", "jusqu'à nouvel ordre", "JUSQU’À NOUVEL AVIS",
    "1889-01-01", "2101-01-01", "", " ", "«\u00a02026-11-22\u00a0»", "“2026-11-22”", "2026-11",
    "20261122", "2026-11-22\u200b", LONG, "31/02/2026", "9999-99-99",
]  # fmt: skip
DAYS_OF_YEAR = [
    "07-01", "7-1", "1er juillet", "1 juillet", "01/07", "le 1er juil.", "2026-07-01", "07-32",
    "13-01", "31-08", "29-02", "13-13", "02-29", "02-28", "29 février", "15 AOÛT", "juillet",
    "été", "", "07-01 ", "31/02", "00-10", "1er juillet 2026",
]  # fmt: skip
SCHOOL = ["pendant les vacances scolaires", "hors vacances scolaires", "vacances", "été", ""]
KINDS = ["ferme", "Fermé", "fermeture", "horaires", "message", "congés", "", "FERME "]
KEYS = [
    "date", "Du", "début", "fin", "motifs", "raison", "Horaire", "heures d'ouverture", "typ",
    "horaires\u00a0", "du:2026", "Motif", "heures", "horaire rdv", "quoi", "x", "horaires-rdv",
]  # fmt: skip
WEEK = {"lundi": "09:00-12:00", "jeudi": "14:00-17:00"}
PERIODS: list[Any] = [
    "10:00-12:00", "10h-12h", "9-12", "12:00-10:00", "fermé", "Fermée", "", "matin", WEEK, {},
    {"Lundi": "9h-12h"}, {"lundi": ["09:00-12:00"]}, ["09:00-12:00"], "Mo-Fr 09:00-12:00",
    "Jul-Aug Mo 09:00-12:00", "10:00-12:00 ; 14:00-16:00", "sur rendez-vous", " 10:00-12:00",
    {"lundi": "1er du mois 09:00-12:00"}, "lundi 9h-12h",
]  # fmt: skip


def inputs() -> Iterator[dict[str, Any]]:
    """Yield the fields of places, what is right and what is not."""
    yield from _weeks()
    yield from ({"horaires": {key: "09:00-12:00"}} for key in DAY_KEYS)
    yield from ({"horaires_rdv": text} for text in EXPRESSIONS)
    yield from _odd_weeks()
    yield from ({"exceptions": each} for each in _exceptions())
    yield from _seasons()
    yield from _together()


def _weeks() -> Iterator[dict[str, Any]]:
    """Yield the texts of days: those that are right seven at a time."""
    texts = dict.fromkeys([*_tested(), *_written(), *TYPOS])
    right = [text for text in texts if not problems_of_place({"horaires": {"lundi": text}})]
    rest = iter(right)
    while days := list(islice(rest, 7)):
        yield {"horaires": dict(zip(DAYS, days, strict=False))}
    yield from ({"horaires": {"jeudi": text}} for text in texts if text not in right)


def _tested() -> Iterator[str]:
    """Yield the texts that the tests of hours are given."""
    for name in TESTED:
        module = importlib.import_module(f"tests.model.test_{name}")
        for test in vars(module).values():
            for mark in getattr(test, "pytestmark", ()):
                for given in mark.args[1]:
                    first = given[0] if isinstance(given, tuple) else given
                    if isinstance(first, str):
                        yield first


def _written() -> Iterator[str]:
    """Yield the texts of days on the demonstration's pages."""
    for page in sorted((ROOT / "content" / "msap").rglob("*.md")):
        front = yaml.load(page.read_text("utf-8").split("---")[1], Loader=yaml.BaseLoader)
        for place in (front, *front.get("antennes", ()), *front.get("tournee", ())):
            for key in ("horaires", "horaires_rdv"):
                hours = place.get(key)
                yield from hours.values() if isinstance(hours, dict) else ()


def _odd_weeks() -> Iterator[dict[str, Any]]:
    yield {"horaires": {}}
    yield {"horaires": ["lundi 9h-12h"]}
    yield {"horaires": {"lundi": "09:00-12:00", "mardi": ["09:00-12:00", "14:00-17:00"]}}
    yield {"horaires": {"lundi": {"de": "9h"}}}
    yield {"horaires": {"Lundi": ["09:00-12:00"]}}
    yield {"horaires": {"Lundi": "9h-12h", "lundi": "14h-17h"}}
    yield {"horaires": {"lundi": "09:00-12:00", "LUN.": "14h-17h"}}
    yield {"horaires": {"lundi au vendredi": "9h-12h", "jeudi": "14h-17h"}}
    yield {"horaires": {"lundi et mardi": "9h-12h", "mardi, jeudi": "14h-17h"}}
    yield {"horaires": {"lundi et mardi": "9h-12h", "samedi": "14h-17h"}}
    yield {"horaires": {"lundi": "9h-12h", "mardi": "x"}, "horaires_rdv": {"mardi": "14h-17h"}}


def _exceptions() -> Iterator[Any]:
    start = {"du": "2026-12-24"}
    yield from ([{"du": text, "type": "ferme"}] for text in DATES)
    yield from ([start | {"au": text, "type": "ferme"}] for text in DATES)
    yield from ([start | {"type": text}] for text in KINDS)
    yield from ([start | {"type": "horaires", "horaires": each}] for each in PERIODS)
    yield from ([start | {"type": "ferme", key: "x"}] for key in KEYS)
    yield [{"type": "ferme"}, {"du": "2026-12-24"}, {}]
    yield [start | {"type": "ferme", "horaires": "10:00-12:00"}]
    yield [start | {"au": "2026-12-23", "type": "ferme"}]
    yield [start | {"type": "message", "motif": ""}]
    yield [start | {"type": "message", "motif": "Travaux " * 50}]
    yield [start | {"type": "message", "motif": "Tra\u0007vaux"}]
    yield [start | {"type": "message", "motif": ["Travaux"]}]
    yield [start | {"type": ["ferme"]}]
    yield [start | {"au": ["x"], "type": "ferme"}]
    yield ["du:2026-12-24", "fermé", ["x"], "https://x.fr"]
    yield "fermé à Noël"
    yield {"du": "2026-12-24", "type": "ferme"}


def _seasons() -> Iterator[dict[str, Any]]:
    own = {"horaires": WEEK}
    every: list[Any] = [
        *([{"du": text, "au": "08-31"} | own] for text in DAYS_OF_YEAR),
        *([{"du": "07-01", "au": text} | own] for text in DAYS_OF_YEAR),
        *([{"quand": text} | own] for text in SCHOOL),
        *([{"du": "07-01", "au": "08-31", "horaires": each}] for each in PERIODS),
        *([{"du": "07-01", "au": "08-31", key: "x"} | own] for key in KEYS),
        [{"du": "07-01"} | own], [{"au": "07-01"} | own], [own], [{"du": "07-01", "au": "08-31"}],
        [{}], ["été"], "été", own, [{"du": ["07-01"], "au": "08-31"} | own], [{"quand": {}} | own],
        [{"du": "07-01", "au": "08-31", "horaires_rdv": "10:00-12:00"}],
    ]  # fmt: skip
    yield from ({"horaires": WEEK, "saisons": each} for each in every)


def _together() -> Iterator[dict[str, Any]]:
    summer = {"du": "07-01", "au": "08-31", "horaires": "10:00-12:00"}
    august = {"du": "08-15", "au": "09-15", "horaires": WEEK}
    winter = {"du": "12-01", "au": "02-28", "horaires": "fermé"}
    january = {"du": "01-10", "au": "01-20", "horaires": WEEK}
    during = {"quand": "pendant les vacances scolaires", "horaires": WEEK}
    outside = {"quand": "hors vacances scolaires", "horaires": WEEK}
    two_days = {
        "du": "2026-12-24",
        "au": "2026-12-28",
        "type": "horaires",
        "horaires": "09:00-12:00",
    }
    yield {"saisons": [summer]}
    yield {"saisons": [summer], "horaires_rdv": WEEK}
    yield {"saisons": [summer | {"horaires_rdv": "14:00-16:00"}], "horaires": WEEK}
    yield {"saisons": [summer, august], "horaires": WEEK}
    yield {"saisons": [winter, january], "horaires": WEEK}
    yield {"saisons": [winter, summer, during, outside], "horaires": WEEK}
    yield {"saisons": [during, during], "horaires": WEEK}
    yield {"saisons": [summer | {"quand": "hors vacances scolaires"}, summer], "horaires": WEEK}
    yield {"saisons": [winter], "horaires": "Jul-Aug Mo 09:00-12:00"}
    yield {"saisons": [winter], "horaires": "Mo 09:00-12:00"}
    yield {"exceptions": [two_days]}
    yield {"exceptions": [two_days], "horaires_rdv": WEEK}
    yield {"exceptions": [two_days], "saisons": [winter]}
    yield {"exceptions": [two_days], "horaires": {"lundi": "9h"}}
    monday = {"du": "2026-12-03", "type": "horaires", "horaires": {"lundi": "09:00-12:00"}}
    for last in ("2026-12-03", "2026-12-06", "2026-12-07", "2026-12-09", "2026-12-20"):
        yield {"exceptions": [monday | {"au": last}]}
    yield {"exceptions": [monday | {"au": "jusqu'à nouvel ordre"}]}
    yield {"exceptions": [monday | {"horaires": {"jeudi": "fermé"}}]}
    yield {"exceptions": [monday | {"horaires": "Mo-We 09:00-12:00"}]}


def main() -> None:
    """Write the vectors, one a line."""
    lines = [
        json.dumps(
            {"input": fields, "problems": problems_of_place(fields)},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for fields in inputs()
    ]
    TARGET.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main()
