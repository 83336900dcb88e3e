// What is read of what a person types.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withoutLinks } from "../../themes/msap/static/js/reading/linking.js";
import { queryWords } from "../../themes/msap/static/js/reading/words.js";

for (const [text, words] of [
  ["Mende 48 000", "mende 48000"],
  ["692 80 Marcy", "69280 marcy"],
  ["4800o", "48000"],
  ["C.A.F. Mende", "caf mende"],
  ["Marseille (13)", "marseille departement 13"],
  ["15e arrondissement de Paris", "paris 15"],
  ["Mende 04 66 65 00 00", "mende"],
  ["+33 4 66 65 00 00", ""],
  ["ouvert à 14:30, ou 9h00", "ouvert a ou"],
  ["St-Chély d'Apcher", "saint chely d apcher"],
]) {
  test(`« ${text} » is read as « ${words} »`, () => assert.equal(queryWords(text).join(" "), words));
}

for (const [words, kept] of [
  ["je cherche une maison de services a mende", "mende"],
  ["pres du port", "le port"],
  ["les ponts de ce", "les ponts de ce"],
  ["fort de france", "fort de france"],
  ["maison ponthieu", "maison ponthieu"],
  ["france services de la haute maison", "la haute maison"],
  ["combs la ville", "combs la ville"],
]) {
  test(`« ${words} » leads to « ${kept} »`, () => assert.equal(withoutLinks(words.split(" ")).join(" "), kept));
}
