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
  ["S. Gaudens", "saint gaudens"],
  ["95201 Sarcelles Cedex 2", "95201 sarcelles"],
  ["26000valence", "26000 valence"],
  ["aixlesbains73", "aixlesbains 73"],
  ["franceservicesparthenay", "france services parthenay"],
  ["Camaret s Mer", "camaret sur mer"],
  ["s'il vous plaît", "s il vous plait"],
  ["Lyon III", "lyon 3"],
  ["paris dix-huitième", "paris 18"],
  ["troisième arrondissement de Marseille", "marseille 3"],
  ["M D P H Gramat", "mdph gramat"],
]) {
  test(`« ${text} » is read as « ${words} »`, () => assert.equal(queryWords(text).join(" "), words));
}

for (const [words, kept] of [
  ["je cherche une maison de services a mende", "mende"],
  ["pres du port", "le port"],
  ["fort de france", "fort de france"],
  ["maison ponthieu", "maison ponthieu"],
  ["france services de la haute maison", "la haute maison"],
]) {
  test(`« ${words} » leads to « ${kept} »`, () => assert.equal(withoutLinks(words.split(" ")).join(" "), kept));
}
