// The search files, each loaded at most once, and tried again once when something fails.

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
import { decodeKeys, keyOf } from "../lib/terms.js";

const TRIES = 2;
// A request that hangs is one that fails: on the slowest networks the largest file takes 15 s.
const PATIENCE_MS = 20_000;

/**
 * The files under a folder, decoded.
 *
 * `fetchJson(path, again)` gives a file's JSON; `again` tells that the first try failed.
 * The others promise scripts that few questions need (parts.js): `importNames()` names.js, when the words are no
 * place's own name; `importCounting()` counting.js, for the counts of the filters.
 */
export function createLibrary(fetchJson, importNames, importCounting) {
  const kept = new Map();
  const load = (path, decode) => remembered(kept, path, () => tried(fetchJson, path, decode));
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
    areaNearlyNamed: (words) => library.names().then((names) => names.areaNearly(words), () => null),
    placesNearlyNamed: (words) => library.names().then((names) => names.nearly(words), () => []),
    placesStarting: async (words) => placesStarting(await namedShards(words), words),
    needs: async () => load((await manifest()).besoins, decodeNeeds),
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

async function tried(fetchJson, path, decode) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decode(await fetchJson(path, attempt > 1));
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

/** `fetchJson` over the network, below a base address. */
export function fetchBelow(base) {
  return async (path, again) => {
    const cache = again ? "reload" : "default";
    const signal = AbortSignal.timeout?.(PATIENCE_MS);
    const response = await fetch(new URL(path, base), { cache, credentials: "omit", signal });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return response.json();
  };
}
