// What the search says, in French.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as say from "../../themes/msap/static/js/lib/sentences.js";

const NOTHING_UNKNOWN = { unknown: [], places: [], needs: [], filters: [] };
const answer = (count, more) => ({
  results: Array.from({ length: count }, (_, rank) => ({ distanceKm: rank })),
  more: false,
  total: null,
  sorted: "distance",
  reading: NOTHING_UNKNOWN,
  ...more,
});

test("the count says how many there are in all where that is known", () => {
  assert.match(say.countSentence(answer(10, { more: true, total: 2845 })), /^10 maisons sur 2\s845, la plus proche d’abord/);
  assert.match(say.countSentence(answer(10, { more: true })), /^10 premières maisons, la plus proche d’abord/);
  assert.equal(say.countSentence(answer(1)), "1 maison.");
});

test("an order that is not one of distances is not said to be", () => {
  assert.equal(say.countSentence(answer(3, { sorted: "score" })), "3 maisons.");
  const unplaced = answer(2, { results: [{ distanceKm: null }, { distanceKm: null }] });
  assert.equal(say.countSentence(unplaced), "2 maisons.");
});

test("words that said nothing are named after the count", () => {
  const reading = { ...NOTHING_UNKNOWN, unknown: ["xyz"] };
  assert.equal(say.countSentence(answer(1, { reading })), "1 maison. Mots laissés de côté\u00a0: xyz.");
});

test("who is shown instead of others is said before the words that said nothing", () => {
  const reading = { ...NOTHING_UNKNOWN, unknown: ["xyz"] };
  const said = say.countSentence(answer(3, { reading, instead: "Aucune maison n’ouvre dimanche. Voici les plus proches." }));
  assert.equal(said, "Aucune maison n’ouvre dimanche. Voici les plus proches. Mots laissés de côté\u00a0: xyz.");
});

test("a branch is named once, and so is its commune", () => {
  const at = (kind, name, commune) => say.nearestPlaceSentence({ kind, name, commune });
  assert.equal(at("antenne", "Antenne de Seiches-sur-le-Loir", "Seiches-sur-le-Loir"), "Antenne de Seiches-sur-le-Loir");
  assert.equal(at("antenne", "Site de Châtillon", "Châtillon-en-Diois"), "Antenne\u00a0: Site de Châtillon, Châtillon-en-Diois");
  assert.equal(at("arret", "Mairie", "Badaroux"), "Arrêt\u00a0: Mairie, Badaroux");
  assert.equal(at("arret", "", "Badaroux"), "Arrêt\u00a0: Badaroux");
  assert.equal(at("maison", "", "Mende"), "");
});

test("what the places shown say by themselves is not said again", () => {
  const mende = { name: "Mende", current: true };
  const reading = (more) => ({ places: [mende], position: null, postcode: "", ...more });
  assert.equal(say.understoodSentence(reading()), "");
  const shared = reading({ places: [mende, { name: "Badaroux" }], postcode: "48000" });
  assert.equal(say.understoodSentence(shared), "Le code postal 48000 sert aussi une autre commune.");
  const paris = reading({ places: [{ name: "Paris 8e", code: "75108", current: true }, { name: "Paris", code: "75056" }], postcode: "75008" });
  assert.equal(say.understoodSentence(paris), "");
});

test("of several communes of one name one is to be chosen, which is said before the count", () => {
  const reading = { ...NOTHING_UNKNOWN, places: [{ name: "Saint-Martin" }, { name: "Saint-Martin" }], position: null };
  assert.equal(say.countSentence(answer(0, { reading })), say.CHOOSE);
  assert.equal(say.countSentence(answer(1, { reading })), `${say.CHOOSE} 1 maison.`);
  assert.equal(say.countSentence(answer(1, { reading: { ...reading, nearly: true } })), `${say.CLOSE} 1 maison.`);
});

test("what was understood is told piece by piece: the place, the needs, the filters", () => {
  const mende = { code: "48095", name: "Mende", postcodes: ["48000"], department: "Lozère", current: true };
  const reading = { places: [mende], position: null, needs: [{ name: "Retraite" }], filters: [{ label: "Ouvert samedi" }] };
  assert.deepEqual(say.understoodPieces(reading), ["Mende (48000, Lozère)", "Retraite", "Ouvert samedi"]);
});

test("a need that nobody near offers is said, and who can tell more", () => {
  const reading = { ...NOTHING_UNKNOWN, needs: [{ name: "MDPH", absent: true }, { name: "Retraite", absent: false }] };
  assert.match(say.absentSentence(reading, true), /^Aucune maison proche ne propose «\u00a0MDPH\u00a0»\. Celles-ci/);
  assert.match(say.countSentence(answer(0, { reading })), /^Aucune maison ne propose «\u00a0MDPH\u00a0»\. Ajoutez votre commune/);
  assert.equal(say.absentSentence(NOTHING_UNKNOWN, true), "");
});

test("a place of a directory without houses is named; beside a need, it is the need that nobody offers", () => {
  const mende = { code: "48095", name: "Mende", postcodes: ["48000"], department: "Lozère", current: true };
  const reading = { ...NOTHING_UNKNOWN, places: [mende] };
  assert.equal(say.countSentence(answer(0, { reading })), "Aucune maison n’est connue ici\u00a0: Mende (48000, Lozère). La mairie vous dira à qui vous adresser.");
  const asking = { ...reading, needs: [{ name: "Retraite", absent: false }] };
  assert.match(say.countSentence(answer(0, { reading: asking })), /^Aucune maison ne propose tout/);
});

test("an area without a house is named", () => {
  const area = { code: "975", name: "Saint-Pierre-et-Miquelon", area: true, current: true };
  const reading = { ...NOTHING_UNKNOWN, places: [area] };
  assert.equal(
    say.countSentence(answer(0, { reading })),
    "Aucune maison n’est connue ici\u00a0: Saint-Pierre-et-Miquelon (département 975). La mairie vous dira à qui vous adresser.",
  );
});

test("the link to a telephone means something alone", () => {
  assert.equal(say.callText("04 66 65 00 00"), "Appeler le 04\u00a066\u00a065\u00a000\u00a000");
});

test("proposals are counted in words", () => {
  assert.deepEqual([1, 5].map(say.proposalsCount), ["1 proposition", "5 propositions"]);
});

test("who says no place is told how many houses help, and asked where they are", () => {
  const reading = { places: [], position: null, needs: [{ name: "La Poste", absent: false }, { name: "Tourisme", absent: true }], unknown: [] };
  const asked = { results: [], more: false, total: 2845, sorted: "score", asksWhere: true, everywhere: true };
  const said = (more) => say.countSentence({ ...asked, reading, ...more });
  assert.equal(said({}), "Toutes les maisons vous aident pour «\u00a0La Poste\u00a0». Où êtes-vous\u00a0?");
  assert.match(said({ everywhere: false }), /^2\s845 maisons vous aident pour «\u00a0La Poste\u00a0»\. Où/);
  assert.match(said({ everywhere: false, total: null }), /^Des maisons vous aident/);
  assert.match(said({ reading: { ...reading, needs: [reading.needs[1]] } }), /^Aucune maison ne propose «\u00a0Tourisme\u00a0»\. Ajoutez .*\. Où/);
  assert.equal(said({ reading: { ...reading, needs: [] } }), "Où êtes-vous\u00a0?");
  assert.match(said({ reading: { ...reading, unknown: ["perdue"] } }), /êtes-vous\u00a0\? Mots laissés de côté\u00a0: perdue\.$/);
});
