// Telephone numbers as they are typed: Python makes the same digits of those that pages give.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PHONE, phoneDigits } from "../../themes/msap/static/js/lib/phone.js";
import vectors from "../vectors/phones.json" with { type: "json" };

for (const { dialled, terms, typed, also = [] } of vectors) {
  test(`${dialled} is found however it is typed`, () => {
    for (const text of [...typed, ...also]) assert.ok(terms.includes(phoneDigits(text)), text);
  });

  test(`${dialled} is seen among other words`, () => {
    for (const text of typed) {
      for (const whole of [text, `tél. ${text}, Mende`, `Mende (48) ${text}.`]) {
        assert.deepEqual(whole.match(PHONE)?.map((found) => found.trim()), [text], whole);
      }
    }
  });
}

for (const text of ["48000 Mende", "05000 48000", "le 28/11/2026", "14:30-17:00", "0466", "12 rue du 8 mai 1945", "2A004", "04 66 65", "48 000"]) {
  test(`« ${text} » holds no telephone number`, () => assert.equal(text.match(PHONE), null));
}

test("two numbers are two", () => {
  assert.deepEqual("0466650000 ou 06 11 22 33 44".match(PHONE).map(phoneDigits), ["0466650000", "0611223344"]);
});

test("what has no digit stands for no number", () => assert.equal(phoneDigits("Mende"), ""));
