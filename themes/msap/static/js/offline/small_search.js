/**
 * The files of a search that knows the kept departments only, made of theirs: in the form that the search's own scripts
 * read (generator/search/), at addresses that no site has. What the whole search cuts fine is in few files here, and what
 * it finds by names of houses, former communes and slips is not there.
 */

/** @import { HouseColumns, ManifestColumns, NeedColumns, PlaceColumns } from "../types" */

import { lines, summed } from "../lib/columns.js";
import { decodePlaces, filedUnder } from "../lib/gazetteer.js";
import { decodeHouses } from "../lib/houses.js";
import { PARTS, beginningNumber } from "../reading/needs.js";

export const LETTERS = "abcdefghijklmnopqrstuvwxyz";
// What js/lib/gazetteer.js asks for beside the names that begin so.
const SHORT_BEGINNINGS = ["s", "sa", "sai", "sain", "saint", "sainte", "l", "le", "la", "les"];
const MARK = "-00000000";
const NO_PLACES = { codes: "", noms: "", postaux: "", lat: [], lon: [], habitants: [], dans: {} };

/** @typedef {{ size: number, box: number[], territory: string, columns: HouseColumns }} KeptLeaf */
/** @typedef {{ leaves: KeptLeaf[], shards: Map<string, PlaceColumns>, needs: NeedColumns }} KeptSearch */

/** @type {(values: number[]) => number[]} */
const deltas = (values) => values.map((value, rank) => value - (rank ? values[rank - 1] : 0));

/**
 * A leaf of the manifest, whose corners are whole numbers of its steps.
 * @type {(manifest: ManifestColumns, number: number, columns: HouseColumns) => KeptLeaf}
 */
export function keptLeaf({ nombres, boites: [souths, wests, heights, widths], territoires }, number, columns) {
  const box = [summed(souths)[number], summed(wests)[number], heights[number], widths[number]];
  return { size: nombres[number], box, territory: territoires[number], columns };
}

/**
 * The manifest, and every file by its path below that of the search's files.
 * @type {(manifest: ManifestColumns, kept: KeptSearch) => { manifest: ManifestColumns, files: Map<string, unknown> }}
 */
export function smallSearch(manifest, { leaves, shards, needs }) {
  const files = new Map(/** @type {[string, unknown][]} */ ([[`besoins${MARK}/tous.json`, needs]]));
  for (const [part, columns] of partsOf(needs).entries()) files.set(`besoins${MARK}/${part}.json`, columns);
  for (const [number, { columns }] of leaves.entries()) files.set(`maisons${MARK}/${number}.json`, columns);
  const houses = leaves.map(() => MARK.slice(1)).join(" ");
  for (const [key, columns] of shards) files.set(`lieux${MARK}/p-${key}.json`, columns);
  for (const [letter, columns] of byLetter([...shards.values()])) files.set(`lieux${MARK}/n-${letter}.json`, columns);
  for (const start of SHORT_BEGINNINGS) files.set(`lieux${MARK}/d-${start}.json`, NO_PLACES);
  return { manifest: { ...manifest, ...pointers(manifest, [...shards.keys()]), maisons: houses, ...columnsOf(leaves, manifest) }, files };
}

/** @type {(manifest: ManifestColumns, postcodes: string[]) => Partial<ManifestColumns>} */
function pointers({ index }, postcodes) {
  // Longer keys first: as they are read, the beginnings of a key are no keys unless they stand after it.
  const keys = [...postcodes].sort((a, b) => b.length - a.length).map((key) => [...key].join("(") + ")".repeat(key.length - 1));
  return {
    lieux: `lieux${MARK}`, besoins: `besoins${MARK}`, resume: `resume${MARK}.json`,
    noms: LETTERS, postaux: keys.join(""), fins: "", zones: "",
    index: { ...index, mots: "", fins: "", telephones: "" },
  };
}

/** @type {(leaves: KeptLeaf[], manifest: ManifestColumns) => Partial<ManifestColumns>} */
function columnsOf(leaves, { offerts }) {
  const offers = leaves.map(({ columns }) => decodeHouses(columns).map(({ offer }) => offer));
  const [souths, wests, heights, widths] = [0, 1, 2, 3].map((side) => leaves.map(({ box }) => box[side]));
  /** @type {(need: number) => number} */
  const count = (need) => offers.flat().filter((offer) => offer.has(need)).length;
  /** @type {(need: number) => number[]} */
  const where = (need) => [...offers.keys()].filter((number) => offers[number].some((offer) => offer.has(need)));
  return {
    nombres: leaves.map(({ size }) => size),
    boites: [deltas(souths), deltas(wests), heights, widths],
    territoires: leaves.map(({ territory }) => territory),
    offerts: offerts.map((_, need) => count(need)),
    rares: Object.fromEntries(offerts.map((_, need) => [need, where(need)])),
  };
}

/**
 * The needs by the beginnings of their phrases, as generator/search/needs.py cuts them.
 * @type {(needs: NeedColumns) => NeedColumns[]}
 */
function partsOf({ services, codes, noms, mots }) {
  const [allCodes, names, phrases] = [codes, noms, mots].map(lines);
  return Array.from({ length: PARTS }, (_, part) => {
    const own = phrases.map((line) => line.split(",").filter((phrase) => beginningNumber(phrase.split(" ")[0]) % PARTS === part));
    const numbers = [...own.keys()].filter((number) => own[number].length);
    /** @type {(column: string[]) => string} */
    const of = (column) => numbers.map((number) => column[number]).join("\n");
    return { services, numeros: deltas(numbers), codes: of(allCodes), noms: of(names), mots: of(own.map((each) => each.join(","))) };
  });
}

/**
 * The communes by the first letter that files their name.
 * @type {(shards: PlaceColumns[]) => [string, PlaceColumns][]}
 */
function byLetter(shards) {
  const met = new Map();
  for (const columns of shards) for (const row of rowsOf(columns)) met.set(row.code, row);
  const rows = [...met.values()];
  return [...LETTERS].map((letter) => [letter, placeColumns(rows.filter((row) => row.letter === letter))]);
}

/** @typedef {{ letter: string, code: string, name: string, postcodes: string, latitude: number, longitude: number, inhabitants: number }} Row */

/** @type {(columns: PlaceColumns) => Row[]} */
function rowsOf(columns) {
  const [latitudes, longitudes] = [summed(columns.lat), summed(columns.lon)];
  return decodePlaces(columns).map(({ code, name, postcodes, inhabitants, key }, rank) => ({
    letter: filedUnder(key.split(" "))[0],
    code,
    name,
    postcodes: postcodes.join(" "),
    latitude: latitudes[rank],
    longitude: longitudes[rank],
    inhabitants,
  }));
}

/** @type {(rows: Row[]) => PlaceColumns} */
function placeColumns(rows) {
  return {
    codes: rows.map(({ code }) => code).join("\n"),
    noms: rows.map(({ name }) => name).join("\n"),
    postaux: rows.map(({ postcodes }) => postcodes).join("\n"),
    lat: deltas(rows.map(({ latitude }) => latitude)),
    lon: deltas(rows.map(({ longitude }) => longitude)),
    habitants: rows.map(({ inhabitants }) => inhabitants),
    dans: {},
  };
}
