// How many houses answer in all, and at what hour what is shown is said, over the small country that
// Python writes (tests/search/test_search_output.py keeps it true).

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { countFilters, find } from "../../themes/msap/static/js/search/finder.js";
import { openingsAt } from "../../themes/msap/static/js/search/reopening.js";
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);
const SUNDAY_9AM = Date.UTC(2026, 10, 29, 8);
const EVERY_HOUSE = 1000;

const library = () => wholeLibrary(async (path) => structuredClone(country[path]));
const answer = (address, count) => find(library(), readAddress(address), count, MONDAY_9AM);

for (const address of ["?q=mende", "?q=caf+mende", "?q=loz%C3%A8re", "?q=loz%C3%A8re&samedi=oui", "?q=france+services"]) {
  test(`the total of ${address} is the number of all the houses that answer`, async () => {
    const { total } = await answer(address, 1);
    const { results } = await answer(address, EVERY_HOUSE);
    assert.equal(total, results.length);
  });
}

test("a total that only loading all houses would tell is not told", async () => {
  assert.equal((await answer("?q=mende&ouvert=maintenant", 1)).total, null);
  assert.equal((await answer("?q=mende&rayon=20", 1)).total, null);
});

test("a switch that no house of the directory can answer is told", async () => {
  const { declared } = await countFilters(library(), readAddress("?q=mende"), MONDAY_9AM);
  const houses = await library().summary();
  assert.equal(declared.fauteuil, houses.some(({ wheelchair }) => wheelchair));
});

test("what is said of the hours of places shown follows the instant", async () => {
  const from = library();
  const { results } = await find(from, readAddress("?q=mende"), EVERY_HOUSE, MONDAY_9AM);
  const places = results.map(({ number, id, place: { rank } }) => ({ number, id, rank }));
  assert.deepEqual(await openingsAt(from, places, MONDAY_9AM), results.map(({ opening }) => opening));
  const sunday = await find(from, readAddress("?q=mende"), EVERY_HOUSE, SUNDAY_9AM);
  assert.deepEqual(await openingsAt(from, places, SUNDAY_9AM), sunday.results.map(({ opening }) => opening));
});
