// The search files, each loaded at most once, and tried again once when something fails.

import { decodeAreas } from "../lib/areas.js";
import { decodeHouses } from "../lib/houses.js";
import { decodeNeeds } from "../lib/needs.js";
import {
  decodePlaces,
  gluedKey,
  placesAtPostcode,
  placesNamed,
  placesNearlyNamed,
  placesStarting,
  shardsNear,
  shardsOf,
} from "../lib/gazetteer.js";
import { backwards, decodeWords, keyOf } from "../lib/terms.js";
import { createWordIndex } from "./word_index.js";

const TRIES = 2;
// A request that hangs is one that fails: on the slowest networks the largest file takes 15 s.
const PATIENCE_MS = 20_000;

/**
 * The files under a folder, decoded.
 *
 * `fetchJson(path, again)` gives a file's JSON; `again` tells that the first try failed.
 * `importLunr()` promises lunr: it is loaded only when houses are sought by their words.
 */
export function createLibrary(fetchJson, importLunr) {
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

  /** The communes with one letter wrong; where it is one of the first, the last ones tell. */
  async function nearlyNamed(words) {
    const { lieux, noms, fins } = await manifest();
    const end = keyOf(backwards(gluedKey(words)), fins);
    const ending = end ? await load(`${lieux}/f-${end}.json`, decodeWords) : [];
    const near = shardsNear(ending, words, noms).map((key) => shard("n", key));
    const shards = await Promise.all([namedShards(words), ...near]);
    return placesNearlyNamed([...new Set(shards.flat())], words);
  }

  async function atPostcode(start) {
    const key = keyOf(start, (await manifest()).postaux);
    return key ? placesAtPostcode(await shard("p", key), start) : [];
  }

  async function leaf(number) {
    const { path, first } = (await manifest()).leaves[number];
    return load(path, (columns) => decodeHouses(columns, first));
  }

  return {
    manifest,
    namedShards,
    atPostcode,
    named: async (words) => placesNamed(await namedShards(words), words),
    nearlyNamed,
    starting: async (words) => placesStarting(await namedShards(words), words),
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
    index: createWordIndex(manifest, load, importLunr),
    commune: (code) => communeOf(code, manifest, shard),
  };
}

/** The leaf of the house of this number. */
export function leafOf(leaves, number) {
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (leaves[middle].first <= number) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}

function decodeManifest(manifest) {
  let first = 0;
  const leaves = manifest.maisons.map((hash, number) => {
    const leaf = {
      number,
      first,
      size: manifest.nombres[number],
      path: `maisons/${number}-${hash}.json`,
      box: manifest.boites[number]?.map((side) => side / manifest.pas) ?? null,
      departments: manifest.territoires[number].split(" "),
    };
    first += manifest.nombres[number];
    return leaf;
  });
  const keys = (text) => new Set(text.split(" "));
  const places = { noms: keys(manifest.noms), postaux: keys(manifest.postaux), fins: keys(manifest.fins) };
  const index = { ...manifest.index, mots: keys(manifest.index.mots), fins: keys(manifest.index.fins) };
  const areas = decodeAreas(manifest);
  return { ...manifest, ...places, index, leaves, areas, houseCount: first };
}

/** The commune of an INSEE code, from the postcode shards of its department. */
async function communeOf(code, manifest, shard) {
  const { postaux, ailleurs } = await manifest();
  const start = ailleurs[code] ?? (/^2[AB]/.test(code) ? "20" : code.slice(0, code.startsWith("97") ? 3 : 2));
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
