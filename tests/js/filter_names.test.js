// What the filters are called on their chips.

import assert from "node:assert/strict";
import { test } from "node:test";

import { filterName } from "../../themes/msap/static/js/lib/filter_names.js";
import { OFFERED } from "../../themes/msap/static/js/lib/offered_filters.js";

for (const [name, value, said] of [
  ["jour", "samedi", "Ouvert samedi"],
  ["jour", "aujourdhui", "Ouvert aujourd’hui"],
  ["jour", "weekend", "Ouvert ce week-end"],
  ["moment", "matin", "Le matin"],
  ["moment", "midi", "À midi"],
  ["moment", "apres-midi", "L’après-midi"],
  ["moment", "apres-18h30", "Après 18\u00a0h\u00a030"],
  ["moment", "avant-9h", "Avant 9\u00a0h"],
  ["moment", "a-10h", "À 10\u00a0h"],
  ["moment", "jusqua-19h", "Jusqu’à 19\u00a0h"],
  ["moment", "12h-14h", "De 12\u00a0h à 14\u00a0h"],
  ["rayon", "20", "À moins de 20\u00a0km"],
  ["sansrdv", "oui", "Sans rendez-vous"],
  ["itinerant", "oui", "Maisons itinérantes"],
]) {
  test(`${name}=${value} is « ${said} »`, () => assert.equal(filterName({ name, value }), said));
}

test("each filter of the panel has a name of its own", () => {
  const names = OFFERED.map(filterName);
  assert.ok(names.every(Boolean));
  assert.equal(new Set(names).size, OFFERED.length);
});
