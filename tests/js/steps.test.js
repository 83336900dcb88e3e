// How many times an answer waits for the network: what is asked for at once is answered at once, as on a line whose latency
// is all that counts. No clock: a step ends when nothing more is asked without it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress } from "../../themes/msap/static/js/lib/address.js";
import { fetchBelow } from "../../themes/msap/static/js/lib/fetching.js";
import { askAhead } from "../../themes/msap/static/js/search/ahead.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import country from "../vectors/country.json" with { type: "json" };
import { wholeLibrary } from "./whole_library.js";

const MONDAY_9AM = Date.UTC(2026, 10, 23, 8);
const HOUSES_AT_ONCE = 10;
const TURNS = 50;

/** A network that answers all that is asked of it at once, when told to. */
function network(files) {
  let waiting = [];
  const steps = [];
  return {
    steps,
    fetchJson: (path) => new Promise((resolve) => waiting.push({ path, resolve })),
    answer() {
      if (waiting.length) steps.push(waiting.map(({ path }) => path));
      for (const { path, resolve } of waiting) resolve(structuredClone(files[path]));
      waiting = [];
    },
  };
}

/** The steps of the network that the answer to `address` waits for, the manifest being there. */
async function stepsOf(address, files = country) {
  const { steps, fetchJson, answer } = network(files);
  const fetchFile = (path) => (path === "manifeste.json" ? structuredClone(files[path]) : fetchJson(path));
  const library = wholeLibrary(fetchFile, fetchJson);
  const [search, hash = ""] = address.split("#");
  const request = readAddress(search, hash && `#${hash}`);
  let isAnswered = false;
  const ahead = askAhead(library, request, HOUSES_AT_ONCE + 1);
  const found = find(library, request, HOUSES_AT_ONCE, MONDAY_9AM).finally(() => (isAnswered = true));
  while (!isAnswered) {
    for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
    answer();
  }
  await ahead;
  assert.ok((await found).results.length, address);
  return steps;
}

const kinds = (steps) => steps.map((paths) => [...new Set(paths.map((path) => path.replace(/-.*/, "")))].sort());

for (const [address, ...wanted] of [
  ["?q=Mende", ["lieux"], ["maisons"]],
  ["?q=caf+Mende", ["besoins", "lieux"], ["maisons"]],
  ["?q=france+services+Mende", ["lieux"], ["maisons"]],
  ["?#lat=44.5&lon=3.5", ["maisons"]],
]) {
  test(`« ${address} » waits for the network ${wanted.length === 1 ? "once" : "twice"}`, async () => {
    assert.deepEqual(kinds(await stepsOf(address)), wanted);
  });
}

for (const [address, ...wanted] of [
  ["?q=48000", "lieux", "maisons"],
  ["?q=caf+48000", "besoins", "lieux", "maisons"],
  ["?lieu=48095", "lieux", "maisons"],
  ["?q=caf&lieu=48095", "besoins", "lieux", "maisons"],
]) {
  test(`« ${address} » asks for houses of its department at once, and for others once more at most`, async () => {
    const [first, ...others] = kinds(await stepsOf(address));
    assert.deepEqual(first, wanted);
    assert.ok(others.length === 0 || (others.length === 1 && others[0].join() === "maisons"), others.join());
  });
}

test("the place of a need that stands beside it is asked for with the needs, once", async () => {
  const asked = (await stepsOf("?q=caf+Mende")).flat();
  assert.equal(new Set(asked).size, asked.length);
});

for (const [address, ...wanted] of [
  ["?q=Dutral", ["lieux"], ["besoins", "index", "lieux", "names.js"], ["maisons"]],
  ["?q=france+services+Dutral", ["lieux"], ["besoins", "index", "lieux", "names.js"], ["maisons"]],
  ["?q=caf+Dutral", ["besoins", "lieux"], ["besoins", "index", "lieux", "names.js"], ["maisons"]],
]) {
  test(`« ${address} », misspelt, waits once more than the name`, async () => {
    const steps = await stepsOf(address);
    assert.deepEqual(kinds(steps), wanted);
    assert.equal(new Set(steps.flat()).size, steps.flat().length);
  });
}

for (const words of ["france+services+Mende", "maison+de+services+au+public+Mende", "msap+Mende"]) {
  test(`« ${words} » asks for what Mende asks for`, async () => {
    assert.deepEqual((await stepsOf(`?q=${words}`)).flat(), (await stepsOf("?q=Mende")).flat());
  });
}

test("a commune that another question met is not looked for again", async () => {
  const { steps, fetchJson, answer } = network(country);
  const library = wholeLibrary((path) => (path === "manifeste.json" ? structuredClone(country[path]) : fetchJson(path)));
  const named = library.placesNamed(["mende"]);
  for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
  answer();
  await named;
  assert.equal((await library.commune("48095")).name, "Mende");
  assert.equal(steps.length, 1);
});

test("what comes ahead and fails does not fail the answer", async () => {
  const fetchJson = async (path) => {
    if (path.startsWith("maisons") && failures-- > 0) throw Object.assign(new Error("gone"), { status: 0 });
    return structuredClone(country[path]);
  };
  let failures = 1;
  const library = wholeLibrary(fetchJson);
  const request = readAddress("?q=48000");
  await askAhead(library, request, HOUSES_AT_ONCE + 1).catch(() => {});
  assert.ok((await find(library, request, HOUSES_AT_ONCE, MONDAY_9AM)).results.length);
});

test("the manifest that the page holds is read in the place of its file, once", async () => {
  const asked = [];
  globalThis.fetch = async (address) => (asked.push(address), new Response('{"from": "network"}'));
  const fetchJson = fetchBelow("https://example.org/donnees/", new Map([["manifeste.json", '{"from": "page"}']]));
  assert.deepEqual(await fetchJson("manifeste.json", false, 1000), { from: "page" });
  assert.deepEqual(asked, []);
  assert.deepEqual(await fetchJson("manifeste.json", false, 1000), { from: "network" });
  assert.deepEqual(asked, ["https://example.org/donnees/manifeste.json"]);
});

test("without a manifest in the page its file is read", async () => {
  globalThis.fetch = async () => new Response('{"from": "network"}');
  assert.deepEqual(await fetchBelow("https://example.org/donnees/")("manifeste.json", false, 1000), { from: "network" });
});
