"""Writes tests/vectors/opening.json anew: run it after a change of the compiled form.

    .venv/bin/python tests/hours/write_vectors.py

The states and moments come from opening-hours-py, the sentences from opening.js: read
them before you commit them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

from conftest import Reference, schedule_from  # noqa: E402
from generator.hours.compiled import compiled  # noqa: E402
from generator.hours.time_zones import time_zone  # noqa: E402
from generator.hours.timetables import Timetables  # noqa: E402

TARGET = ROOT / "tests" / "vectors" / "opening.json"
OFFICE = dict.fromkeys(("lundi", "mardi", "jeudi", "vendredi"), "09:00-12:00, 13:30-17:00")
FORTNIGHT = {"mardi": "une semaine sur deux depuis 2026-01-06 09:00-12:00"}
LAST_TUESDAY = {"mardi": "dernier du mois 09:00-12:00"}
SCHOOL_DAYS = dict.fromkeys(("lundi", "mardi"), "09:00-12:00 hors vacances scolaires")
PERIOD = {"du": "2026-11-20", "au": "2027-01-05", "type": "horaires"}
PLACES: list[dict[str, Any]] = [
    {"nom": "semaine ordinaire", "horaires": OFFICE},
    {"nom": "Moselle", "horaires": "Mo-Sa 08:00-12:00", "departement": "57"},
    {"nom": "Réunion", "horaires": OFFICE, "departement": "974"},
    {"nom": "Saint-Pierre-et-Miquelon", "horaires": OFFICE, "departement": "975"},
    {"nom": "Tahiti", "horaires": "Mo-Su 00:00-24:00", "departement": "987"},
    {"nom": "semaines impaires", "horaires": {"mardi": "semaines impaires 09:00-12:00"}},
    {"nom": "quinzaine", "horaires": FORTNIGHT},
    {"nom": "29 février", "horaires": LAST_TUESDAY, "bati": "2028-02-01"},
    {"nom": "minuit", "horaires": {"samedi": "20:00-24:00", "dimanche": "00:00-04:00"}},
    {"nom": "rendez-vous seulement", "horaires_rdv": {"mercredi": "13:30-17:00"}},
    {"nom": "rendez-vous aussi", "horaires": OFFICE, "horaires_rdv": {"jeudi": "13:30-17:00"}},
    {"nom": "inconnus"},
    {"nom": "jamais", "horaires": {"lundi": "fermé"}},
    {"nom": "fériés ouverts", "horaires": "Mo-Su 09:00-12:00", "jours_feries": "ouvert"},
    {
        "nom": "exceptions",
        "horaires": OFFICE,
        "exceptions": [
            {"du": "2026-12-24", "au": "2027-01-02", "type": "ferme", "motif": "Congés"},
            {"du": "2026-12-25", "type": "horaires", "horaires": "10:00-11:00", "motif": "Noël"},
            {"du": "2026-11-27", "type": "horaires", "horaires": "09:00-12:00"},
        ],
    },
    {
        "nom": "heures d'une période",
        "horaires": OFFICE,
        "exceptions": [PERIOD | {"horaires": "10:00-12:00", "motif": "Horaires réduits"}],
    },
    {
        "nom": "heures d'une période, jour par jour",
        "horaires": OFFICE,
        "exceptions": [PERIOD | {"horaires": {"lundi": "10:00-12:00", "jeudi": "14:00-16:00"}}],
    },
    {
        "nom": "sans fin connue",
        "horaires": OFFICE,
        "exceptions": [
            {"du": "2026-11-25", "au": "jusqu'à nouvel ordre", "type": "ferme", "motif": "Travaux"}
        ],
    },
    {
        "nom": "saisons, par-dessus le nouvel an",
        "horaires": OFFICE,
        "saisons": [
            {"du": "12-15", "au": "01-10", "horaires": {"mardi": "10:00-12:00"}, "motif": "Hiver"},
            {"du": "07-01", "au": "08-31", "horaires": "fermé", "motif": "Congés d'été"},
        ],
    },
    {
        "nom": "saisons d'une expression",
        "horaires": "Sep-Mar Mo-Fr 09:00-17:00; Apr-Aug Sa 10:00-12:00",
    },
    {"nom": "hors vacances scolaires", "horaires": SCHOOL_DAYS},
    {"nom": "hors vacances scolaires, Corse", "horaires": SCHOOL_DAYS, "departement": "2A"},
    {
        "nom": "fermé pendant les vacances",
        "horaires": "Mo-Fr 09:00-12:00; SH off",
        "departement": "34",
    },
    {
        "nom": "au-delà du calendrier scolaire",
        "horaires": SCHOOL_DAYS,
        "bati": "2028-02-01",
        "moments": ["2028-07-10T10:00", "2028-08-31T10:00", "2028-09-05T10:00", "2028-09-10T10:00"],
    },
]
# Local times of the place.
MOMENTS = (
    "2026-11-21T23:59", "2026-11-22T00:00", "2026-11-23T08:59", "2026-11-23T09:00",
    "2026-11-23T11:59", "2026-11-23T12:00", "2026-11-24T10:00", "2026-11-25T14:00",
    "2026-11-26T14:00", "2026-11-27T16:00", "2026-12-24T10:00", "2026-12-25T10:30",
    "2026-12-26T09:00", "2026-12-29T10:00", "2027-01-01T10:00", "2027-01-05T10:00",
    "2027-03-26T10:00", "2027-03-28T01:59", "2027-03-28T03:00", "2027-10-31T02:30",
    "2027-10-31T03:00", "2027-11-06T23:00", "2027-12-26T23:59", "2027-12-27T00:00",
)  # fmt: skip
LEAP_MOMENTS = ("2028-02-28T10:00", "2028-02-29T10:00", "2028-02-29T12:00", "2028-03-01T00:00")


def vector(place: dict[str, Any]) -> dict[str, Any]:
    """Return *place* with its compiled days and what holds at each moment."""
    today = date.fromisoformat(place.get("bati", "2026-11-22"))
    schedule = schedule_from(place)
    truth = Reference(schedule, today)
    zone = ZoneInfo(time_zone(schedule.department_code))
    moments = []
    for text in place.get("moments", LEAP_MOMENTS if "bati" in place else MOMENTS):
        instant = datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(ZoneInfo("UTC"))
        moments.append({"t": int(instant.timestamp() * 1000), "attendu": truth.status(instant)})
    return place | {
        "bati": today.isoformat(),
        "compile": json.loads(compiled(schedule, Timetables(today))),
        "moments": moments,
    }


def main() -> None:
    """Write the vectors, with the sentences that opening.js makes of them."""
    vectors = [vector(place) for place in PLACES]
    TARGET.write_text(json.dumps(vectors, ensure_ascii=False), "utf-8")
    program = f"""
      import {{ readFileSync }} from "node:fs";
      import {{ sentence, status }} from "{ROOT}/themes/msap/static/js/lib/opening.js";
      const vectors = JSON.parse(readFileSync("{TARGET}"));
      for (const {{ compile, moments }} of vectors)
        for (const moment of moments) moment.phrase = sentence(status(compile, moment.t));
      console.log(JSON.stringify(vectors));
    """
    node = Path(sys.executable).with_name("node")
    done = subprocess.run(
        [node, "--input-type=module", "-e", program], check=True, capture_output=True, text=True
    )
    lines = [json.dumps(found, ensure_ascii=False) for found in json.loads(done.stdout)]
    TARGET.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main()
