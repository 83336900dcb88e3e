// Run by tests/search/test_relevance.py and tests/bench/search.py, not by node's test runner:
//   node tests/js/relevance.js FOLDER QUESTIONS.json
// Asks each question of the search's files in FOLDER; prints, by kind, how many are answered as
// wanted, and the others with what was answered.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import lunr from "lunr";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import { createLibrary } from "../../themes/msap/static/js/search/loading.js";

const RESULTS = 3;

const [folder, file] = process.argv.slice(2);
const fetchJson = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
const library = createLibrary(fetchJson, async () => lunr);
const now = Date.UTC(2026, 10, 23, 9);

function answers({ reading, results }, wanted) {
  const codes = reading.places.map(({ code }) => code);
  const current = reading.places.find((place) => place.current)?.code ?? null;
  const needs = reading.needs.map(({ code }) => code);
  const all = (list, among) => list.every((each) => among.includes(each));
  return [
    !wanted.place || current === wanted.place,
    !wanted.offered || wanted.offered.some((code) => codes.includes(code)),
    !wanted.choices || (current === null && wanted.choices.filter((code) => codes.includes(code)).length > 1),
    !wanted.needs || all(wanted.needs, needs),
    !wanted.house || results.some(({ id }) => id === wanted.house),
    !wanted.town || results.some(({ commune }) => commune === wanted.town),
    results.length > 0 || Boolean(wanted.needs || wanted.choices),
  ].every(Boolean);
}

const report = {};
for (const { kind, q, ...wanted } of JSON.parse(await readFile(file, "utf8"))) {
  const answer = await find(library, readAddress(writeAddress({ q })), RESULTS, now);
  report[kind] ??= { asked: 0, answered: 0, missed: [] };
  report[kind].asked += 1;
  if (answers(answer, wanted)) {
    report[kind].answered += 1;
  } else {
    const { reading, results } = answer;
    const places = reading.places.slice(0, 4).map(({ code, name, current }) => `${current ? "*" : ""}${name} ${code}`);
    const houses = results.map(({ name }) => name);
    report[kind].missed.push({ q, wanted, places, needs: reading.needs.map(({ code }) => code), houses });
  }
}
console.log(JSON.stringify(report));
