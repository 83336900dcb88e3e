// The parser's tokens put together by the form say what npm yaml's own documents do, and refuse what those refuse, there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { isAlias, isMap, isScalar, parseDocument } from "yaml";

import { readDocument } from "../../themes/msap/static/js/editor/source/yaml_document.js";
import { chance, randomPage } from "./random_pages.js";

const STYLES = { QUOTE_SINGLE: "'", QUOTE_DOUBLE: '"', BLOCK_LITERAL: "|", BLOCK_FOLDED: ">" };
// What the form tells apart by words of its own: our codes beside the package's.
const SAME_CODES = { MULTIPLE_ANCHORS: "MULTIPLE_PROPS", MULTIPLE_TAGS: "MULTIPLE_PROPS" };
const TYPED = ["\n", "  ", " ", "\t", ":", "- ", "-", "'", '"', "[", "]", "{", "}", ",", "#", " #", "&a ", "*b", "|", ">", "|2\n", ">-\n", "? ", "%", "@", "---", "...", "\\", "\n\n", "a: b", ": ", "\n- "];
const RARE = [
  "? a\n: b\n", "- - a\n  - b\n", "a: &x\n  - b\n", "a: |2-\n   x\n", "a: >+\n x\n\n\nb: c\n", "l: [a: b, {c: d}, [e], ? f : g]\n", "%TAG ! x\na: b\n",
  "a: b\n...\n# c\n", "{a: b, c}\n", "[a,\n b]\n", "'a': \"b\\\n  c\"\n", "a:\n  - b: c\n    d: e\n  -\n  - f\n", "a: *x\nb: * y\n", "? |\n  x\n: y\n", "|\na\n",
  "a: !!seq\n- b\n", "a: !x b\n", "a: !<x> b\n", "e:\n    au: {n: 1}  # vu\n    # a\n   b: c\n",
];

/** A node as the package has it, and as the form has it, in the same words. */
function theirs(node) {
  if (node === null) return null;
  const [start, end, after] = node.range;
  const place = { start, end, after, anchor: node.anchor || undefined, tag: node.tag || undefined };
  if (isAlias(node)) return { start, end, after, anchor: undefined, tag: undefined, alias: node.source };
  if (isScalar(node)) return { ...place, value: String(node.value ?? ""), style: STYLES[node.type] ?? "" };
  if (isMap(node)) return { ...place, isFlow: Boolean(node.flow), pairs: node.items.map(({ key, value }) => [theirs(key), theirs(value)]) };
  return { ...place, isFlow: Boolean(node.flow), items: node.items.map(theirs) };
}

function ours(node) {
  if (node === null) return null;
  const { start, end, after, anchor, tag } = node;
  const place = { start, end, after, anchor, tag };
  if (node.kind === "alias") return { ...place, alias: node.name };
  if (node.kind === "text") return { ...place, value: node.value, style: node.style };
  if (node.kind === "mapping") return { ...place, isFlow: node.isFlow, pairs: node.pairs.map(({ key, value }) => [ours(key), ours(value)]) };
  return { ...place, isFlow: node.isFlow, items: node.items.map((item) => ours(item.node)) };
}

/** @returns whether it was refused */
function compare(text) {
  const { errors, contents } = parseDocument(text, { schema: "failsafe", uniqueKeys: false, merge: false, prettyErrors: false });
  const { root, faults } = readDocument(text);
  // Where a second document ends, nobody asks.
  const place = (code, start, end) => (code === "MULTIPLE_DOCS" ? { code, start } : { code, start, end });
  const expected = errors.slice(0, 1).map(({ code, message, pos: [start, end] }) => place(codeOf(code, message), start, end));
  assert.deepEqual(faults.slice(0, 1).map(({ code, start, end }) => place(code, start, end)), expected, JSON.stringify(text));
  if (!errors.length) assert.deepEqual(ours(root), theirs(contents), JSON.stringify(text));
  return errors.length > 0;
}

const codeOf = (code, message) => (message.startsWith("Implicit map keys need") ? "KEY_ALONE" : (SAME_CODES[code] ?? code));

/** What a person's hand does to a text, up to four times. */
function mistyped(text, random) {
  for (let times = random.below(5); times > 0; times -= 1) {
    const at = random.below(text.length + 1);
    if (random.is(0.4)) text = text.slice(0, at) + random.one(TYPED) + text.slice(at);
    else if (random.is(0.5)) text = text.slice(0, at) + text.slice(at + 1 + random.below(3));
    else text = text.slice(0, at) + text.slice(random.below(text.length + 1)).slice(0, 12) + text.slice(at);
  }
  return text;
}

test("what is rare is read, or refused, as the package's documents are", () => {
  RARE.forEach(compare);
  const { pages } = JSON.parse(readFileSync(new URL("../vectors/refused_pages.json", import.meta.url), "utf8"));
  for (const { text } of pages) compare(text.slice(4).replace(/---\n$/, ""));
});

test("pages with slips of the hand are read, or refused, as the package's documents are", () => {
  let refused = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = chance(seed);
    const fields = random.is(0.5) ? random.one(RARE) : randomPage(random).replace(/^\ufeff/, "").replace(/\r\n/g, "\n").slice(4, 400);
    if (compare(mistyped(fields, random))) refused += 1;
  }
  assert.ok(refused > 80 && refused < 380, String(refused));
});
