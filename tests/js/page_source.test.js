// The page's file held by the form: what is not changed stays byte for byte, and what is written is what was meant.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { scalarText } from "../../themes/msap/static/js/editor/source/writing.js";
import { ARTICLE_ORDERS, emptyPage, openPage, SourceRefused } from "../../themes/msap/static/js/editor/source/open_page.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NATIONAL = join(ROOT, ".cache/national");

/** The pages below a folder, as they are. */
function* pages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pages(path);
    else if (entry.name.endsWith(".md")) yield { path, raw: readFileSync(path, "utf8") };
  }
}

function changesOneLine({ path, raw }) {
  const page = openPage(raw);
  assert.equal(page.source(), raw, path);
  const isNew = page.at(["telephone"]) === undefined;
  page.set(["telephone"], "01 02 03 04 05");
  const [before, after] = [raw.split("\n"), page.source().split("\n")];
  if (isNew) assert.deepEqual(after.filter((line) => line !== "telephone: 01 02 03 04 05"), before, path);
  else assert.deepEqual(after.flatMap((line, rank) => (line === before[rank] ? [] : [line])), ["telephone: 01 02 03 04 05"], path);
  assert.equal(after.length, before.length + (isNew ? 1 : 0), path);
}

test("on every page of the demonstration, another telephone changes one line", () => {
  const found = [...pages(join(ROOT, "content/msap"))];
  assert.ok(found.length >= 28);
  found.forEach(changesOneLine);
});

test("on every page of the national list, another telephone changes one line", { skip: !existsSync(NATIONAL) && `no ${NATIONAL}` }, () => {
  for (const page of pages(NATIONAL)) changesOneLine(page);
});

/** A page's fields, and what they are after a change. */
function changed(front, change, body = "Texte.\n") {
  const page = openPage(`---\n${front}---\n${body}`);
  change(page);
  const text = page.source();
  assert.ok(text.startsWith("---\n") && text.endsWith(`---\n${body}`), text);
  return text.slice(4, text.length - body.length - 4);
}

const TWO = "antennes:\n  # la première\n  - nom: A\n    commune: Ax # vue\n  # la seconde\n  - nom: B\n";

test("a value changes where it stands", () => {
  const cases = [
    ["nom: A # vu\nlabel: msap\n", ["nom"], "B", "nom: B # vu\nlabel: msap\n"],
    ["nom: 'A'\n", ["nom"], "B", "nom: 'B'\n"],
    ["nom: 'A'\n", ["nom"], "l'Isle", "nom: l'Isle\n"],
    ['nom:   "A"   # vu\n', ["nom"], "01200", 'nom:   "01200"   # vu\n'],
    ["nom: A\n", ["nom"], "a: b", 'nom: "a: b"\n'],
    ["nom:\nlabel: msap\n", ["nom"], "B", "nom: B\nlabel: msap\n"],
    ["nom: # vide\n", ["nom"], "B", "nom: B # vide\n"],
    ["nom: A\n  suite\nlabel: x\n", ["nom"], "B", "nom: B\nlabel: x\n"],
    ["t: |\n  un\n  deux\n\n# c\nlabel: x\n", ["t"], "un\ntrois\n", "t: |\n  un\n  trois\n\n# c\nlabel: x\n"],
    ["t: >- # plié\n    un\n    deux\nlabel: x\n", ["t"], "un\n\ntrois", "t: |- # plié\n    un\n\n    trois\nlabel: x\n"],
    ["t: {a: 1, b: 2} # f\n", ["t", "b"], "x, y", 't: {a: 1, b: "x, y"} # f\n'],
    ["t: {a: 1, b: 2}\n", ["t", "c"], "3", "t: {a: 1, b: 2, c: 3}\n"],
    ["l: [a, 'b', c]\n", ["l", 1], "d", "l: [a, 'd', c]\n"],
    ["horaires:\n   lundi: 09:00-12:00\n   jeudi: fermé\n", ["horaires", "mardi"], "10:00-12:00",
      "horaires:\n   lundi: 09:00-12:00\n   mardi: 10:00-12:00\n   jeudi: fermé\n"],
    [" nom: A\n commune: X\n", ["telephone"], "01", " nom: A\n commune: X\n telephone: 01\n"],
    [TWO, ["antennes", 1, "commune"], "Bx", `${TWO}    commune: Bx\n`],
    [TWO, ["antennes", 0, "nom"], "C", TWO.replace("A\n", "C\n")],
  ];
  for (const [front, path, value, expected] of cases) assert.equal(changed(front, (page) => page.set(path, value)), expected);
});

test("a key, an element or an item goes, and the others stay with their comments", () => {
  const cases = [
    ["nom: A\nx: 1 # c\nlabel: b\n", ["x"], "nom: A\n# c\nlabel: b\n"],
    ["l: [a, b , c]\n", ["l", 0], "l: [b , c]\n"],
    ["l: [a, b , c]\n", ["l", 2], "l: [a, b]\n"],
    ["l: [a,\n  b,\n  c]\n", ["l", 1], "l: [a,\n  c]\n"],
    ["nom: A\nl: [a]\n", ["l", 0], "nom: A\n"],
    ["nom: A\nh:\n  lundi: x\nz: 1\n", ["h", "lundi"], "nom: A\nz: 1\n"],
    [TWO, ["antennes", 1], "antennes:\n  # la première\n  - nom: A\n    commune: Ax # vue\n  # la seconde\n"],
    ["l:\n- nom: A\n  x: 1\n- nom: B\n", ["l", 0, "nom"], "l:\n- x: 1\n- nom: B\n"],
  ];
  for (const [front, path, expected] of cases) assert.equal(changed(front, (page) => page.remove(path)), expected);
});

test("an item is put in and moved with its comments, the others untouched", () => {
  const second = "  # la seconde\n  - nom: B\n";
  const first = "  # la première\n  - nom: A\n    commune: Ax # vue\n";
  assert.equal(changed(TWO, (page) => page.move(["antennes"], 0, 1)), `antennes:\n${second}${first}`);
  assert.equal(changed(TWO, (page) => page.insert(["antennes"], 2, { commune: "C", nom: "M" })), `${TWO}  - nom: M\n    commune: C\n`);
  assert.equal(changed(TWO, (page) => page.insert(["antennes"], 0, { nom: "M" })), `antennes:\n  - nom: M\n${first}${second}`);
  assert.equal(changed("l: [a, b]\n", (page) => page.insert(["l"], 1, "x, y")), 'l: [a, "x, y", b]\n');
  assert.equal(changed("nom: A\ncommune: X\ndate_maj: 2024-01-01\n", (page) => page.insert(["exceptions"], 0, { du: "2026-12-24", type: "ferme" })),
    "nom: A\ncommune: X\nexceptions:\n  - du: 2026-12-24\n    type: ferme\ndate_maj: 2024-01-01\n");
});

test("sixty stops: one of them changes one line, the last goes to the top", () => {
  const stops = Array.from({ length: 60 }, (_, rank) => `  - lieu: Mairie ${rank}\n    horaires: {lundi: "09:00-12:00"}\n`);
  const front = `nom: Bus\ntournee:\n${stops.join("")}`;
  assert.equal(changed(front, (page) => page.set(["tournee", 41, "lieu"], "Halle")), front.replace("Mairie 41\n", "Halle\n"));
  assert.equal(changed(front, (page) => page.move(["tournee"], 59, 0)), `nom: Bus\ntournee:\n${stops[59]}${stops.slice(0, 59).join("")}`);
});

test("line ends, a byte order mark and a missing last line end stay", () => {
  const page = openPage("\ufeff---\r\nnom: A\r\nx:\r\n  - a\r\n---\r\n\r\nUn\r\ndeux");
  page.set(["label"], "msap");
  page.insert(["x"], 1, "b");
  assert.equal(page.source(), "\ufeff---\r\nnom: A\r\nlabel: msap\r\nx:\r\n  - a\r\n  - b\r\n---\r\n\r\nUn\r\ndeux");
  assert.equal(page.text, "Un\ndeux");
  page.setText("Un\n\ntrois\n");
  assert.equal(page.source(), "\ufeff---\r\nnom: A\r\nlabel: msap\r\nx:\r\n  - a\r\n  - b\r\n---\r\n\r\nUn\r\n\r\ntrois");
});

test("the text of a page is put in, changed and taken away", () => {
  const page = openPage("---\nnom: A\n---");
  page.setText("Bonjour.\n");
  assert.equal(page.source(), "---\nnom: A\n---\nBonjour.\n");
  page.setText("--- pas un en-tête\n---");
  assert.equal(page.text, "--- pas un en-tête\n---");
  page.setText("");
  assert.equal(page.source(), "---\nnom: A\n---\n");
});

test("a new page has its fields in the order of a page, an article in that of an article", () => {
  const page = emptyPage();
  page.set(["commune"], "Die");
  page.set(["nom"], "M");
  page.set(["horaires"], { mardi: "fermé", lundi: "09:00-12:00" });
  page.set(["code_postal"], "01200");
  page.setText("Texte");
  assert.equal(page.source(), "---\nnom: M\ncode_postal: 01200\ncommune: Die\nhoraires:\n  lundi: 09:00-12:00\n  mardi: fermé\n---\nTexte\n");
  const article = emptyPage(ARTICLE_ORDERS);
  article.set(["resume"], "R");
  article.set(["titre"], "T");
  assert.equal(article.source(), "---\ntitre: T\nresume: R\n---\n");
});

test("pasted text keeps its spaces and quotes, and loses what nobody sees", () => {
  const page = openPage("---\nnom: A\n---\n");
  page.set(["nom"], "« L’île »\u00a0: \u200fעברית\u0007\ufeff");
  assert.equal(page.at(["nom"]), "« L’île »\u00a0: \u200fעברית");
  page.setText("Un\u000bdeux\u2028trois\u0000");
  assert.equal(page.text, "Un\ndeux\ntrois");
  const long = "é".repeat(300);
  page.set(["nom"], long);
  assert.equal(openPage(page.source()).at(["nom"]), long);
});

test("a field tells its line, a missing one that of what holds it", () => {
  const page = openPage(`---\nnom: A\n${TWO}---\n`);
  const lines = [[["nom"], 2], [["antennes"], 3], [["antennes", 0], 5], [["antennes", 0, "commune"], 6], [["antennes", 1, "commune"], 8]];
  for (const [path, line] of lines) assert.equal(page.lineOf(path), line, path.join("."));
});

test("a page that cannot be read says why and where, as check does", () => {
  const { pages: refused } = JSON.parse(readFileSync(new URL("../vectors/refused_pages.json", import.meta.url), "utf8"));
  for (const { text, line, code, message } of refused) {
    assert.throws(
      () => openPage(text),
      (error) => {
        assert.ok(error instanceof SourceRefused, String(error));
        assert.deepEqual([error.line, error.code, error.message], [line, code, message], JSON.stringify(text));
        return true;
      },
    );
  }
});

test("a text is written as the generator writes it, in quotes only where it needs them", () => {
  const { scalars } = JSON.parse(readFileSync(new URL("../vectors/written.json", import.meta.url), "utf8"));
  for (const { value, block, flow } of scalars) assert.deepEqual([scalarText(value), scalarText(value, true)], [block, flow]);
});
