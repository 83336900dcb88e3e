/** The town of the last search is kept where it can be, and nothing else is. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { nearestOpen } from "../../themes/msap/static/js/home/nearby.js";
import { forgetTown, keepTown, keptTown } from "../../themes/msap/static/js/search/kept_town.js";

function memory() {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  return { kept, stored: () => storage };
}

test("a town is found again until it is forgotten; of all that it has, its code and its name are kept", () => {
  const { kept, stored } = memory();
  keepTown({ code: "48095", name: "Mende", postcodes: ["48000"], latitude: 44.5 }, stored);
  assert.deepEqual(keptTown(stored), { code: "48095", name: "Mende" });
  assert.deepEqual([...kept.values()], ['{"code":"48095","name":"Mende"}']);
  forgetTown(stored);
  assert.equal(keptTown(stored), null);
  assert.equal(kept.size, 0);
});

for (const code of ["48", "2A", "R76", "z-cevennes", "aucun", ""]) {
  test(`« ${code} » is no commune: it is not kept`, () => {
    const { kept, stored } = memory();
    keepTown({ code, name: "x" }, stored);
    assert.equal(kept.size, 0);
  });
}

for (const written of ["{", "null", "[]", '{"code":"<b>","name":"x"}', '{"code":"48095"}', '{"code":"48095","name":3}', '"48095"']) {
  test(`${written} is taken for nothing`, () => {
    const { kept, stored } = memory();
    kept.set("derniere-commune", written);
    assert.equal(keptTown(stored), null);
  });
}

test("forbidden storage breaks nothing", () => {
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  keepTown({ code: "48095", name: "Mende" }, forbidden);
  forgetTown(forbidden);
  assert.equal(keptTown(forbidden), null);
});

const house = (id, state, distanceKm) => ({ id, distanceKm, opening: { state } });

test("the nearest that is open is shown, unless it is far; none open, the nearest", () => {
  const [near, open, far] = [house("near", "ferme", 1), house("open", "ouvert", 20), house("far", "ouvert", 80)];
  assert.equal(nearestOpen([near, open, far]), open);
  assert.equal(nearestOpen([near, house("rdv", "rdv", 2), far]), near);
  assert.equal(nearestOpen([far]), undefined);
  assert.equal(nearestOpen([]), undefined);
});
