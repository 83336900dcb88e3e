// Questions in other languages: folded as Python folds them, and put into French words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inLatin, script, words } from "../../themes/msap/static/js/lib/other_letters.js";
import { inFrench, knownWords } from "../../themes/msap/static/js/reading/foreign_words.js";
import vectors from "../vectors/other_letters.json" with { type: "json" };

for (const { text, words: folded, scripts } of vectors) {
  test(`other letters: ${text}`, () => {
    assert.deepEqual(words(text), folded);
    assert.deepEqual(folded.map(script), scripts);
  });
}

const LATIN = { mots: [["retraite", "pension,retirement,old age pension"], ["logement", "housing,housing benefit"]], lieux: [], vides: "in,my" };
const CYRILLIC = { mots: [["retraite", "пенсия"], ["carte d’identité", "паспорт"]], lieux: [["Marseille", "марсел"], ["Le Mans", "ле ман"]], vides: "у,мени" };
const ARABIC = { mots: [["carte d’identité", "جواز سفر,جواز"]], lieux: [["Paris", "باريس"]], vides: "في" };
const known = knownWords([LATIN, CYRILLIC, ARABIC]);

for (const [typed, french] of [
  ["retirement mende", "retraite mende"],
  ["my old age pension in Mende", "retraite mende"],
  ["housing benefit, 48000", "logement 48000"],
  ["паспорт Мeнде", "carte d’identité mende"],
  ["мені пенсія у Марсель", "retraite Marseille"],
  ["паспорт Ле-Ман", "carte d’identité Le Mans"],
  ["Дюрталь", "durtal"],
  ["جواز السفر ٤٨٠٠٠", "carte d’identité 48000"],
  ["الجواز في باريس", "carte d’identité Paris"],
  ["جواز Mende", "carte d’identité mende"],
  ["pension pension", "retraite"],
]) test(`“${typed}” is “${french}”`, () => assert.equal(inFrench(typed, known), french));

test("a question of French words is not another language's", () => {
  assert.equal(inFrench("carte grise mende", known), null);
  assert.equal(inFrench("عندي", known), null);
  assert.equal(inFrench("", known), null);
});

test("where French left words aside, one of them must be said", () => {
  assert.equal(inFrench("pension mende", known, ["mende"]), null);
  assert.equal(inFrench("housing benefit mende", known, ["benefit"]), "logement mende");
});

test("Cyrillic letters are written as French might", () => assert.equal(inLatin("бурж"), "bourj"));
