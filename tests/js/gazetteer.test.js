// Places of the gazetteer's shards, by their names and by the beginnings of these.

import assert from "node:assert/strict";
import { test } from "node:test";

import { words } from "../../themes/msap/static/js/lib/fold.js";
import { decodePlaces, placesNamed, placesStarting, startingShards } from "../../themes/msap/static/js/lib/gazetteer.js";

/** Places of these names, each with as many hundreds of inhabitants; `alias` and `dans` by rank. */
function places(inhabitants, more = {}) {
  const names = Object.keys(inhabitants);
  const column = names.map((_, rank) => `${48000 + rank}`).join("\n");
  const none = names.map(() => 0);
  return decodePlaces({
    codes: column, noms: names.join("\n"), postaux: column, lat: none, lon: none,
    habitants: Object.values(inhabitants), dans: {}, ...more,
  });
}

const named = (list, text) => placesNamed(list, words(text)).map(({ name }) => name);
const starting = (list, text) => placesStarting(list, words(text)).map(({ name }) => name);

test("a place is found by another name, and shown by its own", () => {
  const list = places({ Quimper: 630 }, { alias: { 0: "Kemper" } });
  assert.deepEqual([named(list, "kemper"), named(list, "Quimper"), starting(list, "kem")], [["Quimper"], [], ["Quimper"]]);
});

test("another name gives way to a commune that has it for its own, not to a former one", () => {
  const shared = { "Île-d'Aix": 2, Aix: 3 };
  assert.deepEqual(named(places(shared, { alias: { 0: "Aix" } }), "aix"), ["Aix"]);
  assert.deepEqual(named(places(shared, { alias: { 0: "Aix" }, dans: { 1: "Ailleurs" } }), "aix"), ["Île-d'Aix", "Aix"]);
});

for (const [text, names] of [
  // Of that very name, of these first words, the others: of each the most populous first.
  ["gresse", ["Gresse", "Gresse-en-Vercors", "Gresse-les-Bains", "Gressey"]],
  ["gress", ["Gressey", "Gresse-en-Vercors", "Gresse-les-Bains", "Gresse"]],
  // The article that was typed counts, and an unfinished word that seems one.
  ["le ma", ["Le Mans", "Lemainville", "Marseille"]],
  ["saint l", ["Saint-Lô", "Saint-Malo"]],
  ["ma", ["Marseille", "Le Mans"]],
  ["m", ["Marseille", "Le Mans", "M'Tsangamouji"]],
]) {
  test(`« ${text} » begins ${names.join(", ")}`, () => {
    const list = places({
      "Gresse-en-Vercors": 4, Gressey: 6, "Gresse-les-Bains": 3, Gresse: 1, Lemainville: 4, "Le Mans": 1450,
      Marseille: 8700, "Saint-Malo": 470, "Saint-Lô": 190, "M'Tsangamouji": 60,
    });
    assert.deepEqual(starting(list, text), names);
  });
}

for (const [text, shards, beginnings] of [
  ["mend", ["men"], []],
  ["men", ["men"], []],
  ["me", [], ["me"]],
  ["mar", ["mar"], ["mar"]],
  ["saint-m", [], ["m"]],
  ["saint l", ["sa"], ["saint", "l"]],
  ["le", ["le"], ["le"]],
  ["le lo", ["lo"], []],
]) {
  test(`« ${text} » is in the shards ${shards.join()} and the beginnings ${beginnings.join()}`, () => {
    const known = new Set(["le", "lo", "mar", "mart", "men", "mes", "sa"]);
    assert.deepEqual(startingShards(words(text), known), { shards, beginnings });
  });
}

test("without shards there is no file to ask for", () => {
  assert.deepEqual(startingShards(["le"], new Set()), { shards: [], beginnings: [] });
});
