// Whom to ask where no house is near.

import assert from "node:assert/strict";
import { test } from "node:test";

import { distantAdvice } from "../../themes/msap/static/js/reading/distant_territories.js";
import { adviceSentence } from "../../themes/msap/static/js/search/advice.js";

const NOTHING = { places: [], nearly: false, point: null, needs: [], filters: [] };
const PLACE = { ...NOTHING, places: [{ name: "Saint-Pierre", current: true }], point: { latitude: 46.8, longitude: -56.2 } };
const at = (...all) => all.map((distanceKm) => ({ distanceKm, postcode: "22000" }));
const TOWN_HALL = "La mairie vous dira à qui vous adresser.";

for (const [text, territory] of [
  ["Wallis et Futuna", /Wallis-et-Futuna\..*Mata-Utu/],
  ["98600", /Wallis-et-Futuna/],
  ["passeport Papeete", /Polynésie française\..*Papeete/],
  ["98714", /Polynésie/],
  ["Nouvelle-Calédonie", /Nouméa/],
  ["Terres australes", /La Réunion/],
  ["nouvelle commune", /^$/],
  ["98000 Monaco", /^$/],
  ["Mende", /^$/],
]) {
  test(`« ${text} » is told ${territory}`, () => assert.match(distantAdvice(text, ["48000"]), territory));
}

test("a distant territory with a house of its own needs no advice", () => {
  assert.equal(distantAdvice("Nouméa", ["98800"]), "");
});

test("who is far from every house is told how far, and whom to ask", () => {
  assert.match(adviceSentence("97500", PLACE, at(4245, 4300)), new RegExp(`^La maison la plus proche est à 4\\s245\\skm\\. ${TOWN_HALL}$`));
  assert.equal(adviceSentence("mende", PLACE, at(3, 400)), "");
  assert.equal(adviceSentence("mende", PLACE, at(100)), "");
  assert.equal(adviceSentence("mende", PLACE, []), "");
});

test("a need or a filter that only far houses answer says nothing of the nearest house", () => {
  assert.equal(adviceSentence("caf 97500", { ...PLACE, needs: [{ absent: false }] }, at(4245)), "");
  assert.equal(adviceSentence("samedi 97500", { ...PLACE, filters: [{}] }, at(4245)), "");
  assert.match(adviceSentence("caf 97500", { ...PLACE, needs: [{ absent: true }] }, at(4245)), /^La maison la plus proche/);
});

test("a place that has the very name is no distant territory, one that nearly has it may be", () => {
  assert.equal(adviceSentence("Wallis", PLACE, at(3)), "");
  assert.match(adviceSentence("Wallis", { ...PLACE, nearly: true }, at(3)), /Wallis-et-Futuna/);
});
