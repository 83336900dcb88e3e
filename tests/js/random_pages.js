// Pages written in every way that editors write them, and edits of them: what the form does with them is what was meant.
// Run alone, prints as JSON lines each file with the fields and the text that it must say: tests/files/test_form_pages.py
// gives them to the generator's reader.

import { isMap, isSeq, LineCounter, parseDocument } from "yaml";

import { openPage } from "../../themes/msap/static/js/editor/source/open_page.js";

const TEXTS = ["Durtal", "01200", "non", "a: b", "x #y", "l'Isle", 'dit "le Lieu"', "08:30-12:00, 13:30-17:00", "- tiret", "[crochet", "é\u00a0: ü", "« a »", "שלום", "a\nb", "a\n\nb\n", "  bord ", "#", "null", "2024-08-01", "{a}", "\\", "x".repeat(130), "fin:", "?", "un deux trois", "<b>gras</b>", "ligne\n  rentrée\n"];
const PLAIN = ["Durtal", "01200", "non", "08:30-12:00", "l'Isle", "un deux", "é ü", "2024-08-01", "a:b", "x#y"];
const KEYS = ["nom", "label", "adresse", "code_postal", "telephone", "courriels", "horaires", "exceptions", "services", "antennes", "tournee", "transports", "source", "x", "clé libre"];
const INNER = ["nom", "lieu", "commune", "horaires", "lundi", "mardi", "du", "au", "motif", "service"];

/** Numbers that are the same at every run. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  return { below, one, is: (share) => next() < share };
}

const comment = ({ is, one }) => (is(0.15) ? one(["  # vu", " # à confirmer : demain", "   #"]) : "");
const between = ({ is, one }, indent) => (is(0.1) ? [one([`${indent}# note`, "", `${indent}# « a: b »`, "# en marge"])] : []);

function scalarAt(random, inFlow) {
  const { one, is } = random;
  const text = one(PLAIN);
  if (is(0.2)) return `"${text.replace(/"/g, "")}, [#:]"`;
  if (is(0.2)) return `'${text.replace(/'/g, "''")}: #'`;
  return inFlow ? text.replace(/[#:]/g, "") : text;
}

function flowAt(random, depth) {
  const { below, is } = random;
  const gap = is(0.2) ? " " : "";
  const inner = () => (depth > 0 && is(0.3) ? flowAt(random, 0) : scalarAt(random, true));
  const elements = Array.from({ length: 1 + below(3) }, inner);
  const glue = is(0.15) ? ",\n                    " : `,${is(0.5) ? " " : "  "}`;
  if (is(0.5)) return `[${gap}${elements.join(glue)}${gap}]`;
  return `{${gap}${elements.map((element, rank) => `${INNER[rank]}: ${element}`).join(glue)}${gap}}`;
}

function entryAt(random, key, indent, depth) {
  const { below, one, is } = random;
  const name = /[ ]/.test(key) && is(0.5) ? `"${key}"` : key;
  const head = `${indent}${name}:`;
  const step = one(["  ", "  ", "   ", "    "]);
  const kind = depth > 0 ? below(9) : below(5);
  if (kind === 0 && is(0.5)) return [`${head}${comment(random)}`];
  if (kind === 1) return [`${head} ${one(["|", ">", "|-", ">-", "|+"])}${comment(random)}`, ...one([["un", "deux"], ["un", "", "deux"], ["un # pas", "- deux: x"]]).map((line) => line && indent + step + line)];
  if (kind === 2) return [`${head} ${flowAt(random, 1)}${comment(random)}`];
  if (kind === 3 && is(0.3)) return [`${head} un`, `${indent}${step}deux`, `${indent}${step}trois${comment(random)}`];
  if (kind < 5) return [`${head} ${one(["", "  "])}${scalarAt(random, false)}${comment(random)}`];
  if (kind < 7) return [`${head}${comment(random)}`, ...mappingAt(random, indent + step, depth - 1)];
  return [`${head}${comment(random)}`, ...listAt(random, indent + (is(0.3) ? "" : step), depth - 1)];
}

function mappingAt(random, indent, depth, keys = INNER) {
  const names = [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.one(keys)))];
  return names.flatMap((key) => [...between(random, indent), ...entryAt(random, key, indent, depth)]);
}

function listAt(random, indent, depth) {
  const items = Array.from({ length: 1 + random.below(4) }, () => {
    if (depth <= 0 || random.is(0.3)) return [`${indent}- ${scalarAt(random, false)}${comment(random)}`];
    if (random.is(0.2)) return [`${indent}- ${flowAt(random, 1)}${comment(random)}`];
    const [first, ...rest] = mappingAt({ ...random, is: (share) => share !== 0.1 && random.is(share) }, `${indent}  `, depth - 1);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  });
  return items.flatMap((item) => [...between(random, indent), ...item]);
}

/** A page as somebody may have typed it. */
export function randomPage(random) {
  const indent = random.is(0.1) ? " " : "";
  const keys = [...new Set(Array.from({ length: 1 + random.below(8) }, () => random.one(KEYS)))];
  const front = keys.flatMap((key) => [...between(random, indent), ...entryAt(random, key, indent, 2)]);
  const body = random.one([[], [""], ["", "Texte."], ["Texte.", "", "---", "suite", ""], ["Texte.", "", ""]]);
  const text = ["---", ...front, random.is(0.1) ? "---  " : "---", ...body].join("\n");
  return (random.is(0.2) ? "\ufeff" : "") + (random.is(0.3) ? text.replace(/\n/g, "\r\n") : text);
}

function valueOf(random, depth) {
  const { below, one, is } = random;
  if (depth <= 0 || is(0.6)) return one(TEXTS);
  const size = 1 + below(3);
  if (is(0.5)) return Array.from({ length: size }, () => valueOf(random, depth - 1)).filter((item) => !Array.isArray(item));
  return Object.fromEntries(Array.from({ length: size }, () => [one(INNER), valueOf(random, depth - 1)]));
}

/** Every path of a tree, its own lists and mappings included. */
function pathsOf(tree, path = []) {
  const entries = typeof tree === "object" ? Object.entries(tree) : [];
  return [path, ...entries.flatMap(([key, value]) => pathsOf(value, [...path, Array.isArray(tree) ? Number(key) : key]))];
}

/** Something that the form may ask for: the page after it says `meant`; lines of what stands at `path` may change. */
export function randomEdit(page, random) {
  const paths = pathsOf(page.tree).slice(1);
  const lists = paths.filter((path) => Array.isArray(page.at(path)));
  const mappings = [[], ...paths.filter((path) => !Array.isArray(page.at(path)) && typeof page.at(path) === "object")];
  const kind = random.below(6);
  if (kind === 0 && lists.length) {
    const path = random.one(lists);
    const count = page.at(path).length;
    const [from, to] = [random.below(count), random.below(count)];
    return { path, run: () => page.move(path, from, to), change: (list) => list.splice(to, 0, ...list.splice(from, 1)) };
  }
  if (kind === 1 && lists.length) {
    const path = random.one(lists);
    const [rank, value] = [random.below(page.at(path).length + 1), valueOf(random, path.length > 3 ? 0 : 1)];
    return { path, run: () => page.insert(path, rank, value), change: (list) => list.splice(rank, 0, ...(isNothing(value) ? [] : [value])) };
  }
  if (kind === 2 && paths.length) return removal(page, random.one(paths));
  const isNew = kind === 3 || !paths.length;
  const holder = random.one(mappings);
  const path = isNew ? [...holder, random.one([...KEYS, ...INNER])] : random.one(paths);
  const value = valueOf(random, path.length > 3 ? 0 : 2);
  if (isNothing(value)) return page.at(path) === undefined ? randomEdit(page, random) : removal(page, path);
  return { path, run: () => page.set(path, value), change: (_, parent) => (parent[path[path.length - 1]] = value) };
}

function removal(page, path) {
  return { path, removes: true, run: () => page.remove(path), change: (_, parent) => (Array.isArray(parent) ? parent.splice(path[path.length - 1], 1) : delete parent[path[path.length - 1]]) };
}

const isNothing = (value) => value === "" || (typeof value === "object" && !Object.keys(value).length);

/** What the fields must be after an edit; what it leaves empty goes, up to the top. */
export function meant(tree, { path, change }) {
  const copy = structuredClone(tree);
  const holders = path.slice(0, -1).reduce((found, step) => [...found, found[found.length - 1][step]], [copy]);
  const last = holders[holders.length - 1];
  change(last[path[path.length - 1]], last);
  for (let at = holders.length - 1; at > 0; at -= 1) {
    if (!isNothing(holders[at])) break;
    if (Array.isArray(holders[at - 1])) holders[at - 1].splice(path[at - 1], 1);
    else delete holders[at - 1][path[at - 1]];
  }
  return copy;
}

/** Whether an edit touches only lines of what stands at its path, or is nearest above it and stays: others are as they were. */
export function keepsOthers(before, after, path) {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const same = (count, one) => {
    let found = 0;
    while (found < count && one(found)) found += 1;
    return found;
  };
  const shorter = Math.min(old.length, fresh.length);
  const above = same(shorter, (rank) => old[rank] === fresh[rank]);
  const below = same(shorter - above, (rank) => old[old.length - 1 - rank] === fresh[fresh.length - 1 - rank]);
  const { first, last } = concerned(before, path);
  return above >= old.length - below || (above >= first && old.length - below - 1 <= last);
}

/** The first and last line, from 0, of what stands at a path, or is nearest above it. */
function concerned(source, path) {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  const lines = new LineCounter();
  const front = text.slice(4, /\n---[ ]*(\n|$)/.exec(text).index + 1);
  let node = parseDocument(front, { schema: "failsafe", lineCounter: lines, uniqueKeys: false }).contents;
  let [start, end] = [0, front.length];
  for (const step of path) {
    const found = isMap(node) ? node.items.find(({ key }) => key.value === step) : isSeq(node) ? node.items[step] : undefined;
    if (found === undefined) break;
    const [key, value] = isMap(node) ? [found.key, found.value] : [found, found];
    // Between brackets, what goes takes a comma with it, of its own line or of the one before.
    if (node.flow) break;
    [start, end] = [key.range[0], (value ?? key).range[1]];
    node = value;
  }
  const line = (offset) => lines.linePos(offset).line;
  // Behind a dash: when it goes, the next key takes its place.
  const next = /- *$/.test(front.slice(front.lastIndexOf("\n", start - 1) + 1, start)) ? 1 : 0;
  return { first: line(start), last: line(Math.max(start, end - 1)) + next };
}

/** The path of what goes when the value at a path does: that which would be left empty goes too. */
export function goes(tree, path) {
  const holder = path.slice(0, -1).reduce((found, step) => found[step], tree);
  return path.length > 1 && Object.keys(holder).length < 2 ? goes(tree, path.slice(0, -1)) : path;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [seed, count] = process.argv.slice(2).map(Number);
  for (let rank = 0; rank < count; rank += 1) {
    const random = chance(seed + rank);
    const page = openPage(randomPage(random));
    console.log(JSON.stringify({ raw: page.source(), tree: page.tree, text: page.text }));
    for (let edits = 0; edits < 3; edits += 1) {
      const edit = randomEdit(page, random);
      const tree = meant(page.tree, edit);
      edit.run();
      console.log(JSON.stringify({ raw: page.source(), tree, text: page.text }));
    }
  }
}
