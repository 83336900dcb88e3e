// From what a person types to houses, over the small country that Python writes
// (tests/search/test_search_output.py keeps it true), with lunr itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import lunr from "lunr";

import { asks, readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import { createLibrary } from "../../themes/msap/static/js/search/loading.js";
import { propose } from "../../themes/msap/static/js/search/proposing.js";
import country from "../vectors/country.json" with { type: "json" };

const HOUSES_AT_ONCE = 10;

function library({ loaded = [], failures = 0, broken = "" } = {}) {
  let left = failures;
  const fetchJson = async (path) => {
    loaded.push(path);
    if (left-- > 0) throw new Error("network");
    if (path.includes(broken || "\0")) return { not: "what is expected" };
    if (!Object.hasOwn(country, path)) throw new Error(`404 ${path}`);
    return structuredClone(country[path]);
  };
  return createLibrary(fetchJson, async () => {
    loaded.push("lunr");
    return lunr;
  });
}

function ask(query, from = library()) {
  const search = query.startsWith("?") ? query : writeAddress({ q: query });
  return find(from, readAddress(search), HOUSES_AT_ONCE);
}

const codes = ({ reading }) => reading.places.map(({ code }) => code);
const current = ({ reading }) => reading.places.filter((place) => place.current).map(({ code }) => code);
const needs = ({ reading }) => reading.needs.map(({ code }) => code);
const first = ({ results }) => results[0]?.id;

for (const [query, commune] of [
  ["Mende", "48095"],
  ["MENDE", "48095"],
  ["48000", "48095"],
  ["48 000", "48095"],
  ["48000 badaroux", "48013"],
  ["Gouis", "49127"],
  ["dutral", "49127"],
  ["france services dutral", "49127"],
  ["paris 15", "75115"],
  ["Paris 15ème", "75115"],
  ["saint chely d apcher", "48140"],
  ["st-chély-d’apcher", "48140"],
  ["l'isle d'abeau", "38193"],
  ["L’ISLE-D’ABEAU", "38193"],
  ["isle abeau", "38193"],
  ["lisle dabeau", "38193"],
  ["lisledabeau", "38193"],
  ["port", "01307"],
  ["le port", "97407"],
  ["retraite mende", "48095"],
  ["carte xyz près de Mende", "48095"],
  ["chômage près du port", "97407"],
  ["?lieu=65392", "65392"],
  ["?q=saint-martin&lieu=65392", "65392"],
]) {
  test(`« ${query} » is the commune ${commune}`, async () => {
    assert.deepEqual(current(await ask(query)), [commune]);
  });
}

test("one name of several communes is offered, and none is chosen", async () => {
  const answer = await ask("Saint-Martin");
  assert.deepEqual(codes(answer), ["32389", "65392"]);
  assert.deepEqual(current(answer), []);
});

test("a postcode of several communes offers them all", async () => {
  assert.deepEqual(codes(await ask("48000")), ["48095", "48013"]);
});

test("houses are sorted by distance to a place, the one without a position last", async () => {
  const { results, sorted } = await ask("Badaroux");
  assert.equal(sorted, "distance");
  assert.equal(results[0].id, "france-services-de-mende");
  assert.equal(results.at(-1).distanceKm, null);
  const distances = results.slice(0, -1).map(({ distanceKm }) => distanceKm);
  assert.deepEqual(distances, distances.toSorted((a, b) => a - b));
});

test("needs are understood, with the words citizens use, and narrow the houses", async () => {
  assert.deepEqual(needs(await ask("aide au logement mende")), ["caf"]);
  assert.deepEqual(needs(await ask("RSA, chômage")), ["caf", "emploi"]);
  assert.deepEqual((await ask("retraite mende")).results, []);
});

test("a need is not guessed from half of its words", async () => {
  assert.deepEqual(needs(await ask("logement mende")), []);
});

test("a house is found by a word of its name, near the place said", async () => {
  assert.equal(first(await ask("pimms")), "pimms-mediation-le-port");
  assert.equal(first(await ask("pimms le port")), "pimms-mediation-le-port");
});

test("words that say nothing are named, and the place still answers", async () => {
  const { reading, results } = await ask("plomberie mende");
  assert.deepEqual(reading.unknown, ["plomberie"]);
  assert.equal(results.length, 4);
});

test("codes of the address filter, unknown ones are ignored", async () => {
  assert.equal((await ask("?services=emploi&partenaires=nope")).results.length, 4);
  assert.equal((await ask("?services=sante")).results.length, 0);
});

test("a position of the address sorts by distance", async () => {
  assert.equal(first(await ask("?lat=-20.9&lon=55.3")), "pimms-mediation-le-port");
});

test("a postcode needs neither lunr, nor the needs, nor the summary", async () => {
  const loaded = [];
  await ask("48000", library({ loaded }));
  assert.deepEqual(loaded.filter((path) => /lunr|besoins|resume|index/.test(path)), []);
});

test("a commune needs neither lunr nor the summary", async () => {
  const loaded = [];
  await ask("Mende", library({ loaded }));
  assert.deepEqual(loaded.filter((path) => /lunr|resume|index/.test(path)), []);
});

test("a file that fails is tried once more", async () => {
  const loaded = [];
  assert.deepEqual(current(await ask("48000", library({ loaded, failures: 1 }))), ["48095"]);
  assert.deepEqual(loaded.slice(0, 2), ["manifeste.json", "manifeste.json"]);
});

test("a file that fails twice is an error, and is asked for again next time", async () => {
  const from = library({ failures: 2 });
  await assert.rejects(ask("48000", from));
  assert.deepEqual(current(await ask("48000", from)), ["48095"]);
});

test("a broken shard is an error, not nonsense", async () => {
  await assert.rejects(ask("48000", library({ broken: "/p-" })));
  await assert.rejects(ask("pimms", library({ broken: "index-" })));
});

test("proposals complete the last words", async () => {
  const { places } = await propose(library(), "retraite saint-ch");
  assert.deepEqual(places.map(({ q }) => q), ["retraite Saint-Chély-d'Apcher"]);
  const { needs: proposed } = await propose(library(), "alloc");
  assert.deepEqual(proposed.map(({ name }) => name), ["Allocations familiales (CAF)"]);
  assert.deepEqual((await propose(library(), "480")).places.length, 2);
});

test("an address is read as it was written", () => {
  const request = {
    q: "caf + « mende »",
    lieu: "2A004",
    position: { latitude: 44.5, longitude: -3.25 },
    services: ["emploi"],
    partenaires: ["caf", "msa"],
    ouvert: true,
  };
  assert.deepEqual(readAddress(writeAddress(request)), request);
});

test("what is not of the address's form is left out", () => {
  const request = readAddress("?lieu=<b>&lat=abc&lon=1e9&services=../x,OK&ouvert=1&q=%00%ff");
  assert.deepEqual({ ...request, q: "" }, readAddress(""));
  assert.equal(asks(readAddress("?q=%20&lieu=x")), false);
});

const STRANGE = [
  "", " ", "+", "-", "*", "~", "^", ":", "\"", "'", "guise~99", "14:30", "guise +", "http://x.fr",
  "nom:mende", "-mende", "+", "mende^1000", "*", "a*b*c", "<script>alert(1)</script>", "%00", "\u0000",
  "👍🏽", "مرحبا", "日本", "\ud83d", "\u202eabc", "constructor", "__proto__", "toString", "hasOwnProperty",
  "00000", "99999", "0", "le la les", "d'", "l'", "-".repeat(99), "a ".repeat(50_000), "é".repeat(100_000),
  "x".repeat(100_000), "saint ".repeat(100), "48000 48000 48000", "48 000 48 000",
];

for (const text of STRANGE) {
  test(`nothing throws on ${JSON.stringify(text.slice(0, 20))}`, async () => {
    await ask(`?q=${encodeURIComponent(text.toWellFormed())}`);
    await find(library(), { ...readAddress(""), q: text }, HOUSES_AT_ONCE);
    await propose(library(), text);
  });
}

test("nothing throws on two thousand strings made at random", async () => {
  const alphabet = [..."abelmntsy  ''-é~^*+:\"<>/%0148\u0000\u0301’œ👍", "saint ", "mende", "48000", "caf "];
  const from = library();
  let seed = 2026;
  const draw = (size) => (seed = (seed * 48271) % 2147483647) % size;
  for (let turn = 0; turn < 2000; turn++) {
    const text = Array.from({ length: draw(14) }, () => alphabet[draw(alphabet.length)]).join("");
    const { results } = await ask(text, from);
    assert.ok(results.length <= HOUSES_AT_ONCE);
    await propose(from, text);
  }
});
