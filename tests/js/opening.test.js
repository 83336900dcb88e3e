// What the browser says of openings, by the vectors that pytest holds against
// opening-hours-py (tests/hours/test_vectors.py), and the sentences one by one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayText, nextDays, sentence, status } from "../../themes/msap/static/js/lib/opening.js";
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
