// Which places open on the days and at the hours that are asked for, by a fixed clock and in each place's own time.
// The places are those of tests/search/test_place_hours.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NO_FILTERS } from "../../themes/msap/static/js/lib/filters.js";
import { filterTests } from "../../themes/msap/static/js/lib/filter_tests.js";
import { hoursOfDaysAsked } from "../../themes/msap/static/js/lib/asked_days.js";
import { summed } from "../../themes/msap/static/js/lib/columns.js";
import { weeksOf } from "../../themes/msap/static/js/lib/houses.js";
import { createOpenings } from "../../themes/msap/static/js/lib/openings.js";
import vectors from "../vectors/search_hours.json" with { type: "json" };

const { lieux, departements, calendrier } = vectors;
const alwaysOpen = new Set(summed(lieux.feries));
const weeks = weeksOf(lieux);
const places = departements.map((department, rank) => ({
  kind: "maison",
  moves: weeks[rank] === "~",
  position: null,
  department,
  week: weeks[rank],
  closedOnHolidays: !alwaysOpen.has(rank),
  deviations: lieux.ecarts[rank] ?? [],
}));
// Monday 8:30-12 and 13:30-17, Friday 9:10-12; the same with Saturday 9-12 and Monday 14-16 by appointment.
const [UNKNOWN, OFFICE, , REUNION, , BOTH, GUADELOUPE, MARKET, BREAK, BUS] = places;
const MONDAY_9AM = "2026-11-23T09:00+01:00";

function keeps(place, asked, now = MONDAY_9AM, house = { wheelchair: false }) {
  const filters = { ...NO_FILTERS, ...asked, from: null, groups: [], departments: [] };
  return filterTests(filters, createOpenings(calendrier, Date.parse(now))).every((passes) => passes(place, house));
}

function hours(place, asked, now = MONDAY_9AM) {
  const days = createOpenings(calendrier, Date.parse(now)).comingDays(place);
  return hoursOfDaysAsked(days, { ...NO_FILTERS, ...asked }).replace(/[\u00a0\u2060]/g, (space) => (space === "\u2060" ? "" : " "));
}

for (const [what, place, asked, kept, now] of [
  ["Monday is today while hours are left", OFFICE, { jour: "lundi" }, true],
  ["Monday is the next one once they are over", OFFICE, { jour: "lundi" }, true, "2026-11-23T18:00+01:00"],
  ["today is over at five", OFFICE, { jour: "aujourdhui" }, false, "2026-11-23T17:00+01:00"],
  ["today is not over at one", OFFICE, { jour: "aujourdhui" }, true, "2026-11-23T13:00+01:00"],
  ["this morning is over at noon", OFFICE, { jour: "aujourdhui", moment: "matin" }, false, "2026-11-23T12:00+01:00"],
  ["Monday morning comes again", OFFICE, { jour: "lundi", moment: "matin" }, true, "2026-11-23T12:00+01:00"],
  ["Friday has a morning", OFFICE, { jour: "vendredi", moment: "matin" }, true],
  ["Friday has no afternoon", OFFICE, { jour: "vendredi", moment: "apres-midi" }, false],
  ["some day has an afternoon", OFFICE, { moment: "apres-midi" }, true],
  ["no day has an evening", OFFICE, { moment: "soir" }, false],
  ["noon is not from half past one", OFFICE, { jour: "lundi", moment: "midi" }, false],
  ["after four there is an hour left", OFFICE, { moment: "apres-16h" }, true],
  ["after five there is none", OFFICE, { moment: "apres-17h" }, false],
  ["until five", OFFICE, { moment: "jusqua-17h" }, true],
  ["until a quarter past", OFFICE, { moment: "jusqua-17h15" }, false],
  ["before half past eight nobody is there", OFFICE, { moment: "avant-8h30" }, false],
  ["before nine somebody is", OFFICE, { moment: "avant-9h" }, true],
  ["at noon it closes", OFFICE, { moment: "a-12h" }, false],
  ["at ten it is open", OFFICE, { jour: "vendredi", moment: "a-10h" }, true],
  ["between noon and half past one", OFFICE, { moment: "12h-13h30" }, false],
  ["between noon and two", OFFICE, { jour: "lundi", moment: "12h-14h" }, true],
  ["Tuesday is closed", OFFICE, { jour: "mardi" }, false],
  ["of two days one is enough", OFFICE, { jour: "mardi,vendredi" }, true],
  ["tomorrow is Tuesday", OFFICE, { jour: "demain" }, false],
  ["the week-end is closed", OFFICE, { jour: "weekend" }, false],
  ["a Saturday by appointment counts", BOTH, { jour: "samedi" }, true],
  ["but not without one", BOTH, { jour: "samedi", sansrdv: true }, false],
  ["Monday needs none", BOTH, { jour: "lundi", sansrdv: true }, true],
  ["only by appointment is not without", GUADELOUPE, { sansrdv: true }, false],
  ["without appointment some day", OFFICE, { sansrdv: true }, true],
  ["now, by appointment", BOTH, { ouvert: true }, true, "2026-11-28T10:00+01:00"],
  ["now, without", BOTH, { ouvert: true, sansrdv: true }, false, "2026-11-28T10:00+01:00"],
  ["the week-end holds Saturday", BOTH, { jour: "weekend" }, true],
  ["on Sunday it is over, though Saturdays come again", BOTH, { jour: "weekend" }, false, "2026-11-29T10:00+01:00"],
  ["at noon in Paris, Saturday is over in Réunion, and comes again", REUNION, { jour: "samedi" }, true, "2026-11-28T12:00+01:00"],
  ["today is over there", REUNION, { jour: "aujourdhui" }, false, "2026-11-28T09:30+01:00"],
  ["on Sunday evening in Paris it is Monday there", REUNION, { jour: "aujourdhui" }, true, "2026-11-29T22:00+01:00"],
  ["in Guadeloupe it is still Saturday morning", GUADELOUPE, { jour: "aujourdhui" }, true, "2026-11-28T16:30+01:00"],
  ["a Tuesday of the other rhythm", MARKET, { jour: "mardi" }, true],
  ["the next Tuesday is not one of them", MARKET, { jour: "mardi" }, false, "2026-11-25T10:00+01:00"],
  ["the next Monday is a closed one", BREAK, { jour: "lundi" }, false, "2026-12-15T10:00+01:00"],
  ["the Monday before the break", BREAK, { jour: "lundi" }, true, "2026-12-13T10:00+01:00"],
  ["a public holiday", OFFICE, { jour: "vendredi" }, false, "2026-12-20T10:00+01:00"],
  ["unknown hours are no open ones", UNKNOWN, { jour: "lundi" }, false],
  ["nor now", UNKNOWN, { ouvert: true }, false],
  ["a house that travels opens nobody knows where", BUS, { jour: "lundi" }, false],
  ["and is itinerant", BUS, { itinerant: true }, true],
  ["a house that stays is not", OFFICE, { itinerant: true }, false],
  ["a stop is", { ...OFFICE, kind: "arret" }, { itinerant: true }, true],
  ["nor is a wheelchair's way in where none is told", OFFICE, { fauteuil: true }, false],
]) {
  test(`${what}: ${JSON.stringify(asked)}`, () => assert.equal(keeps(place, asked, now), kept));
}

for (const [said, place, asked, now] of [
  ["Vendredi 27 novembre : 9 h 10 – 12 h", OFFICE, { jour: "vendredi" }],
  ["Samedi 28 novembre : 9 h – 12 h sur rendez-vous", BOTH, { jour: "samedi" }],
  ["Samedi 28 novembre : fermé", OFFICE, { jour: "samedi" }],
  ["Samedi 28 novembre : 9 h – 12 h", REUNION, { jour: "weekend" }],
  ["Samedi 5 décembre : 9 h – 12 h", REUNION, { jour: "samedi" }, "2026-11-28T12:00+01:00"],
  ["Lundi 23 novembre : 8 h 30 – 12 h, 13 h 30 – 17 h ; Vendredi 27 novembre : 9 h 10 – 12 h", OFFICE, { jour: "vendredi,lundi" }],
  ["Lundi 23 novembre : 8 h 30 – 12 h, 13 h 30 – 17 h", OFFICE, { jour: "lundi", moment: "soir" }],
  ["Vendredi 27 novembre : 9 h 10 – 12 h", OFFICE, { moment: "avant-10h" }, "2026-11-24T10:00+01:00"],
  ["", OFFICE, { ouvert: true }],
  ["", UNKNOWN, { jour: "lundi" }],
  ["", BUS, { jour: "lundi" }],
  ["Vendredi 1er janvier 2027 : fermé", OFFICE, { jour: "vendredi" }, "2026-12-28T10:00+01:00"],
]) {
  test(`${JSON.stringify(asked)} is told « ${said} »`, () => assert.equal(hours(place, asked, now), said));
}
