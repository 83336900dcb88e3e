/** The theme's choice is remembered where it can be, and nothing breaks where it can't. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { apply, mark, remember, remembered } from "../../themes/msap/static/js/site/theme.js";

function memory() {
  const kept = new Map();
  return () => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  });
}

const forbidden = () => {
  throw new Error("SecurityError");
};

test("a choice is found again, and « auto » forgets it", () => {
  const storage = memory();
  assert.equal(remembered(storage), "auto");
  remember("dark", storage);
  assert.equal(remembered(storage), "dark");
  remember("auto", storage);
  assert.equal(remembered(storage), "auto");
});

test("what is not a choice is taken for « auto »", () => {
  const storage = memory();
  remember("<b>", storage);
  assert.equal(remembered(storage), "auto");
});

test("forbidden storage breaks nothing", () => {
  remember("dark", forbidden);
  assert.equal(remembered(forbidden), "auto");
});

test("the document says the choice, and « auto » says nothing", () => {
  const root = { dataset: {}, removeAttribute: () => delete root.dataset.theme };
  apply("dark", root);
  assert.equal(root.dataset.theme, "dark");
  apply("auto", root);
  assert.equal("theme" in root.dataset, false);
});

test("one button is pressed", () => {
  const button = (choice) => ({
    dataset: { apparence: choice },
    setAttribute(name, value) {
      this[name] = value;
    },
  });
  const buttons = ["auto", "light", "dark"].map(button);
  mark("light", buttons);
  assert.deepEqual(buttons.map((b) => b["aria-pressed"]), ["false", "true", "false"]);
});
