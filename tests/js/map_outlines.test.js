// The outlines as the maps draw them, and which positions may be those of places.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeBorders, decodeOutlines, decodeTowns, meet, mainlandBox, plausibility } from "../../themes/msap/static/js/map/outlines.js";

const SQUARE = [2000, 46000, 1000, 0, 0, 1000, -1000, 0, 0, -1000];
const FILE = {
  pas: 1000,
  codes: "48 974 975",
  noms: "Lozère\nLa Réunion\nSaint-Pierre-et-Miquelon",
  boites: { 975: [46.7, -56.4, 47.1, -56.2] },
  contours: [[SQUARE], [[55200, -21400, 600, 0, 0, 500, -600, 0, 0, -500]], []],
  cotes: [[0, 1, 3], [], []],
  teintes: [1, 0, 0],
};
const departments = decodeOutlines(FILE);
const isPlausible = plausibility(departments);
const at = (latitude, longitude) => ({ latitude, longitude });

test("differences become points in degrees, latitude first", () => {
  assert.deepEqual(departments[0].rings[0], [[46, 2], [46, 3], [47, 3], [47, 2], [46, 2]]);
  assert.deepEqual(departments[0].box, [46, 2, 47, 3]);
});

test("coasts are pieces of the rings; each department has its tint", () => {
  assert.deepEqual(departments.map(({ tint }) => tint), [1, 0, 0]);
  assert.deepEqual(departments.map(({ coasts }) => coasts), [[[[46, 3], [47, 3], [47, 2]]], [], []]);
});

test("towns come with their points, latitude first; a directory without territory has none", () => {
  const villes = { noms: "Mende\nAlès", points: [3500, 44518, 581, -391] };
  assert.deepEqual(decodeTowns({ pas: 1000, villes }), [
    { name: "Mende", position: [44.518, 3.5] },
    { name: "Alès", position: [44.127, 4.081] },
  ]);
  assert.deepEqual(decodeTowns({ pas: 1000, villes: { noms: "", points: [] } }), []);
});

test("a name stands in the middle of the largest ring", () => {
  const small = [0, 0, 10, 0, 0, 10, -10, 0, 0, -10];
  const [department] = decodeOutlines({ ...FILE, codes: "48", contours: [[small, SQUARE]], cotes: [[]] });
  const [latitude, longitude] = department.middle;
  assert.ok(Math.abs(latitude - 46.5) < 1e-9 && Math.abs(longitude - 2.5) < 1e-9);
});

test("a department without outline has the box of its communes", () => {
  assert.deepEqual(departments[2].box, [46.7, -56.4, 47.1, -56.2]);
  assert.equal(departments[2].middle, null);
});

test("the mainland leaves overseas out", () => {
  assert.deepEqual(mainlandBox(departments), [46, 2, 47, 3]);
  assert.equal(mainlandBox(departments.slice(1)), null);
});

test("places are where a department is, near its border, or overseas", () => {
  for (const position of [at(46.5, 2.5), at(47.2, 2.9), at(-21.1, 55.5), at(46.8, -56.3)]) {
    assert.ok(isPlausible(position), JSON.stringify(position));
  }
});

test("0,0, abroad, and what is no position are left out", () => {
  for (const position of [null, at(0, 0), at(0.001, -0.002), at(40.4, -3.7), at(NaN, 2.5), at(46.5, undefined)]) {
    assert.ok(!isPlausible(position), JSON.stringify(position));
  }
});

test("without any outline only 0,0 and impossible positions are left out", () => {
  const isPossible = plausibility(decodeOutlines({ ...FILE, boites: {}, contours: [[], [], []], cotes: [[], [], []] }));
  assert.ok(isPossible(at(46.5, 2.5)));
  assert.ok(!isPossible(at(0, 0)));
  assert.ok(!isPossible(at(95, 2.5)));
});

test("where communes meet, each line goes from the end of the one before", () => {
  const lines = decodeBorders({ pas: 2000, lignes: [[6000, 89000, 2000, 0], [-1000, 500, 0, 500, 1, 0]] });
  assert.deepEqual(lines, [[[44.5, 3], [44.5, 4]], [[44.75, 3.5], [45, 3.5], [45, 3.5005]]]);
  assert.deepEqual(decodeBorders({ pas: 2000, lignes: [] }), []);
});

test("boxes that touch meet, others do not", () => {
  const box = [44, 3, 45, 4];
  for (const other of [box, [44.2, 3.2, 44.4, 3.4], [45, 4, 46, 5], [43, 2, 46, 5]]) assert.ok(meet(box, other));
  for (const other of [[45.1, 3, 46, 4], [42, 3, 43.9, 4], [44, 4.1, 45, 5], [44, 1, 45, 2.9]]) assert.ok(!meet(box, other));
});
