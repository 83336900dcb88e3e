// What the browser says of openings, by the vectors that pytest holds against
// opening-hours-py (tests/hours/test_vectors.py), and the sentences one by one.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  dateThere, dayText, nextDays, sentence, status, untilText, weekdayThere, whenText,
} from "../../themes/msap/static/js/lib/opening.js";
import { weekday } from "../../themes/msap/static/js/lib/days.js";
import vectors from "../vectors/opening.json" with { type: "json" };

for (const { nom, compile, moments } of vectors) {
  test(`opening: ${nom}`, () => {
    for (const { t, attendu, phrase } of moments) {
      const { reason, now, ...told } = status(compile, t);
      assert.deepEqual(told, attendu, new Date(t).toISOString());
      assert.equal(sentence({ ...told, reason, now }), phrase);
    }
  });
}

// Open Tuesday 9–12 and, by appointment, 14–17:30; closed on Tuesday 1 December for a fair.
const TUESDAYS = {
  du: "2026-11-22",
  jours: 20,
  zone: "Europe/Paris",
  plages: [[[]], [[540, 720], [840, 1050]]],
  semaine: [0, 1, 0, 0, 0, 0, 0],
  ecarts: [[0, "Foire", 9]],
};
const paris = (text) => Date.parse(`${text}+01:00`);
const said = (text, compiled = TUESDAYS) => sentence(status(compiled, paris(text)));

test("an opening ends at its last minute, not after", () => {
  assert.equal(said("2026-11-24T11:59:59"), "Ouvert — ferme à 12\u00a0h");
  assert.equal(said("2026-11-24T12:00"), "Fermé — ouvre sur rendez-vous à 14\u00a0h");
  assert.equal(said("2026-11-24T14:00"), "Ouvert sur rendez-vous jusqu’à 17\u00a0h\u00a030");
});

test("the reason of a closed day is told on that day", () => {
  assert.equal(said("2026-12-01T10:00"), "Fermé (Foire) — ouvre mardi 8\u00a0décembre à 9\u00a0h");
  assert.equal(said("2026-11-30T10:00"), "Fermé — ouvre mardi 8\u00a0décembre à 9\u00a0h");
});

test("the day before is tomorrow, the same weekday a week on is a date", () => {
  assert.equal(said("2026-11-23T10:00"), "Fermé — ouvre demain à 9\u00a0h");
  assert.equal(said("2026-11-24T18:00"), "Fermé — ouvre mardi 8\u00a0décembre à 9\u00a0h");
});

test("outside the covered days the hours are to be checked", () => {
  assert.equal(said("2026-12-12T00:00"), "Horaires à vérifier\u00a0: téléphonez");
  assert.equal(said("2026-11-21T23:59"), "Horaires à vérifier\u00a0: téléphonez");
});

test("unknown is not closed", () => {
  const unknown = { ...TUESDAYS, plages: [null, null], ecarts: [] };
  assert.equal(said("2026-11-24T10:00", unknown), "Horaires inconnus\u00a0: téléphonez");
});

test("the clock is the place's, whatever the visitor's", () => {
  const noumea = { ...TUESDAYS, zone: "Pacific/Noumea" };
  assert.equal(status(noumea, Date.parse("2026-11-23T22:00Z")).state, "ouvert");
  assert.equal(status(TUESDAYS, Date.parse("2026-11-23T22:00Z")).state, "ferme");
});

test("the next days skip a closed one, and today once it is over", () => {
  const texts = (at) => nextDays(TUESDAYS, paris(at), 3).map(dayText);
  const first = "mardi 24\u00a0novembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h, 14\u00a0h\u00a0–\u2060\u00a017\u00a0h\u00a030 sur rendez-vous";
  assert.equal(texts("2026-11-24T17:29")[0], first);
  assert.match(texts("2026-11-24T17:30")[0], /^mardi 8\u00a0décembre/);
  assert.equal(texts("2026-11-24T17:29").length, 2);
});

const opens = (du, minutes, more = {}) => ({
  ...TUESDAYS, du, jours: 400, plages: [[[]], minutes], semaine: [0, 0, 0, 0, 0, 0, 0], ecarts: [], ...more,
});

test("of a day more than half a year away the year is told, of a nearer one it is not", () => {
  const on = (offset) => opens("2026-11-22", [[540, 720]], { ecarts: [[1, "", offset]] });
  assert.equal(said("2026-11-23T10:00", on(182)), "Fermé — ouvre dimanche 23\u00a0mai 2027 à 9\u00a0h");
  assert.equal(said("2026-11-23T10:00", on(181)), "Fermé — ouvre samedi 22\u00a0mai à 9\u00a0h");
});

test("up to six days away the day is named, the first of a month is « 1er »", () => {
  const on = (offset) => opens("2026-11-22", [[540, 720]], { ecarts: [[1, "", offset]] });
  assert.equal(said("2026-11-23T10:00", on(7)), "Fermé — ouvre dimanche à 9\u00a0h");
  assert.equal(said("2026-11-23T10:00", on(8)), "Fermé — ouvre lundi 30\u00a0novembre à 9\u00a0h");
  assert.equal(said("2026-11-23T10:00", on(9)), "Fermé — ouvre mardi 1er\u00a0décembre à 9\u00a0h");
});

test("two spans of a day are told one after the other, minutes with two digits", () => {
  const compiled = opens("2026-11-22", [[485, 550, 840, 1020]], { ecarts: [[1, "", 2]] });
  const [first] = nextDays(compiled, paris("2026-11-23T10:00"), 1);
  const dash = "\u00a0–\u2060\u00a0";
  const spans = `8\u00a0h\u00a005${dash}9\u00a0h\u00a010, 14\u00a0h${dash}17\u00a0h`;
  assert.equal(dayText(first), `mardi 24\u00a0novembre, ${spans}`);
  assert.equal(said("2026-11-24T08:00", compiled), "Fermé — ouvre à 8\u00a0h\u00a005");
  assert.equal(said("2026-11-24T08:05", compiled), "Ouvert — ferme à 9\u00a0h\u00a010");
  assert.equal(said("2026-11-24T14:00", compiled), "Ouvert — ferme à 17\u00a0h");
});

test("a day that is by appointment only says nothing of open doors", () => {
  const compiled = opens("2026-11-22", [[], [540, 720]], { ecarts: [[1, "", 2]] });
  const [first] = nextDays(compiled, paris("2026-11-23T10:00"), 1);
  assert.equal(dayText(first), "mardi 24\u00a0novembre, 9\u00a0h\u00a0–\u2060\u00a012\u00a0h sur rendez-vous");
  assert.equal(said("2026-11-24T08:00", compiled), "Fermé — ouvre sur rendez-vous à 9\u00a0h");
});

test("of what never ends in the covered days no end is told", () => {
  const always = (plan) => opens("2026-11-22", plan, { semaine: [1, 1, 1, 1, 1, 1, 1] });
  assert.equal(said("2026-11-24T10:00", always([[0, 1440]])), "Ouvert");
  assert.equal(said("2026-11-24T10:00", always([[], [0, 1440]])), "Ouvert sur rendez-vous");
});

test("what goes on after midnight ends when the next day's span does", () => {
  const night = opens("2026-11-22", [[1200, 1440]], {
    plages: [[[]], [[1200, 1440]], [[0, 120]], [[], [1200, 1440]], [[], [0, 120]]],
    ecarts: [[1, "", 2], [2, "", 3], [3, "", 9], [4, "", 10]],
  });
  assert.equal(said("2026-11-24T21:00", night), "Ouvert — ferme demain à 2\u00a0h");
  assert.equal(said("2026-12-01T21:00", night), "Ouvert sur rendez-vous jusqu’à demain à 2\u00a0h");
  assert.equal(said("2026-11-25T01:00", night), "Ouvert — ferme à 2\u00a0h");
});

test("what ends at midnight says so, and the night is closed", () => {
  const late = opens("2026-11-22", [[1200, 1440]], { ecarts: [[1, "", 2]] });
  assert.equal(said("2026-11-24T21:00", late), "Ouvert — ferme à minuit");
  assert.deepEqual(status(late, paris("2026-11-24T23:59")).until, { day: 20782, minute: 0 });
  const reserved = opens("2026-11-22", [[], [1200, 1440]], { ecarts: [[1, "", 2]] });
  assert.equal(said("2026-11-24T21:00", reserved), "Ouvert sur rendez-vous jusqu’à minuit");
});

test("without any opening to come only « Fermé » is told, with its reason", () => {
  const shut = opens("2026-11-22", [[]], { plages: [[[]]], ecarts: [[0, "Travaux", 3]] });
  assert.equal(said("2026-11-24T10:00", shut), "Fermé");
  assert.equal(said("2026-11-25T10:00", shut), "Fermé (Travaux)");
  assert.deepEqual(nextDays(shut, paris("2026-11-24T10:00"), 3), []);
  assert.equal(status(shut, paris("2026-11-24T10:00")).opens, null);
});

test("an opening at midnight of the next day, a day of unknown hours ends the search", () => {
  const early = opens("2026-11-22", [[0, 120]], { ecarts: [[1, "", 3]] });
  assert.equal(said("2026-11-24T10:00", early), "Fermé — ouvre à minuit");
  const gap = opens("2026-11-22", [[540, 720]], {
    plages: [[[]], [[540, 720]], null], ecarts: [[2, "", 3], [1, "", 4]],
  });
  assert.equal(said("2026-11-24T10:00", gap), "Fermé");
  assert.equal(nextDays(gap, paris("2026-11-24T10:00"), 1)[0].day, 20783);
});

test("the covered days begin and end with their days", () => {
  const one = opens("2026-11-24", [[0, 1440]], { jours: 1, semaine: [1, 1, 1, 1, 1, 1, 1] });
  assert.equal(status(one, paris("2026-11-23T23:59:59")).expired, true);
  assert.equal(said("2026-11-24T00:00", one), "Ouvert");
  assert.equal(said("2026-11-24T23:59", one), "Ouvert");
  assert.equal(status(one, paris("2026-11-25T00:00")).expired, true);
  assert.equal(status(opens("2026-11-24", [[0, 1]]), paris("2026-11-24T10:00")).expired, undefined);
});

test("the day of the week is that of the place", () => {
  const at = Date.parse("2026-11-22T22:00Z"); // Sunday in Paris, Monday in Nouméa
  assert.equal(weekdayThere({ zone: "Europe/Paris" }, at), 6);
  assert.equal(weekdayThere({ zone: "Pacific/Noumea" }, at), 0);
  assert.deepEqual([0, 1, 2, 3, 4].map(weekday), [3, 4, 5, 6, 0]);
});

test("today counts among the next days until its last span ends, whichever that is", () => {
  const both = opens("2026-11-22", [[840, 1020], [540, 720]], { ecarts: [[1, "", 2]] });
  assert.equal(nextDays(both, paris("2026-11-24T16:59"), 1).length, 1);
  assert.equal(nextDays(both, paris("2026-11-24T17:00"), 1).length, 0);
  assert.equal(said("2026-11-24T13:00", both), "Fermé — ouvre à 14\u00a0h");
});

test("as many days are told as are asked for", () => {
  const always = opens("2026-11-22", [[540, 720]], { semaine: [1, 1, 1, 1, 1, 1, 1] });
  for (const count of [0, 1, 3]) assert.equal(nextDays(always, paris("2026-11-23T10:00"), count).length, count);
});

test("today counts until the last of several spans ends, with an appointment or without", () => {
  for (const plan of [[[540, 720, 840, 1020]], [[], [540, 720, 840, 1020]]]) {
    const compiled = opens("2026-11-22", plan, { ecarts: [[1, "", 2]] });
    assert.equal(nextDays(compiled, paris("2026-11-24T13:00"), 1).length, 1);
    assert.equal(nextDays(compiled, paris("2026-11-24T17:00"), 1).length, 0);
  }
});

test("before a day of unknown hours an opening ends at midnight", () => {
  const late = opens("2026-11-22", [[1200, 1440]], {
    plages: [[[]], [[1200, 1440]], null], ecarts: [[1, "", 2], [2, "", 3]],
  });
  assert.equal(said("2026-11-24T21:00", late), "Ouvert — ferme à minuit");
});

test("an unknown day says what it depends on", () => {
  const school = { ...TUESDAYS, plages: [[[]], null], ecarts: [[1, "selon les vacances scolaires", 2]] };
  assert.equal(said("2026-11-24T10:00", school), "Horaires selon les vacances scolaires\u00a0: téléphonez");
  assert.equal(said("2026-12-01T10:00", school), "Horaires inconnus\u00a0: téléphonez");
});

test("a closing without a known end is said as one", () => {
  const closed = { ...TUESDAYS, ecarts: [[0, "jusqu’à nouvel ordre (Travaux)", 2, 9, 16]] };
  assert.equal(said("2026-11-24T10:00", closed), "Fermé jusqu’à nouvel ordre (Travaux)");
});

test("before its first day a house says when it opens, and after its end since when it is closed", () => {
  const life = { ...TUESDAYS, ouvre: "2026-11-25", ferme: "2026-12-08" };
  assert.equal(said("2026-11-24T10:00", life), "Ouvre le 25\u00a0novembre 2026");
  assert.equal(said("2026-11-24T23:59:59", life), "Ouvre le 25\u00a0novembre 2026");
  assert.equal(status(life, paris("2026-11-24T10:00")).state, "ferme");
  assert.equal(status(life, paris("2026-11-24T10:00")).reason, "");
  // Its last opening is over: none after the end is announced.
  assert.equal(said("2026-12-01T10:00", life), "Fermé (Foire)");
  assert.equal(said("2026-12-08T00:00", life), "Fermé définitivement depuis le 8\u00a0décembre 2026");
  // However old the page is.
  assert.equal(said("2031-01-01T10:00", life), "Fermé définitivement depuis le 8\u00a0décembre 2026");
  assert.deepEqual(nextDays(life, paris("2026-11-22T10:00"), 3), []);
  const opening = { ...TUESDAYS, ouvre: "2026-12-01" };
  assert.deepEqual(nextDays(opening, paris("2026-11-22T10:00"), 1).map(({ open }) => open), [[540, 720]]);
  assert.equal(said("2026-11-24T10:00", { ...TUESDAYS, ouvre: "2026-12-01" }), "Ouvre le 1er\u00a0décembre 2026");
});

test("the day of an opening begins at midnight there", () => {
  const noumea = { ...TUESDAYS, zone: "Pacific/Noumea", ouvre: "2026-11-24" };
  assert.equal(said("2026-11-23T13:59", noumea), "Ouvre le 24\u00a0novembre 2026");
  assert.equal(said("2026-11-23T14:00", noumea), "Fermé — ouvre à 9\u00a0h");
});

test("a house that travels has an end, too", () => {
  const moving = { ...TUESDAYS, plages: [null, null], ecarts: [], deplace: 1, ferme: "2026-12-01" };
  assert.equal(status(moving, paris("2026-11-30T10:00")).state, "deplace");
  assert.equal(said("2026-12-01T10:00", moving), "Fermé définitivement depuis le 1er\u00a0décembre 2026");
});

test("among the next days the year is told of those of another year only", () => {
  const turn = opens("2026-12-30", [[540, 720]], { ecarts: [[1, "", 1, 2]] });
  const morning = "9\u00a0h\u00a0–\u2060\u00a012\u00a0h";
  assert.deepEqual(nextDays(turn, paris("2026-12-30T10:00"), 2).map(dayText), [
    `jeudi 31\u00a0décembre, ${morning}`, `vendredi 1er\u00a0janvier 2027, ${morning}`,
  ]);
});

test("the date is that of the place", () => {
  const at = Date.parse("2026-12-31T22:00Z"); // 1 January in Nouméa
  assert.equal(dateThere({ zone: "Europe/Paris" }, at), "2026-12-31");
  assert.equal(dateThere({ zone: "Pacific/Noumea" }, at), "2027-01-01");
});

test("of a house that travels one is told to telephone", () => {
  const moving = { ...TUESDAYS, plages: [null, null], ecarts: [], deplace: 1 };
  assert.equal(said("2026-11-24T10:00", moving), "Se déplace\u00a0: téléphonez pour savoir où");
  assert.equal(said("2026-12-12T00:00", moving), "Se déplace\u00a0: téléphonez pour savoir où");
});

test("a house that travels is closed on the days that it says", () => {
  const moving = { ...TUESDAYS, plages: [null, [[]]], semaine: [0, 0, 0, 0, 0, 0, 0], ecarts: [[1, "Panne", 2]], deplace: 1 };
  assert.equal(said("2026-11-24T10:00", moving), "Fermé (Panne)");
});

test("a reason stands in brackets even if a day ends it; only « jusqu’à nouvel ordre » goes on", () => {
  const closed = { ...TUESDAYS, semaine: [0, 0, 0, 0, 0, 0, 0], ecarts: [[0, "Travaux jusqu’au 8", 2], [0, "Jusqu’à nouvel ordre", 3]] };
  assert.equal(said("2026-11-24T10:00", closed), "Fermé (Travaux jusqu’au 8)");
  assert.equal(said("2026-11-25T10:00", closed), "Fermé Jusqu’à nouvel ordre");
});

test("midnight is said of the coming night, of a later one its day and 0 h", () => {
  const now = { day: 20781, minute: 600 }; // Tuesday 24 November 2026
  assert.equal(whenText({ day: 20782, minute: 0 }, now), "à minuit");
  assert.equal(whenText({ day: 20783, minute: 0 }, now), "jeudi à 0\u00a0h");
  assert.equal(whenText({ day: 20781, minute: 605 }, now), "à 10\u00a0h\u00a005");
  assert.equal(whenText({ day: 20782, minute: 605 }, now), "demain à 10\u00a0h\u00a005");
});

test("« jusqu’à » and the hour are one word, before a day they are two", () => {
  assert.equal(untilText("à 17\u00a0h"), " jusqu’à 17\u00a0h");
  assert.equal(untilText("demain à 2\u00a0h"), " jusqu’à demain à 2\u00a0h");
});

test("an appointment after the open hours of the day comes before the open hours of the next", () => {
  const both = opens("2026-11-22", [[540, 600], [720, 780]], { semaine: [1, 1, 1, 1, 1, 1, 1] });
  assert.equal(said("2026-11-24T10:00", both), "Fermé — ouvre sur rendez-vous à 12\u00a0h");
  assert.equal(said("2026-11-24T13:00", both), "Fermé — ouvre demain à 9\u00a0h");
});
