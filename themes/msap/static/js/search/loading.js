// The search files, each loaded at most once, and tried again once when something fails; not when it
// hangs or is gone: who waits is told soon, and may ask again.

import { decodeAreas } from "../lib/areas.js";
import { areaOfDepartment, departmentCodeOf } from "../lib/codes.js";
import { decodeHouses } from "../lib/houses.js";
import { decodeNeeds } from "../lib/needs.js";
import {
  decodePlaces,
  placesAtPostcode,
  placesNamed,
  placesStarting,
  shardsOf,
} from "../lib/gazetteer.js";
import { leafOf } from "../lib/leaves.js";
import { inTime } from "../lib/patience.js";
import { decodeKeys, keyOf } from "../lib/terms.js";

const TRIES = 2;
// At 400 kbit/s and 2 s of latency the largest file takes 15 s on a new connection.
const PATIENCE_MS = 20_000;
// What an answer can do without: four exchanges on such a line. Late once, it is left alone for a while.
const SHORT_PATIENCE_MS = 8_000;
const REST_MS = 30_000;

/**
 * The files under a folder, decoded.
 *
 * `fetchJson(path, again, patienceMs)` gives a file's JSON (lib/fetching.js).
 * The others promise scripts that few questions need (parts.js): `importNames()` names.js, when the words are no
 * place's own name; `importCounting()` counting.js, for the counts of the filters.
 */
export function createLibrary(fetchJson, importNames, importCounting) {
  const kept = new Map();
  const load = (path, decode, patienceMs = PATIENCE_MS) =>
    remembered(kept, path, () => tried(fetchJson, path, decode, patienceMs));
  const [ofNeeds, ofNames] = [optional(), optional()];
  const manifest = () => load("manifeste.json", decodeManifest);

  async function shard(prefix, key) {
    const { lieux } = await manifest();
    return load(`${lieux}/${prefix}-${key}.json`, decodePlaces);
  }

  async function namedShards(words) {
    const { noms } = await manifest();
    return (await Promise.all(shardsOf(words, noms).map((key) => shard("n", key)))).flat();
  }

  async function atPostcode(start) {
    const { postaux } = await manifest();
    const key = keyOf(start, postaux);
    const keys = key ? [key] : [...postaux].filter((each) => each.startsWith(start));
    const shards = await Promise.all(keys.map((each) => shard("p", each)));
    return placesAtPostcode(shards.flat(), start);
  }

  async function leaf(number) {
    const { path, first } = (await manifest()).leaves[number];
    return load(path, (columns) => decodeHouses(columns, first));
  }

  const library = {
    manifest,
    load,
    shard,
    namedShards,
    placesAtPostcode: atPostcode,
    placesNamed: async (words) => placesNamed(await namedShards(words), words),
    // Without names.js, what is written well is still found.
    areaNearlyNamed: (words) => library.fromNames((names) => names.areaNearly(words)).catch(() => null),
    placesNearlyNamed: (words) => library.fromNames((names) => names.nearly(words)).catch(() => []),
    placesStarting: async (words) => placesStarting(await namedShards(words), words),
    needs: () => ofNeeds(async () => load((await manifest()).besoins, decodeNeeds, SHORT_PATIENCE_MS)),
    leaf,
    /** The houses of these numbers, with their details. */
    houses: async (numbers) => {
      const { leaves } = await manifest();
      const one = async (number) => {
        const home = leafOf(leaves, number);
        return (await leaf(home.number))[number - home.first];
      };
      return Promise.all(numbers.map(one));
    },
    summary: async () => load((await manifest()).resume, (columns) => decodeHouses(columns)),
    commune: (code) => communeOf(code, manifest, shard),
    counting: () => remembered(kept, "counting", importCounting),
    /** What knows houses' names, and slips in those of communes (names.js). */
    names: () => remembered(kept, "names", async () => (await importNames()).createNames(library)),
    /** What `ask(names)` promises, for answers that can do without it. */
    fromNames: (ask) => ofNames(async () => ask(await library.names())),
  };
  return library;
}

function decodeManifest(manifest) {
  let first = 0;
  const leaves = manifest.nombres.map((size, number) => {
    const leaf = {
      number,
      first,
      size,
      path: `${manifest.maisons}/${number}.json`,
      box: manifest.boites[number]?.map((side) => side / manifest.pas) ?? null,
      departments: manifest.territoires[number].split(" "),
    };
    first += size;
    return leaf;
  });
  const keys = (families, names) => Object.fromEntries(names.map((name) => [name, decodeKeys(families[name])]));
  const places = keys(manifest, ["noms", "postaux", "fins", "debuts"]);
  const index = { ...manifest.index, ...keys(manifest.index, ["mots", "fins"]) };
  const areas = decodeAreas(manifest);
  return { ...manifest, ...places, index, leaves, areas, houseCount: first };
}

/** The commune of an INSEE code, from the postcode shards of its department. */
async function communeOf(code, manifest, shard) {
  const { postaux, ailleurs } = await manifest();
  const start = ailleurs[code] ?? areaOfDepartment(departmentCodeOf(code));
  for (const key of [...postaux].filter((each) => each.startsWith(start) || start.startsWith(each))) {
    const found = (await shard("p", key)).find((place) => place.code === code);
    if (found) return found;
  }
  return null;
}

function remembered(kept, path, make) {
  if (!kept.has(path)) {
    const made = make();
    made.catch(() => kept.delete(path));
    kept.set(path, made);
  }
  return kept.get(path);
}

async function tried(fetchJson, path, decode, patienceMs) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decode(await fetchJson(path, attempt > 1, patienceMs));
    } catch (error) {
      if (attempt === TRIES || error.late || error.status >= 400) throw error;
    }
  }
}

/** Ask in a short time, and not again for a while after it was too long. */
function optional() {
  let restsUntil = 0;
  return async (make) => {
    if (Date.now() < restsUntil) throw new Error("late a moment ago");
    try {
      return await inTime(SHORT_PATIENCE_MS, make);
    } catch (error) {
      if (error.late) restsUntil = Date.now() + REST_MS;
      throw error;
    }
  };
}
