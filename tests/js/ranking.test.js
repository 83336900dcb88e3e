// The few terms asked rank as Lunr's whole index does: same houses, same scores, same order.

import assert from "node:assert/strict";
import { test } from "node:test";

import lunr from "lunr";

import { ranked } from "../../themes/msap/static/js/search/ranking.js";

const FIELDS = ["nom", "commune", "departement"];
const HOUSES = 400;
const ROUNDING = 1e-9;

/** Numbers between 0 and 1 that look drawn, always the same. */
function drawing(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const draw = drawing(7);
// Some words are in most houses, as "services" is, others in few.
const word = () => `mot${Math.floor(draw() ** 3 * 150)}`;
const words = (most) => [...new Set(Array.from({ length: 1 + Math.floor(draw() * most) }, word))];
const documents = Array.from({ length: HOUSES }, () => [words(9), words(3), words(2)]);

/** As generator/search/index.py builds it. */
const whole = lunr(function () {
  this.b(0);
  this.pipeline.reset();
  this.searchPipeline.reset();
  this.ref("numero");
  for (const field of FIELDS) this.field(field);
  documents.forEach((texts, numero) => {
    this.add({ numero, ...Object.fromEntries(FIELDS.map((field, rank) => [field, texts[rank]])) });
  });
});

/** A term as the shards give it. */
function term(text) {
  const masks = documents.map((texts) => texts.reduce((sum, some, bit) => sum | (some.includes(text) << bit), 0));
  const houses = [...masks.keys()].filter((house) => masks[house]);
  return { text, houses, masks: houses.map((house) => masks[house]) };
}

const known = [...new Set(documents.flat(2))].sort();

function clause() {
  const [text, boost, dice] = [known[Math.floor(draw() * known.length)], Math.ceil(draw() * 40), draw()];
  return { term: term(text), ...(dice < 0.3 ? { fields: ["commune"] } : {}), ...(dice < 0.8 ? { boost } : {}) };
}

function ofTheWhole(clauses) {
  const found = whole.query((query) => {
    for (const { term: { text }, ...asked } of clauses) query.term(text, asked);
  });
  return found.map(({ ref, score }) => ({ house: Number(ref), score }));
}

function assertSame(found, wanted, message) {
  const scores = new Map(wanted.map(({ house, score }) => [house, score]));
  assert.deepEqual(new Set(found.map(({ house }) => house)), new Set(scores.keys()), message);
  for (const { house, score } of found) assert.ok(Math.abs(score - scores.get(house)) < ROUNDING, message);
  found.slice(1).forEach(({ house }, rank) => {
    assert.ok(scores.get(house) <= scores.get(found[rank].house) + ROUNDING, message);
  });
}

test("a few terms give the houses, scores and order of the whole index", () => {
  for (let asked = 0; asked < 120; asked++) {
    const clauses = Array.from({ length: 1 + Math.floor(draw() * 5) }, clause);
    const all = new Set(clauses.flatMap(({ term: { houses } }) => houses));
    const message = clauses.map(({ term: { text } }) => text).join(" ");
    assertSame(ranked({ fields: FIELDS, houseCount: HOUSES }, clauses, all), ofTheWhole(clauses), message);
  }
});

test("of the houses asked for, each has the score that it has among all", () => {
  for (let asked = 0; asked < 40; asked++) {
    const clauses = [clause(), clause(), clause()];
    const some = new Set(clauses[0].term.houses.filter((house) => house % 3));
    const wanted = ofTheWhole(clauses).filter(({ house }) => some.has(house));
    assertSame(ranked({ fields: FIELDS, houseCount: HOUSES }, clauses, some), wanted, clauses[0].term.text);
  }
});

test("a term that is asked twice is one term, which counts twice", () => {
  const [often, rare] = [term("mot0"), term(known[known.length - 1])];
  const clauses = [{ term: often, boost: 2 }, { term: { ...often }, boost: 5 }, { term: rare }];
  const all = new Set([...often.houses, ...rare.houses]);
  assertSame(ranked({ fields: FIELDS, houseCount: HOUSES }, clauses, all), ofTheWhole(clauses), "twice");
});

test("houses that are as good come in the order of their numbers", () => {
  const houses = [3, 8, 21, 34];
  const clauses = [
    { term: { text: "nord", houses: [8, 34], masks: [1, 1] } },
    { term: { text: "sud", houses: [3, 21], masks: [1, 1] } },
  ];
  const found = ranked({ fields: FIELDS, houseCount: HOUSES }, clauses, new Set(houses));
  assert.deepEqual(found.map(({ house }) => house), houses);
});
