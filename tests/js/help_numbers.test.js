// Whom to call: read in people's words, articles and places aside.

import assert from "node:assert/strict";
import { test } from "node:test";

import { helpNumbers } from "../../themes/msap/static/js/lib/help_numbers.js";

for (const [question, number] of [
  ["violences conjugales", "3919"],
  ["Violence conjugale à Mende", "3919"],
  ["mon mari me frappe Mende", "3919"],
  ["un enfant en danger", "119"],
  ["j'ai envie de mourir", "3114"],
  ["maltraitance d'une personne âgée", "3977"],
  ["hébergement d’urgence Rodez", "115"],
  ["je suis à la rue", "115"],
  ["carte grise", null],
  ["aide aux victimes", null],
  ["12 rue du Moulin Mende", null],
  ["passeport enfant", null],
  ["", null],
]) {
  test(`« ${question} » is told ${number ?? "no number"}`, () => {
    assert.deepEqual(helpNumbers(question).map((each) => each.number), number ? [number] : []);
  });
}
