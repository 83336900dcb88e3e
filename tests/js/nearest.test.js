// The nearest houses are exactly those that comparing all would give, loading few leaves.

import assert from "node:assert/strict";
import { test } from "node:test";

import { boxDistanceKm, distanceKm } from "../../themes/msap/static/js/lib/distance.js";
import { byDistance, nearestHouses } from "../../themes/msap/static/js/lib/nearest.js";
import { positionOf } from "../../themes/msap/static/js/lib/position.js";

const PARIS = { latitude: 48.8566, longitude: 2.3522 };
const MARSEILLE = { latitude: 43.2965, longitude: 5.3698 };

function random(seed) {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

function country(draw, count) {
  const point = () => ({ latitude: 42 + draw() * 9, longitude: -5 + draw() * 14 });
  const houses = Array.from({ length: count }, (_, number) => ({
    number,
    places: [{ position: point() }],
  }));
  houses.sort((a, b) => a.places[0].position.latitude - b.places[0].position.latitude);
  return houses;
}

function leavesOf(houses, size) {
  const parts = [];
  for (let at = 0; at < houses.length; at += size) parts.push(houses.slice(at, at + size));
  return parts.map((part, number) => {
    const all = part.flatMap(({ places }) => places.map(({ position }) => position));
    const south = Math.min(...all.map(({ latitude }) => latitude));
    const north = Math.max(...all.map(({ latitude }) => latitude));
    const west = Math.min(...all.map(({ longitude }) => longitude));
    const east = Math.max(...all.map(({ longitude }) => longitude));
    return { number, part, size: part.length, box: [south, west, north, east] };
  });
}

test("Paris to Marseille is 661 km", () => {
  assert.ok(Math.abs(distanceKm(PARIS, MARSEILLE) - 660.5) < 1);
});

test("no point of a box is nearer than the box", () => {
  const draw = random(7);
  for (let turn = 0; turn < 500; turn++) {
    const [from, inside] = country(draw, 2).map(({ places }) => places[0].position);
    const box = [inside.latitude - 1, inside.longitude - 1, inside.latitude + 1, inside.longitude + 1];
    assert.ok(boxDistanceKm(from, box) <= distanceKm(from, inside));
  }
});

test("the nearest houses are those of a full comparison, in the same order", async () => {
  const draw = random(42);
  const houses = country(draw, 400);
  const leaves = leavesOf(houses, 20);
  for (let turn = 0; turn < 50; turn++) {
    const from = { latitude: 42 + draw() * 9, longitude: -5 + draw() * 14 };
    const load = async (number) => leaves[number].part;
    const found = await nearestHouses({ leaves, from, count: 10, load });
    const all = byDistance(houses, from).slice(0, 10);
    assert.deepEqual(found.map(({ house }) => house), all.map(({ house }) => house));
  }
});

test("far leaves are not loaded", async () => {
  const leaves = leavesOf(country(random(3), 2000), 20);
  let loaded = 0;
  const load = async (number) => (loaded++, leaves[number].part);
  await nearestHouses({ leaves, from: PARIS, count: 10, load });
  assert.ok(loaded < 20, `${loaded} of ${leaves.length}`);
});

test("too many leaves are not loaded at all", async () => {
  const leaves = leavesOf(country(random(3), 2000), 20);
  const load = async () => [];
  assert.equal(await nearestHouses({ leaves, from: PARIS, count: 10, load, mostLeaves: 12 }), null);
});

test("houses without a position come last", async () => {
  const lost = { number: 1, places: [{ position: null }] };
  const known = { number: 0, places: [{ position: MARSEILLE }] };
  const leaves = [
    { number: 0, size: 1, box: null },
    { number: 1, size: 1, box: [43, 5, 44, 6] },
  ];
  const load = async (number) => (number ? [known] : [lost]);
  const found = await nearestHouses({ leaves, from: PARIS, count: 5, load });
  assert.deepEqual(found.map(({ house }) => house.number), [0, 1]);
  assert.equal(found[1].distanceKm, null);
});

test("what is not a position on earth is none", () => {
  for (const [latitude, longitude] of [["", ""], [null, null], ["91", "0"], ["1e5", "2"], ["NaN", "1"]]) {
    assert.equal(positionOf(latitude, longitude), null);
  }
  assert.deepEqual(positionOf("44.5", "-3"), { latitude: 44.5, longitude: -3 });
});

/** Leaves as they are published: cut in halves along the wider side (generator/search/leaves.py). */
function neighbours(houses, size) {
  if (houses.length <= size) return leavesOf(houses, size);
  const at = (axis) => (house) => house.places[0].position[axis];
  const width = (axis) => Math.max(...houses.map(at(axis))) - Math.min(...houses.map(at(axis)));
  const axis = width("longitude") > width("latitude") ? "longitude" : "latitude";
  const ordered = houses.toSorted((a, b) => at(axis)(a) - at(axis)(b));
  const middle = houses.length >> 1;
  const halves = [...neighbours(ordered.slice(0, middle), size), ...neighbours(ordered.slice(middle), size)];
  return halves.map((leaf, number) => ({ ...leaf, number }));
}

/** How many times `nearestHouses` waits for leaves, and how many it asks for. */
async function roundsOf(leaves, from, options = {}) {
  const asked = [];
  let rounds = 0;
  let isWaiting = false;
  const load = (number) => {
    asked.push(number);
    if (!isWaiting) rounds++;
    isWaiting = true;
    return new Promise((resolve) => setImmediate(() => ((isWaiting = false), resolve(leaves[number].part))));
  };
  const found = await nearestHouses({ leaves, from, count: 10, load, ...options });
  return { asked, rounds, found };
}

test("what an answer needs is nearly always asked for in one round, and little more", async () => {
  const draw = random(11);
  const leaves = neighbours(country(draw, 2000), 32);
  let once = 0;
  for (let turn = 0; turn < 40; turn++) {
    const { rounds, asked, found } = await roundsOf(leaves, { latitude: 42 + draw() * 9, longitude: -5 + draw() * 14 });
    once += Number(rounds === 1);
    const used = new Set(found.map(({ house }) => leaves.find(({ part }) => part.includes(house)).number));
    assert.ok(asked.length <= used.size + 4, `${asked.length} leaves for ${used.size}`);
  }
  assert.ok(once >= 36, `${once} of 40`);
});

test("where few of the houses are wanted, more leaves are asked for at once", async () => {
  const leaves = neighbours(country(random(5), 2000), 20);
  const all = await roundsOf(leaves, PARIS);
  const few = await roundsOf(leaves, PARIS, { atOnce: 50 });
  assert.ok(few.asked.length > all.asked.length);
  assert.equal(few.rounds, 1);
});

test("leaves without a position are asked for last", async () => {
  const leaves = [
    { number: 0, size: 20, box: null, part: [] },
    ...neighbours(country(random(5), 200), 20).map((leaf) => ({ ...leaf, number: leaf.number + 1 })),
  ];
  assert.ok(!(await roundsOf(leaves, PARIS)).asked.includes(0));
});

test("as far, a house where one can go comes before one that travels", async () => {
  const there = { position: MARSEILLE };
  const travelling = { number: 0, places: [{ ...there, moves: true }] };
  const fixed = { number: 1, places: [{ ...there, moves: false }] };
  const farther = { number: 2, places: [{ position: PARIS, moves: false }] };
  const every = [travelling, farther, fixed];
  assert.deepEqual(byDistance(every, MARSEILLE).map(({ house }) => house.number), [1, 0, 2]);
  const leaves = every.map(({ number, places }) => ({ number, size: 1, box: boxOf(places[0].position) }));
  const found = await nearestHouses({ leaves, from: MARSEILLE, count: 3, load: (number) => [every[number]] });
  assert.deepEqual(found.map(({ house }) => house.number), [1, 0, 2]);
});

test("as far as distances are said, too; farther, not", async () => {
  const there = (metres) => ({ latitude: MARSEILLE.latitude + metres / 111_195, longitude: MARSEILLE.longitude });
  const travelling = { number: 0, places: [{ position: there(0), moves: true }] };
  for (const [metres, order] of [[90, [1, 0]], [110, [0, 1]]]) {
    const fixed = { number: 1, places: [{ position: there(metres), moves: false }] };
    const every = [travelling, fixed];
    assert.deepEqual(byDistance(every, MARSEILLE).map(({ house }) => house.number), order);
    // The other leaf is asked for although one house is enough.
    const leaves = every.map(({ number, places }) => ({ number, size: 1, box: boxOf(places[0].position) }));
    const [found] = await nearestHouses({ leaves, from: MARSEILLE, count: 1, load: (number) => [every[number]] });
    assert.equal(found.house.number, order[0]);
  }
});

const boxOf = ({ latitude, longitude }) => [latitude, longitude, latitude, longitude];
