// Run by tests/bench/questions.py over the search's files, not by node's test runner:
//   node tests/js/question_answers.js FOLDER QUESTIONS
// Prints, for each question of that list of texts, what the page would say (tests/search/judging.py reads it).

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { readAddress, writeAddress } from "../../themes/msap/static/js/lib/address.js";
import { isZone } from "../../themes/msap/static/js/lib/codes.js";
import { find } from "../../themes/msap/static/js/search/finder.js";
import { proposed, wholeLibrary } from "./whole_library.js";

const HOUSES_AT_ONCE = 10;
const ON = new Set(["oui", "maintenant"]);
const DAY_MS = 86_400_000;
const MORNING_MS = 9 * 3_600_000;
// Days since 1970 are Mondays where this is left of a division by 7.
const MONDAY = 4;

const [folder, asked] = process.argv.slice(2);
const questions = JSON.parse(await readFile(asked, "utf8"));
const helpNumbers = await helpNumbersIfAny();
const read = new Map();

const library = wholeLibrary(async (path) => {
  if (!read.has(path)) read.set(path, await readFile(join(folder, path), "utf8"));
  return JSON.parse(read.get(path));
});

/** The first Monday of the files' calendar, at 9:00 UTC (ms). */
const { calendrier } = await library.manifest();
const now = (calendrier.du + 1 + ((MONDAY + 7 - ((calendrier.du + 1) % 7)) % 7)) * DAY_MS + MORNING_MS;

/** Whom the page tells to call. A search without that file tells nobody. */
async function helpNumbersIfAny() {
  try {
    return (await import("../../themes/msap/static/js/reading/help_numbers.js")).helpNumbers;
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return () => [];
  }
}

/** The names of what filters: "fauteuil", or "jour:lundi" where a filter has values; one or several go together. */
function filterNames({ switches = [], filters = [] }) {
  const each = [...switches, ...filters].flatMap((said) => said.filters ?? [said]);
  return each.flatMap(({ name, value = "oui" }) => (ON.has(value) ? [name] : value.split(",").map((one) => `${name}:${one}`)));
}

/** @param {import("../../themes/msap/static/js/types").Result} result */
function houseTold({ id, place, commune, postcode }) {
  return { id, commune: place.commune || commune, postcode, position: place.position };
}

/** The zones among codes: where each is, and how far it reaches. */
async function zonesOf(codes) {
  const zones = await Promise.all(codes.filter(isZone).map((code) => library.commune(code)));
  return Object.fromEntries(zones.map(({ code, latitude, longitude, radiusKm }) => [code, { latitude, longitude, radiusKm }]));
}

async function answer(q) {
  const { reading, results, asksWhere, instead = "" } = await find(library, readAddress(writeAddress({ q })), HOUSES_AT_ONCE, now);
  const codes = (current) => reading.places.filter((place) => place.current === current).map(({ code }) => code);
  return {
    used: codes(true),
    offered: codes(false),
    zones: await zonesOf(reading.places.map(({ code }) => code)),
    needs: reading.needs.map(({ code }) => code),
    filters: filterNames(reading),
    instead,
    unknown: reading.unknown,
    asksWhere: Boolean(asksWhere),
    houses: results.map(houseTold),
    help: helpNumbers(q).map(({ number }) => number),
    proposed: (await proposed(library, q)).places.map(({ code }) => code),
  };
}

const answers = [];
for (const q of questions) answers.push(await answer(q).catch((error) => ({ error: String(error) })));
console.log(JSON.stringify(answers));
