// The search files, each loaded at most once, and tried again once when something fails; not when it
// hangs or is gone: who waits is told soon, and may ask again.

/**
 * @import { Commune, Failure, FetchJson, Filtering, Leaf, Library, Load, Manifest, ManifestColumns, Need,
 *   PlaceColumns } from "../types"
 */

import { decodeAreas } from "../lib/areas.js";
import { areaOfDepartment, departmentCodeOf, isZone } from "../lib/codes.js";
import { summed } from "../lib/columns.js";
import { isArticle, isGeneric } from "../lib/fold.js";
import { decodePlaces, isFormer, placesAtPostcode, placesNamed, placesStarting, shardsOf, startingShards } from "../lib/gazetteer.js";
import { decodeHouses } from "../lib/houses.js";
import { leafFolder, leafOf } from "../lib/leaves.js";
import { filesOfHouses, filesOfSlips } from "./ahead_of_names.js";
import { maySayFilter } from "../reading/filter_words.js";
import { decodeNeeds, joinedNeeds, partsBegun } from "../reading/needs.js";
import { inTime } from "../lib/patience.js";
import { protectedSpans } from "../lib/protected_names.js";
import { decodeKeys, keyOf } from "../lib/terms.js";

// Of the network's words those that a commune's name may begin with.
const FIRST_OF_COMMUNES = /^(maisons?|france)$/;
const TRIES = 2;
// At 400 kbit/s and 2 s of latency the largest file takes 15 s on a new connection.
const PATIENCE_MS = 20_000;
// What an answer can do without: four exchanges on such a line. Late once, it is left alone for a while.
const SHORT_PATIENCE_MS = 8_000;
const REST_MS = 30_000;

/**
 * Promises a value once for each key; what failed is asked for anew.
 * @typedef {<T>(key: string, make: () => Promise<T>) => Promise<T>} Remember
 */

/**
 * The files under a folder, decoded.
 *
 * `fetchJson(path, again, patienceMs)` gives a file's JSON (lib/fetching.js).
 * The others promise scripts that few questions need (worker_parts.js): `importNames()` names.js, when the words are
 * no place's own name; `importFiltering()` filtering.js, when a filter is in use or their panel is opened.
 *
 * @param {FetchJson} fetchJson
 * @param {() => Promise<typeof import("./names.js")>} [importNames]
 * @param {() => Promise<Filtering>} [importFiltering]
 * @returns {Library}
 */
export function createLibrary(fetchJson, importNames = absent, importFiltering = absent) {
  const remember = remembering();
  const { fetched, expect } = expecting(fetchJson);
  /** @type {Load} */
  const load = (path, decode, patienceMs = PATIENCE_MS) =>
    remember(path, () => tried(fetched, path, /** @type {(columns: unknown) => any} */ (decode), patienceMs));
  const manifest = () => load("manifeste.json", decodeManifest);
  const [ofNames, ofFilters] = [optional(), optional()];
  const places = placesIn(manifest, load);
  /** @type {Library} */
  const library = {
    manifest,
    load,
    ...places,
    ...housesIn(manifest, load),
    // Without names.js, what is written well is still found.
    async withNames(read, piece = []) {
      if (piece.length) {
        for (const path of filesOfSlips(await manifest(), piece)) expect(path);
        library.needs().catch(() => {});
      }
      return library.fromNames(read).catch(() => ({}));
    },
    async expectHouses(words) {
      for (const path of filesOfHouses(await manifest(), words)) expect(path);
    },
    areaNearlyNamed: (words) => library.fromNames((names) => names.areaNearly(words)).catch(() => null),
    placesNearlyNamed: (words, beside) => library.fromNames((names) => names.nearly(words, beside)).catch(() => []),
    needsNearlySaid: (words) => library.fromNames((names) => names.needsNearly(words)).catch(() => []),
    areasCalled: (words) => library.fromNames((names) => names.zonesCalled(words)).catch(() => []),
    commune: async (code) => (isZone(code) ? (await library.names()).zone(code) : places.commune(code)),
    ...needsIn(manifest, load),
    filtersSaid: async (words) => (words.some(maySayFilter) ? (await library.filtering()).readFilters(words) : []),
    filtering: () => ofFilters(() => remember("filtering", importFiltering)),
    /** What knows houses' names, and slips in those of communes (names.js). */
    names: () => remember("names", async () => (await importNames()).createNames(library)),
    /** What `ask(names)` promises, for answers that can do without it. */
    fromNames: (ask) => ofNames(async () => ask(await library.names())),
  };
  return library;
}

/**
 * What fetches files, `expect(path)` those whose reader is still on its way.
 * @type {(fetchJson: FetchJson) => { fetched: FetchJson, expect(path: string): void }}
 */
function expecting(fetchJson) {
  /** @type {Map<string, Promise<any>>} */
  const coming = new Map();
  return {
    expect(path) {
      if (coming.has(path)) return;
      const file = fetchJson(path, false, PATIENCE_MS);
      coming.set(path, file);
      file.catch(() => coming.delete(path));
    },
    fetched: (path, again, patienceMs) => (!again && coming.get(path)) || fetchJson(path, again, patienceMs),
  };
}

/** @type {() => Promise<never>} */
async function absent() {
  throw new Error("no such part here");
}

/**
 * The communes, from the shards of the gazetteer.
 * @param {Library["manifest"]} manifest
 * @param {Load} load
 */
function placesIn(manifest, load) {
  /** @type {Map<string, Commune>} */
  const met = new Map();
  /** @type {(columns: PlaceColumns) => Commune[]} */
  const decode = (columns) => {
    const places = decodePlaces(columns);
    for (const place of places) if (!isFormer(place)) met.set(place.code, place);
    return places;
  };
  /** @type {Library["shard"]} */
  const shard = async (prefix, key) => load(`${(await manifest()).lieux}/${prefix}-${key}.json`, decode);

  /** @type {Library["namedShards"]} */
  async function namedShards(words) {
    if (beginsAsNetwork(words)) return [];
    const { noms } = await manifest();
    return (await Promise.all(shardsOf(words, noms).map((key) => shard("n", key)))).flat();
  }

  return {
    shard,
    namedShards,
    /** @type {Library["placesAtPostcode"]} */
    async placesAtPostcode(start) {
      const { postaux } = await manifest();
      const key = keyOf(start, postaux);
      const keys = key ? [key] : [...postaux].filter((each) => each.startsWith(start));
      const shards = await Promise.all(keys.map((each) => shard("p", each)));
      return placesAtPostcode(shards.flat(), start);
    },
    /** @type {Library["placesNamed"]} */
    placesNamed: async (words) => placesNamed(await namedShards(words), words),
    /** @type {Library["placesStarting"]} */
    async placesStarting(words) {
      if (beginsAsNetwork(words)) return [];
      const { shards, beginnings } = startingShards(words, (await manifest()).noms);
      const files = [...shards.map((key) => shard("n", key)), ...beginnings.map((key) => shard("d", key))];
      return placesStarting((await Promise.all(files)).flat(), words);
    },
    /** @type {Library["protectedSpans"]} */
    protectedSpans: async (words) => protectedSpans(words, (await manifest()).proteges),
    /** @type {Library["commune"]} */
    commune: async (code) => met.get(code) ?? communeOf(code, manifest, shard),
  };
}

/**
 * The needs: all of them, or those that words may begin.
 * @param {Library["manifest"]} manifest
 * @param {Load} load
 */
function needsIn(manifest, load) {
  const within = optional();
  /** @type {Need[] | null} */
  let every = null;
  /** @type {(name: string | number) => Promise<Need[]>} */
  const file = async (name) => load(`${(await manifest()).besoins}/${name}.json`, decodeNeeds, SHORT_PATIENCE_MS);
  return {
    /** @type {Library["needs"]} */
    needs: () => within(async () => (every = await file("tous"))),
    /** @type {Library["needsBegun"]} */
    needsBegun: (words) =>
      within(async () => every ?? joinedNeeds(await Promise.all(partsBegun((await manifest()).debuts, words).map(file)))),
  };
}

/**
 * Whether words begin as the network's names do, and no commune's: "france services durtal" needs the shard of "durtal"
 * alone (tests/search/test_gazetteer.py).
 * @type {(words: string[]) => boolean}
 */
function beginsAsNetwork(words) {
  const [first, second = ""] = words.filter((word) => !isArticle(word));
  return Boolean(first) && isGeneric(first) && (isGeneric(second) || !FIRST_OF_COMMUNES.test(first));
}

/**
 * The houses, from their leaves or the summary of all.
 * @param {Library["manifest"]} manifest
 * @param {Load} load
 */
function housesIn(manifest, load) {
  /** @type {Library["leaf"]} */
  async function leaf(number) {
    const { path, first } = (await manifest()).leaves[number];
    return load(path, (columns) => decodeHouses(columns, first));
  }

  return {
    leaf,
    /**
     * The houses of these numbers, with their details.
     * @type {Library["houses"]}
     */
    async houses(numbers) {
      const { leaves } = await manifest();
      return Promise.all(
        numbers.map(async (number) => {
          const home = leafOf(leaves, number);
          return (await leaf(home.number))[number - home.first];
        }),
      );
    },
    /** @type {Library["summary"]} */
    summary: async () => load((await manifest()).resume, (columns) => decodeHouses(columns)),
  };
}

/** @type {(manifest: ManifestColumns) => Manifest} */
function decodeManifest(manifest) {
  let first = 0;
  const boxes = decodeBoxes(manifest);
  const leaves = manifest.nombres.map((size, number) => {
    /** @type {Leaf} */
    const leaf = {
      number,
      first,
      size,
      path: `${leafFolder(manifest.maisons, number)}/${number}.json`,
      box: boxes[number],
      departments: manifest.territoires[number].split(" "),
    };
    first += size;
    return leaf;
  });
  const [noms, postaux, fins, zones] = [manifest.noms, manifest.postaux, manifest.fins, manifest.zones].map(decodeKeys);
  const { mots, fins: endings, telephones } = manifest.index;
  const [words, wordEnds, phones] = [mots, endings, telephones].map(decodeKeys);
  const index = { ...manifest.index, mots: words, fins: wordEnds, telephones: phones };
  const areas = decodeAreas(manifest);
  const [debuts, proteges] = [manifest.debuts, manifest.proteges].map((column) => new Set(summed(column)));
  return { ...manifest, noms, postaux, fins, zones, debuts, proteges, index, leaves, areas, houseCount: first };
}

/**
 * South, west, north and east of each leaf, in degrees; null where no place of it has a position.
 * @type {(manifest: ManifestColumns) => Leaf["box"][]}
 */
function decodeBoxes({ boites: [souths, wests, heights, widths], pas }) {
  const [south, west] = [souths, wests].map((column) => summed(column));
  return heights.map((height, number) => {
    const corners = [south[number], west[number], south[number] + height, west[number] + widths[number]];
    return height < 0 ? null : /** @type {Leaf["box"]} */ (corners.map((side) => side / pas));
  });
}

/**
 * The commune of an INSEE code, from the postcode shards of its department.
 * @type {(code: string, manifest: Library["manifest"], shard: Library["shard"]) => ReturnType<Library["commune"]>}
 */
async function communeOf(code, manifest, shard) {
  const { postaux, ailleurs } = await manifest();
  const start = ailleurs[code] ?? areaOfDepartment(departmentCodeOf(code));
  const keys = [...postaux].filter((each) => each.startsWith(start) || start.startsWith(each));
  const shards = await Promise.all(keys.map((key) => shard("p", key)));
  return shards.flat().find((place) => place.code === code) ?? null;
}

/** @type {() => Remember} */
function remembering() {
  const kept = new Map();
  return (key, make) => {
    const made = kept.get(key) ?? make();
    if (!kept.has(key)) made.catch(() => kept.delete(key));
    kept.set(key, made);
    return made;
  };
}

/** @type {<T>(fetchJson: FetchJson, path: string, decode: (columns: unknown) => T, patienceMs: number) => Promise<T>} */
async function tried(fetchJson, path, decode, patienceMs) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decode(await fetchJson(path, attempt > 1, patienceMs));
    } catch (error) {
      const { late, status = 0 } = /** @type {Failure} */ (error);
      if (attempt === TRIES || late || status >= 400) throw error;
    }
  }
}

/**
 * Ask in a short time, and not again for a while after it was too long.
 * @type {() => <T>(make: () => Promise<T>) => Promise<T>}
 */
function optional() {
  let restsUntil = 0;
  return async (make) => {
    if (Date.now() < restsUntil) throw new Error("late a moment ago");
    try {
      return await inTime(SHORT_PATIENCE_MS, make);
    } catch (error) {
      if (/** @type {Failure} */ (error).late) restsUntil = Date.now() + REST_MS;
      throw error;
    }
  };
}
