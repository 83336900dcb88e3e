// Run by tests/search/test_all_communes.py, not by node's test runner:
//   python -m tests.search.all_communes FOLDER
//   node tests/js/all_communes.js FOLDER [STEP] [KIND…]
// Asks about every commune of France (or one of STEP, and those whose name everyday words would take apart) in
// each kind of question, and prints those that are not understood as themselves: {communes, kinds: {kind: {asked, missed: [[code, question, why]]}}}. A name that
// another place has too is right when it is offered.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { placeWords, words } from "../../themes/msap/static/js/lib/fold.js";
import { readRequest } from "../../themes/msap/static/js/search/reading.js";
import { withNamedHouses } from "../../themes/msap/static/js/search/with_names.js";
import { wholeLibrary } from "./whole_library.js";

/** What is asked of a commune, the need that is to be said, and whether its department is told. */
const KINDS = {
  alone: { ask: ({ name }) => name },
  network: { ask: ({ name }) => `france services ${name}` },
  needBefore: { ask: ({ name }) => `carte grise ${name}`, need: "france-titres" },
  needAfter: { ask: ({ name }) => `${name} retraite`, need: "assurance-retraite" },
  departmentName: { ask: ({ name, departmentName }) => `${name} ${departmentName}`, isSituated: true },
  departmentNumber: { ask: ({ name, department }) => `${name} ${department}`, isSituated: true },
};

const [folder, step = "1", ...kinds] = process.argv.slice(2);
const library = wholeLibrary(async (path) => JSON.parse(readFileSync(join(folder, path), "utf8")));
const communes = JSON.parse(readFileSync(join(folder, "communes.json"), "utf8")).map(
  ([code, name, department, departmentName]) => ({
    code,
    name: name.replace(/ Arrondissement$/, ""),
    department,
    departmentName,
  }),
);
const sameName = counted(communes.flatMap(({ name, department }) => [key(name), `${key(name)} ${department}`]));
const { areas } = await library.manifest();
const areaNames = new Set(areas.flatMap(({ keys }) => keys));

function key(name) {
  return placeWords(name).join("");
}

function counted(keys) {
  const counts = new Map();
  for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Whether other places have the name: a commune, there, or an area. */
function isShared({ name, department }, isSituated) {
  return sameName.get(isSituated ? `${key(name)} ${department}` : key(name)) > 1 || areaNames.has(key(name));
}

/** Why a commune is not understood as itself; "" when it is. */
async function fault(commune, { ask, need, isSituated = false }) {
  const request = readAddress(writeAddress({ q: ask(commune) }));
  const { reading } = await withNamedHouses(library, await readRequest(library, request));
  const { place, places, said, unknown } = reading;
  const offered = isShared(commune, isSituated) && places.some(({ code }) => code === commune.code);
  if (place?.code !== commune.code && !offered) return place ? `${place.name} (${place.code})` : "no place";
  const codes = said.flatMap(({ needs }) => needs.map(({ code }) => code));
  if (need ? !codes.includes(need) : codes.length) return `needs: ${codes.join()}`;
  return unknown.length ? `left aside: ${unknown.join(" ")}` : "";
}

/** Whether a commune's name holds words of everyday. */
async function isDelicate({ name }) {
  return (await library.protectedSpans(words(name))).length > 0;
}

const delicate = await Promise.all(communes.map(isDelicate));
const asked = communes.filter((_, rank) => rank % Number(step) === 0 || delicate[rank]);
const report = { communes: asked.length, kinds: {} };
for (const [name, kind] of Object.entries(KINDS)) {
  if (kinds.length && !kinds.includes(name)) continue;
  const missed = [];
  for (const commune of asked) {
    const why = await fault(commune, kind);
    if (why) missed.push([commune.code, kind.ask(commune), why]);
  }
  report.kinds[name] = { asked: asked.length, missed };
}
console.log(JSON.stringify(report));
