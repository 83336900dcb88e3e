// Which place other words are asked at: what the answers of the small country say of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import { leavesPlace, placeInUse } from "../../themes/msap/static/js/search/kept_place.js";
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);

async function readingOf(search, hash = "") {
  const library = wholeLibrary(async (path) => structuredClone(country[path]));
  return (await find(library, readAddress(search, hash), 10, MONDAY_9AM)).reading;
}

for (const [search, hash, wanted] of [
  ["?q=mende", "", { lieu: "48095" }],
  ["?q=lozere", "", { lieu: "48" }],
  ["?q=caf", "", { lieu: "" }],
  ["?q=saint-martin", "", { lieu: "" }],
  ["?q=caf", "#lat=44.5&lon=3.5", { position: { latitude: 44.5, longitude: 3.5 } }],
]) {
  test(`« ${search}${hash} » is asked at ${JSON.stringify(wanted)}`, async () => {
    assert.deepEqual(placeInUse(await readingOf(search, hash)), wanted);
  });
}

for (const [words, leaves] of [
  ["caf", true],
  ["rsa chomage", true],
  ["ouvert samedi", true],
  ["caf durtal", false],
  ["durtal", false],
  ["48000", false],
  ["lozere", false],
  ["saint-martin", false],
  ["dutral", false],
  ["mende", false],
  ["xyzzy", false],
]) {
  test(`after a place, « ${words} » ${leaves ? "is asked there" : "is not asked there"}`, async () => {
    assert.equal(leavesPlace(await readingOf(`?q=${words}&lieu=48140`)), leaves);
    assert.equal(leavesPlace(await readingOf(`?q=${words}`, "#lat=44.5&lon=3.5")), leaves);
  });
}

test("a place that is chosen is not said by the words, unless they name it", async () => {
  const said = ({ places }) => places.filter(({ current }) => current).map((place) => place.said);
  assert.deepEqual(said(await readingOf("?q=caf&lieu=48095")), [false]);
  assert.deepEqual(said(await readingOf("?q=mende&lieu=48095")), [true]);
});
