// Names written by ear.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sound } from "../../themes/msap/static/js/lib/sound.js";

for (const [written, name] of [
  ["kimper", "quimper"],
  ["castelnodary", "castelnaudary"],
  ["dunkerk", "dunkerque"],
  ["figeaque", "figeac"],
  ["pontwaz", "pontoise"],
  ["abevile", "abbeville"],
  ["somur", "saumur"],
  ["caor", "cahors"],
  ["yssinjo", "yssingeaux"],
  ["monpelier", "montpellier"],
]) {
  test(`« ${written} » sounds as « ${name} »`, () => assert.equal(sound(written), sound(name)));
}

for (const [one, other] of [["mende", "monde"], ["castres", "castries"], ["nantes", "nangis"], ["monreuil", "montreuil"]]) {
  test(`« ${one} » does not sound as « ${other} »`, () => assert.notEqual(sound(one), sound(other)));
}
