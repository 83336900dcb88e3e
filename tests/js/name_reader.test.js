// What the words of a reading name, over an index of two houses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../themes/msap/static/js/lib/fold.js";
import { readNames } from "../../themes/msap/static/js/reading/name_reader.js";
import { weighedNames } from "../../themes/msap/static/js/reading/weighing.js";

const HOUSES = ["Bus France services de l’accès aux droits", "France services du Port"].map((name, number) => ({ name, number, places: [] }));

/** @type {import("../../themes/msap/static/js/types").WordIndex} */
const index = {
  exact: async (word) => term(word, (each) => each === word),
  starting: async (word) => [term(word, (each) => each.startsWith(word))].filter(Boolean),
  near: async () => [],
  fieldBit: async () => 0,
  ranked: async (_, among) => [...among],
};
const library = { index, houses: async (numbers) => numbers.map((number) => HOUSES[number]), manifest: async () => ({ houseCount: 2, leaves: [] }) };
const READING = { request: {}, place: null, places: [], placeCost: 0, said: [], extra: [], rest: [], glued: "", words: [] };

function term(text, is) {
  const houses = HOUSES.filter(({ name }) => fold(name).some(is)).map(({ number }) => number);
  return houses.length ? { text, houses, masks: houses.map(() => 0) } : null;
}

test("a house whose whole name is asked is meant, though its words say a need", async () => {
  const words = "bus france services de l acces aux droits".split(" ");
  const reading = { ...READING, words, said: [{ ranks: [5, 7] }], rest: ["bus"], extra: ["bus"], glued: "bus" };
  const named = weighedNames(reading, await readNames(library, reading));
  assert.deepEqual([named.by, named.piece, named.houses], ["question", ["bus", "acces", "droits"], [0]]);
});

test("words of its name, and others, are no house's name: the need is", async () => {
  const words = "france services de l acces aux droits mende".split(" ");
  const reading = { ...READING, words, said: [{ ranks: [4, 6] }], rest: ["mende"], extra: ["mende"], glued: "mende" };
  assert.equal(weighedNames(reading, await readNames(library, reading)), null);
});

test("of names that cost more than the reading without them, none is meant", () => {
  const claims = [{ by: "elsewhere", piece: ["port"], houses: [1], cost: 2.45 }];
  assert.equal(weighedNames({ ...READING, place: {}, extra: ["port"] }, claims), null);
  assert.equal(weighedNames({ ...READING, place: {}, placeCost: 1, extra: ["port"] }, claims), claims[0]);
});
