// The hours of the store become again the days that generator/hours compiles
// (tests/search/test_place_hours.py keeps the vectors true).

import assert from "node:assert/strict";
import { test } from "node:test";

import { weeksOf } from "../../themes/msap/static/js/lib/houses.js";
import { createOpenings } from "../../themes/msap/static/js/lib/openings.js";
import { status } from "../../themes/msap/static/js/lib/opening.js";
import { createTimetables } from "../../themes/msap/static/js/lib/timetables.js";
import { summed } from "../../themes/msap/static/js/lib/columns.js";
import vectors from "../vectors/search_hours.json" with { type: "json" };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST = Date.UTC(2026, 10, 21);

const { lieux, departements, calendrier, jours } = vectors;
const open = new Set(summed(lieux.feries));
const weeks = weeksOf(lieux);
const places = departements.map((department, rank) => ({
  department,
  week: weeks[rank],
  closedOnHolidays: !open.has(rank),
  deviations: lieux.ecarts[rank] ?? [],
}));
const timetableOf = createTimetables(calendrier);

places.forEach((place, rank) => {
  test(`place ${rank} has the same status as its compiled days, each five hours and before and after`, () => {
    for (let now = FIRST; now < FIRST + 404 * DAY_MS; now += 5 * HOUR_MS) {
      assert.deepEqual(status(timetableOf(place), now), status(jours[rank], now), new Date(now).toISOString());
    }
  });
});

test("a house that travels is never open, whatever its team's hours", () => {
  const monday = createOpenings(calendrier, Date.UTC(2026, 10, 23, 9));
  const said = { state: "deplace", sentence: "Se déplace\u00a0: téléphonez pour savoir où", next: "" };
  assert.deepEqual(monday.described(places[9]), said);
  assert.equal(monday.stateOf(places[9]), "deplace");
  assert.ok(monday.comingDays(places[9]).every(({ isKnown }) => !isKnown));
  const christmas = createOpenings(calendrier, Date.UTC(2026, 11, 24, 9));
  assert.equal(christmas.described(places[10]).sentence, "Fermé (Congés)");
});

test("places that keep the same hours share one timetable", () => {
  assert.equal(timetableOf(places[1]), timetableOf({ ...places[1] }));
  assert.notEqual(timetableOf(places[1]), timetableOf(places[2]));
});

test("a place is described as its page describes it", () => {
  const monday = createOpenings(calendrier, Date.UTC(2026, 10, 23, 9));
  assert.equal(monday.described(places[1]).sentence, "Ouvert — ferme à 12\u00a0h");
  assert.equal(monday.stateOf(places[1]), "ouvert");
  assert.equal(monday.stateOf(places[0]), "inconnu");
  assert.equal(monday.described(places[7]).next, "mardi 24\u00a0novembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h");
});

test("of two places that keep the same hours, one may be announced and one closed for good", () => {
  const now = Date.UTC(2026, 10, 23, 9);
  const [place] = places;
  const { described, stateOf } = createOpenings(calendrier, now);
  const coming = { ...place, ouvre: "2027-01-15" };
  const over = { ...place, ferme: "2026-11-23" };
  assert.equal(described(coming).sentence, "Ouvre le 15\u00a0janvier 2027");
  assert.equal(described(over).sentence, "Fermé définitivement depuis le 23\u00a0novembre 2026");
  assert.deepEqual([stateOf(coming), stateOf(over)], ["ferme", "ferme"]);
  assert.match(described(place).sentence, /^Horaires inconnus/);
});
