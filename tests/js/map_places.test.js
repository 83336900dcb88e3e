// The places that a map shows, and the sentences and shapes that tell them apart.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placesOf, placesWithin } from "../../themes/msap/static/js/map/places.js";
import { clusterLabel, foundSentence, listedSentence, markerLabel, visibleSentence } from "../../themes/msap/static/js/map/sentences.js";
import { drawing } from "../../themes/msap/static/js/map/shapes.js";

const at = (latitude, longitude) => ({ latitude, longitude });
const house = (number, ...places) => ({ number, name: `Maison ${number}`, places });
const place = (kind, position, name = "") => ({ kind, position, name, commune: "Mende", postcode: "48000" });

test("every place with a position is shown, a branch under its own name", () => {
  const houses = [house(3, place("maison", at(44, 3)), place("antenne", at(44.1, 3), "Mairie"), place("arret", null, "Halle"))];
  const shown = placesOf(houses, []);
  assert.deepEqual(shown.map(({ name, of, kind }) => [name, of, kind]), [
    ["Maison 3", "", "maison"],
    ["Mairie", "Maison 3", "antenne"],
  ]);
  assert.deepEqual(new Set(shown.map(({ house: number }) => number)), new Set([3]));
});

test("places within the box come nearest to its centre first, a degree of longitude being shorter", () => {
  const places = [at(44.5, 3.6), at(44.55, 3), at(50, 3), at(44.5, 3.02)].map((position, id) => ({ id, position }));
  assert.deepEqual(placesWithin(places, [44, 2, 45, 4]).map(({ id }) => id), [3, 1, 0]);
});

test("a house that travels is no house at its address", () => {
  const [shown] = placesOf([house(3, { ...place("maison", at(44, 3)), moves: true })], []);
  assert.equal(markerLabel(shown), "Maison 3, Maison itinérante, Mende (48000)");
});

test("a marker says name, kind and town; a cluster how many", () => {
  const label = markerLabel({ name: "Mairie", kind: "antenne", town: "Mende (48000)" });
  assert.equal(label, "Mairie, Antenne, Mende (48000)");
  assert.match(clusterLabel(1234, { town: "", inTown: 0 }), /^1.234 lieux, agrandir ici$/);
  assert.equal(clusterLabel(13, { town: "Mende", inTown: 1 }), "13 lieux\u00a0: Mende et 12 autres, agrandir ici");
  assert.equal(clusterLabel(3, { town: "Mende", inTown: 2 }), "3 lieux\u00a0: Mende (2) et 1 autre, agrandir ici");
  assert.equal(clusterLabel(3, { town: "Paris", inTown: 3 }), "3 lieux à Paris, agrandir ici");
});

test("the sentence says when the list is not all", () => {
  assert.equal(visibleSentence(0), "Aucun lieu sur cette partie de la carte.");
  assert.equal(visibleSentence(1), "1 lieu visible.");
  assert.equal(visibleSentence(30), "30 lieux visibles.");
  assert.equal(listedSentence(30, 30), "");
  assert.match(listedSentence(31, 30), /^Voici les 30 plus proches/);
});

test("each kind has a shape of its own; an unknown kind is drawn as a house", () => {
  const shapes = ["maison", "antenne", "arret"].map((kind) => drawing(kind).match(/ d="([^"]+)"/)[1]);
  assert.equal(new Set(shapes).size, 3);
  assert.equal(drawing("<script>"), drawing("maison"));
});

test("what was sought is named, with how far the nearest place is", () => {
  assert.equal(foundSentence("Lozère (département 48)", null), "Lozère (département 48).");
  assert.match(foundSentence("Mende (48000, Lozère)", 0.31), /^Mende \(48000, Lozère\)\u00a0: lieu le plus proche à 300\u00a0m, à vol d’oiseau\.$/);
});
