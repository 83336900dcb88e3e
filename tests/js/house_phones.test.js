// Houses by their telephone numbers, in the small country that Python wrote.

import assert from "node:assert/strict";
import { test } from "node:test";

import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

function library(loaded = []) {
  return wholeLibrary(async (path) => {
    loaded.push(path.split("/").pop());
    return structuredClone(country[path]);
  });
}

async function found(typed, loaded) {
  const all = library(loaded);
  const numbers = await (await all.names()).byPhone(typed);
  return (await all.houses(numbers)).map(({ town }) => town.commune);
}

for (const typed of ["04 66 65 00 00", "0466650000", "+33 4 66 65 00 00", "04.66.65.00.00", "00 33 (0)4 66 65 00 00"]) {
  test(`« ${typed} » is the number of Mende`, async () => assert.deepEqual(await found(typed), ["Mende"]));
}

for (const typed of ["0262 00 00 00", "+262 262 00 00 00"]) {
  test(`« ${typed} » is the number of Le Port`, async () => assert.deepEqual(await found(typed), ["Le Port"]));
}

test("a number that two houses give finds both", async () => {
  assert.deepEqual(await found("06 11 22 33 44"), ["Mende", "Le Port"]);
});

for (const typed of ["04 66 65 00 01", "0466", "0466650000123", "", "Mende", "15", "+41 22 000 00 00"]) {
  test(`« ${typed} » is the number of nobody`, async () => assert.deepEqual(await found(typed), []));
}

test("a number loads the manifest, and one file of numbers", async () => {
  const loaded = [];
  await (await library(loaded).names()).byPhone("04 66 65 00 00");
  assert.deepEqual(loaded, ["manifeste.json", "telephones-.json"]);
});

test("a number that no file can hold loads none", async () => {
  const { index } = country["manifeste.json"];
  const numbers = { ...country, "manifeste.json": { ...country["manifeste.json"], index: { ...index, telephones: "0(4)" } } };
  const loaded = [];
  const all = wholeLibrary(async (path) => {
    loaded.push(path);
    return structuredClone(numbers[path]);
  });
  assert.deepEqual(await (await all.names()).byPhone("02 41 00 00 00"), []);
  assert.deepEqual(loaded, ["manifeste.json"]);
});

test("the digits of a number are no word, and begin none", async () => {
  const names = await library().names();
  assert.deepEqual(await names.saying("0466650000"), []);
  assert.deepEqual(await names.saying("0466"), []);
});
