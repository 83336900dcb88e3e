// The file that the page asks for before the search's scripts are there is one that the answer waits for first.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { firstFile } from "../../themes/msap/static/js/search/first_file.js";
import { readRequest } from "../../themes/msap/static/js/search/reading.js";
import filterWords from "../../generator/filter_words.json" with { type: "json" };
import foldTables from "../../generator/fold.json" with { type: "json" };
import queryLists from "../../generator/query_words.json" with { type: "json" };
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NO_PLACE = { noms: "", postaux: "", codes: "", lat: [], lon: [], habitants: [], dans: {}, mots: "" };
// A country with a shard for each letter, and each digit.
const MANIFEST = { ...country["manifeste.json"], noms: LETTERS, postaux: "0123456789" };
const TEXT = JSON.stringify(MANIFEST);

/** What reading `q` asks for. */
async function pathsOf(q) {
  const paths = [];
  const library = wholeLibrary(async (path) => {
    paths.push(path);
    return structuredClone(path === "manifeste.json" ? MANIFEST : (country[path] ?? NO_PLACE));
  });
  await readRequest(library, readAddress(`?q=${encodeURIComponent(q)}`, ""));
  return paths;
}

const first = (q) => firstFile(`?q=${encodeURIComponent(q)}`, "", TEXT);

for (const [q, wanted] of [
  ["Mende", "n-m"],
  [" HÉRIC ", "n-h"],
  ["zzz", "n-z"],
  ["retraite", "n-r"],
  ["48000", "p-4"],
]) {
  test(`« ${q} » needs ${wanted}`, async () => {
    assert.equal(first(q), `${MANIFEST.lieux}/${wanted}.json`);
    assert.ok((await pathsOf(q)).includes(first(q)));
  });
}

for (const q of ["", "a", "retraite mende", "4800", "480000", "Saint-Denis", "l'isle", "samedi", "msap", "ste", "<b>"]) {
  test(`« ${q} » is left to the worker`, () => assert.equal(first(q), ""));
}

test("no file of a word that is no name is asked for in vain", async () => {
  const words = new Set(JSON.stringify([filterWords, foldTables, queryLists]).match(/[a-z]{3,}/g));
  const vain = [];
  for (const word of words) if (first(word) && !(await pathsOf(word)).includes(first(word))) vain.push(word);
  assert.deepEqual(vain, []);
});

test("of a place chosen, or a position, nothing is certain", () => {
  assert.equal(firstFile("?q=mende&lieu=48095", "", TEXT), "");
  assert.equal(firstFile("?q=mende", "#lat=44.5&lon=3.5", TEXT), "");
});
