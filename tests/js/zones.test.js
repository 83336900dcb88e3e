// Intercommunalities, natural regions and islands, as they are called.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isZone } from "../../themes/msap/static/js/lib/codes.js";
import { words } from "../../themes/msap/static/js/lib/fold.js";
import { asksGrouping, decodeZones, wordsOfZone, zoneShard, zonesCalled } from "../../themes/msap/static/js/lib/zones.js";

const ZONES = decodeZones({
  noms: "Pays basque\nCommunauté d'agglomération du Pays Basque\nCommunauté de communes des Rives du Haut Allier\n" +
    "Communauté de communes du Haut Allier Margeride\nNîmes Métropole\nÎle de Ré\nDeux Vallées",
  autres: "Côte basque|Iparralde\n\n\n\n\nRé\n",
  lat: [43300, 100, 0, 0, 0, 0, 0],
  lon: [-1200, 100, 0, 0, 0, 0, 0],
  rayons: [30, 68, 27, 18, 23, 13, 9],
  departements: "64\n64\n43\n48\n30\n17\n60 91",
  habitants: [0, 3100, 200, 50, 2600, 0, 300],
  groupements: [0, 1, 1, 1, 1, 0, 1],
  codes: { 6: "deux-vallees-60" },
});
const KNOWN = new Set(["b", "ha", "n"]);

for (const [text, names] of [
  ["pays basque", ["Pays basque", "Communauté d'agglomération du Pays Basque"]],
  ["Iparralde", ["Pays basque"]],
  ["agglo pays basque", ["Communauté d'agglomération du Pays Basque"]],
  ["com com du Haut-Allier", ["Communauté de communes des Rives du Haut Allier", "Communauté de communes du Haut Allier Margeride"]],
  ["communauté de communes du haut allier margeride", ["Communauté de communes du Haut Allier Margeride"]],
  ["haut allier", []],
  ["métropole de Nîmes", ["Nîmes Métropole"]],
  ["agglo de Nîmes", ["Nîmes Métropole"]],
  ["ré", ["Île de Ré"]],
  ["l'île de Ré", ["Île de Ré"]],
  ["com com", []],
  ["mende", []],
]) {
  test(`« ${text} » calls ${names.join(", ") || "no zone"}`, () => {
    assert.deepEqual(zonesCalled(ZONES, words(text)).map(({ name }) => name), names);
  });
}

test("a zone is a place with a point, a radius and a code of its own", () => {
  const { code, latitude, longitude, radiusKm, departments, inhabitants, isGrouping, postcodes } = ZONES[1];
  assert.deepEqual([code, latitude, longitude], ["z-communaute-d-agglomeration-du-pays-basque", 43.4, -1.1]);
  assert.deepEqual([radiusKm, departments, inhabitants, isGrouping, postcodes], [68, ["64"], 3100, true, []]);
  assert.equal(ZONES[6].code, "z-deux-vallees-60");
  assert.deepEqual([isZone(code), isZone("48095"), isZone("aucun")], [true, false, false]);
});

test("its shard is told by its words, or by those of its code", () => {
  assert.deepEqual(["agglo du pays basque", "com com du haut allier", "mende", "com com"].map((text) => zoneShard(words(text), KNOWN)), ["b", "ha", null, null]);
  assert.equal(zoneShard(wordsOfZone(ZONES[1].code), KNOWN), "b");
  assert.equal(zoneShard(words("pays basque"), new Set()), null);
});

test("who says what an intercommunality is asks for one", () => {
  assert.deepEqual(["com com de Lure", "métropole de Lyon", "Lyon"].map((text) => asksGrouping(words(text))), [true, true, false]);
});
