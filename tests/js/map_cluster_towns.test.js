// The town that a cluster of places goes by.

import assert from "node:assert/strict";
import { test } from "node:test";

import { clusterTown, communeOf, ranksOf } from "../../themes/msap/static/js/map/cluster_towns.js";

const place = (town, latitude, longitude) => ({ id: "1", name: "", kind: "maison", town, position: { latitude, longitude } });
const TOWNS = [
  { name: "Saint-Denis", position: [48.936, 2.357] },
  { name: "Saint-Denis", position: [-20.88, 55.45] },
  { name: "Mende", position: [44.52, 3.5] },
];
const mende = place("Mende (48000)", 44.518, 3.501);
const badaroux = place("Badaroux (48000)", 44.553, 3.547);
const florac = place("Florac (48400)", 44.32, 3.59);

test("the commune is named without its postcode", () => {
  assert.deepEqual([mende, place("", 0, 0)].map(communeOf), ["Mende", ""]);
});

test("towns of one name are told apart by where they are; what is no known town has no rank", () => {
  const [here, there] = [place("Saint-Denis (93200)", 48.93, 2.36), place("Saint-Denis (97400)", -20.88, 55.45)];
  assert.deepEqual([...ranksOf([here, there, mende, badaroux], TOWNS)], [
    ["Saint-Denis (93200)", 0],
    ["Saint-Denis (97400)", 1],
    ["Mende (48000)", 2],
  ]);
});

test("a cluster goes by its largest town, and tells how many of its places are there", () => {
  const places = [badaroux, mende, florac, mende];
  assert.deepEqual(clusterTown(places, ranksOf(places, TOWNS)), { town: "Mende", inTown: 2 });
});

test("a large town at the edge of a cluster does not name it", () => {
  const inner = [mende, mende, badaroux];
  const paris = place("Saint-Denis (93200)", 48.93, 2.36);
  const places = [...inner, paris];
  assert.equal(clusterTown(places, ranksOf(places, TOWNS)).town, "Mende");
});

test("without a known town the commune with the most places does; without any, none", () => {
  assert.deepEqual(clusterTown([florac, badaroux, badaroux], new Map()), { town: "Badaroux", inTown: 2 });
  assert.deepEqual(clusterTown([place("", 44, 3)], new Map()), { town: "", inTown: 0 });
});
