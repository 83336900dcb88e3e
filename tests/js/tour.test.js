// Where a house that travels is, and where it will be, from the compiled days of its stops.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayText } from "../../themes/msap/static/js/lib/opening.js";
import { nextPassages, tourStatus } from "../../themes/msap/static/js/lib/tour.js";

const MOVES = "Se déplace : téléphonez pour savoir où";
const plain = (text) => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
// Paris in winter.
const paris = (moment) => Date.parse(`${moment}+01:00`);

/** A stop that is open on one weekday (Monday is 0), from Monday 23 November 2026 on. */
function stop(place, weekday, plan, more = {}) {
  const semaine = [0, 1, 2, 3, 4, 5, 6].map((day) => (day === weekday ? 1 : 0));
  const days = { du: "2026-11-22", jours: 401, zone: "Europe/Paris", plages: [[[]], plan], semaine, ecarts: [], ...more };
  return { place, where: place.replace(/^à /, ""), days };
}

const TOUR = [stop("à Monthois, Mairie", 0, [[540, 720, 840, 1020]]), stop("Place de Vouziers", 1, [[], [540, 660]])];
const said = (moment, tour = TOUR) => {
  const { state, text } = tourStatus(tour, paris(moment));
  return [state, plain(text)];
};

test("the status speaks of the stop of the moment, else of the next one", () => {
  assert.deepEqual(said("2026-11-23T10:00"), ["ouvert", "À Monthois, Mairie, jusqu’à 12 h"]);
  assert.deepEqual(said("2026-11-23T12:00"), ["ferme", "Prochain passage à 14 h, à Monthois, Mairie"]);
  assert.deepEqual(said("2026-11-23T17:00"), ["ferme", "Prochain passage demain à 9 h sur rendez-vous, Place de Vouziers"]);
  assert.deepEqual(said("2026-11-24T09:00"), ["rdv", "Place de Vouziers, sur rendez-vous jusqu’à 11 h"]);
});

test("two teams are at two stops", () => {
  const two = [TOUR[0], stop("à Attigny", 0, [[600, 660]])];
  assert.equal(said("2026-11-23T10:30", two)[1], "À Monthois, Mairie, jusqu’à 12 h ; À Attigny, jusqu’à 11 h");
});

test("a closing that all stops share is told, with the passage after it", () => {
  const ecarts = [[0, "Congés", 1, 2, 3]];
  const shut = TOUR.map(({ place, days }) => ({ place, days: { ...days, ecarts } }));
  assert.deepEqual(said("2026-11-23T10:00", shut), ["ferme", "Fermé (Congés) — prochain passage lundi 30 novembre à 9 h, à Monthois, Mairie"]);
  const ever = TOUR.map(({ place, days }) => ({ place, days: { ...days, ecarts: [[0, "jusqu’à nouvel ordre", ...Array(401).keys()]] } }));
  assert.deepEqual(said("2026-11-23T10:00", ever), ["ferme", "Fermé jusqu’à nouvel ordre"]);
});

test("where nothing is known of any stop one has to ask", () => {
  const unknown = [stop("à Monthois", 0, null, { plages: [null, null] })];
  assert.deepEqual(said("2026-11-23T10:00", unknown), ["deplace", MOVES]);
});

test("after the covered days the page is too old", () => {
  assert.deepEqual(said("2028-01-04T10:00"), ["inconnu", "Cette page est trop ancienne pour dire les passages : téléphonez"]);
  assert.deepEqual(nextPassages(TOUR, paris("2028-01-04T10:00"), 3), []);
});

test("a passage leaves the list when it ends; a day of another year says the year", () => {
  const listed = (moment) => nextPassages(TOUR, paris(moment), 3).map((each) => `${plain(dayText(each))} ${each.where}`);
  assert.equal(listed("2026-11-23T11:59")[0], "lundi 23 novembre, 9 h – 12 h, 14 h – 17 h Monthois, Mairie");
  assert.equal(listed("2026-11-23T12:00")[0], "lundi 23 novembre, 14 h – 17 h Monthois, Mairie");
  assert.equal(listed("2026-11-23T17:00")[0], "mardi 24 novembre, 9 h – 11 h sur rendez-vous Place de Vouziers");
  assert.deepEqual(
    listed("2026-12-28T17:00").map((text) => text.split(",")[0]),
    ["mardi 29 décembre", "lundi 4 janvier 2027", "mardi 5 janvier 2027"],
  );
});

test("a tour has not begun, or is over for good", () => {
  const life = TOUR.map(({ place, where, days }) => ({ place, where, days: { ...days, ouvre: "2026-11-24", ferme: "2026-12-01" } }));
  assert.deepEqual(said("2026-11-23T10:00", life), ["ferme", "Ouvre le 24 novembre 2026"]);
  assert.deepEqual(said("2026-11-24T10:00", life), ["rdv", "Place de Vouziers, sur rendez-vous jusqu’à 11 h"]);
  assert.deepEqual(said("2026-12-01T10:00", life), ["ferme", "Fermé définitivement depuis le 1er décembre 2026"]);
  assert.deepEqual(nextPassages(life, paris("2026-11-22T10:00"), 9).map((each) => plain(dayText(each)).split(",")[0]), [
    "mardi 24 novembre", "lundi 30 novembre",
  ]);
});
