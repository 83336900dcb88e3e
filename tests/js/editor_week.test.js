// The week of the form: what was not changed is written as it was, what is not understood stays, what is typed is read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { christmasClosing, withKey, EXCEPTION_KEYS } from "../../themes/msap/static/js/editor/hours/edited_records.js";
import { isMapping } from "../../themes/msap/static/js/editor/hours/fields.js";
import { parseDay } from "../../themes/msap/static/js/editor/hours/hours_text.js";
import { readPeriod, writePeriod } from "../../themes/msap/static/js/editor/hours/period.js";
import { unlessRefused } from "../../themes/msap/static/js/editor/hours/refused.js";
import { tidyTime } from "../../themes/msap/static/js/editor/hours/tidy_hours.js";
import {
  copiedDay, readDay, readWeek, weekMeant, withDay, writeDay, writeWeek,
} from "../../themes/msap/static/js/editor/hours/week.js";
import vectors from "../vectors/editor_hours.json" with { type: "json" };

const weeks = vectors
  .flatMap(({ input }) => [input.horaires, input.horaires_rdv])
  .filter((hours) => hours !== undefined && isMapping(hours) && readWeek(hours));
const rulesOf = (text) => unlessRefused(() => parseDay(0, text));

test("a week that nobody touched is written as it was, right or not", () => {
  assert.ok(weeks.length > 100);
  for (const week of weeks) {
    assert.deepEqual(Object.entries(writeWeek(readWeek(week))), Object.entries(week));
  }
});

test("what is understood of a day and written anew means the same", () => {
  const texts = new Set(weeks.flatMap((week) => Object.values(week)));
  let understood = 0;
  for (const text of texts) {
    const entries = readDay(text);
    const rules = rulesOf(text);
    if (rules) assert.ok(entries, text);
    if (!entries?.length || !rules) continue;
    understood++;
    assert.deepEqual(rulesOf(writeDay(entries)), rules, text);
  }
  assert.ok(understood > 50);
});

test("a text that is no times is no row of times", () => {
  for (const text of ["sur rendez-vous", "matin", "9-12 et 14-17", "bientôt", "fermé le matin", "6e du mois 09:00-12:00"]) {
    assert.equal(readDay(text), null, text);
  }
  assert.deepEqual(readDay("8h30-12h")[0].spans, [{ start: "8h30", end: "12h" }]);
  assert.deepEqual(readDay("fermé"), []);
});

const MORNING = [{ beat: "weekly", nth: [], start: "", school: "any", isClosed: false, spans: [{ start: "09:00", end: "12:00" }] }];

test("a day that is filled comes at its place, one that is emptied goes, or says that it is closed as the others do", () => {
  const week = readWeek({ mardi: "14:00-17:00", jeudi: "9:00-12:00" });
  assert.deepEqual(Object.entries(writeWeek(withDay(week, "lundi", MORNING))), [
    ["lundi", "09:00-12:00"], ["mardi", "14:00-17:00"], ["jeudi", "9:00-12:00"],
  ]);
  assert.deepEqual(writeWeek(withDay(week, "mardi", [])), { jeudi: "9:00-12:00" });
  const told = readWeek({ lundi: "09:00-12:00", mardi: "fermé" });
  assert.deepEqual(writeWeek(withDay(told, "lundi", [])), { lundi: "fermé", mardi: "fermé" });
});

test("a row that is not filled yet is not written", () => {
  const spans = [...MORNING[0].spans, { start: "", end: "" }];
  assert.equal(writeDay([{ ...MORNING[0], spans }]), "09:00-12:00");
  assert.equal(writeDay([{ ...MORNING[0], spans: [{ start: "", end: "" }] }]), null);
});

test("a day is copied as it is written", () => {
  const week = readWeek({ lundi: "9:00-12:00 / 14:00-17:00", jeudi: "x" });
  assert.deepEqual(writeWeek(copiedDay(week, "lundi", ["mardi", "jeudi"])), {
    lundi: "9:00-12:00 / 14:00-17:00", mardi: "9:00-12:00 / 14:00-17:00", jeudi: "9:00-12:00 / 14:00-17:00",
  });
  assert.deepEqual(writeWeek(copiedDay(week, "mardi", ["lundi"])), { jeudi: "x" });
});

for (const [given, meant] of [
  ["Mo-Tu 09:00-12:00,14:00-17:00", { lundi: "09:00-12:00, 14:00-17:00", mardi: "09:00-12:00, 14:00-17:00" }],
  ["Tu[1,3] 09:00-12:00; Fr 10:00-11:00", { mardi: "1er et 3e du mois 09:00-12:00", vendredi: "10:00-11:00" }],
  ["lundi et mardi 9h-12h", { lundi: "09:00-12:00", mardi: "09:00-12:00" }],
  [{ "Lundi-mardi": "9h-12h", JEU: ["9h-10h", "11h-12h"] }, { lundi: "09:00-12:00", mardi: "09:00-12:00", jeudi: "09:00-10:00, 11:00-12:00" }],
  ["Jul-Aug Mo 09:00-12:00", null],
  ["easter +1 day 10:00-12:00", null],
  ["n'importe quand", null],
  [{ lundi: "9h-12h", Lundi: "14h-17h" }, null],
]) {
  test(`the week that ${JSON.stringify(given)} means`, () => {
    if (typeof given === "string") assert.equal(readWeek(given), null);
    assert.deepEqual(weekMeant(given), meant);
  });
}

test("times are typed as one likes", () => {
  const typed = {
    "8h30": "08:30", "8:30": "08:30", "830": "08:30", "1730": "17:30", "8": "08:00", "08h": "08:00", "8 h 30": "08:30",
    "8.30": "08:30", midi: "12:00", Minuit: "24:00", "9 heures": "09:00", "24:00": "24:00", "": "",
    "25h": "25h", "8h60": "8h60", "12:5": "12:5", demain: "demain", "08:30": "08:30",
  };
  for (const [text, time] of Object.entries(typed)) assert.equal(tidyTime(text), time);
});

test("the hours of a period are closed, times, or days; what is none stays as it is", () => {
  assert.equal(readPeriod("Fermé").kind, "closed");
  assert.equal(readPeriod({ lundi: "09:00-12:00" }).kind, "days");
  assert.equal(readPeriod("le matin").kind, "text");
  assert.equal(writePeriod(readPeriod("10:00-12:00, 14h-16h")), "10:00-12:00, 14h-16h");
  assert.equal(writePeriod(readPeriod(undefined)), "");
});

test("a key of a record comes where the model has it, and goes when it is empty", () => {
  const record = { du: "2026-12-24", type: "ferme" };
  assert.deepEqual(Object.keys(withKey(record, "au", "2026-12-26", EXCEPTION_KEYS)), ["du", "au", "type"]);
  assert.deepEqual(withKey(record, "type", "", EXCEPTION_KEYS), { du: "2026-12-24" });
  assert.deepEqual(Object.keys(withKey({ motif: "x" }, "du", "2026-12-24", EXCEPTION_KEYS)), ["du", "motif"]);
});

test("Christmas is the next one, also on the first of January", () => {
  assert.equal(christmasClosing("2026-11-28").du, "2026-12-25");
  assert.equal(christmasClosing("2027-01-01").au, "2027-01-01");
  assert.equal(christmasClosing("2027-01-02").du, "2027-12-25");
});
