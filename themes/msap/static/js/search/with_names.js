// What the names of houses make of a reading: files are loaded for it only when its words may be names.

/** @import { Commune, Library, NamedHouses, NamedReading, Names, Reading } from "../types" */

import { phonesIn } from "../reading/words.js";
import { pointed } from "./reading.js";

/** @type {NamedHouses} */
const NOBODY = { numbers: [] };

/**
 * The reading (reading.js) and the `numbers` of the houses that its words name, null when they name
 * none; `unknown` are the words that then said nothing. The place may give way: to houses that all
 * the words name, or to a town when they are its name with a slip or two.
 * @type {(library: Library, read: Reading) => Promise<{ reading: NamedReading, numbers: number[] | null }>}
 */
export async function withNamedHouses(library, read) {
  const phones = phonesIn(read.request.q);
  if (phones.length) return answeringPhones(library, read, phones);
  const { numbers, instead, town } = mayName(read) ? await namedHouses(library, read) : NOBODY;
  const named = numbers.length > 0;
  const reading = instead || town ? elsewhere(read, town) : read;
  return { reading: { ...reading, unknown: named || town ? [] : read.extra }, numbers: named ? numbers : null };
}

/**
 * The houses that have one of the telephone numbers typed; a number of nobody says nothing.
 * @type {(library: Library, read: Reading, phones: string[]) => Promise<{ reading: NamedReading, numbers: number[] | null }>}
 */
async function answeringPhones(library, read, phones) {
  const names = await library.names();
  const found = await Promise.all(phones.map((phone) => names.byPhone(phone)));
  const numbers = [...new Set(found.flat())];
  return { reading: { ...read, unknown: numbers.length ? [] : [...phones, ...read.extra] }, numbers: numbers.length ? numbers : null };
}

/**
 * Whether words are left that may be a house's name, or a place is not quite what was typed.
 * @type {(reading: Reading) => boolean}
 */
function mayName({ rest, extra, place, nearly, from, request }) {
  const isChosen = Boolean(request.lieu || request.position);
  return rest.length > 0 && (!(from ?? place) || extra.length > 0 || (nearly && !isChosen));
}

/**
 * With a place there is an answer, even when the index can't be loaded, or is too long to come.
 * @type {(library: Library, reading: Reading) => Promise<NamedHouses>}
 */
async function namedHouses(library, reading) {
  library.expectHouses([...reading.rest, reading.glued]);
  /** @type {(names: Names) => Promise<NamedHouses>} */
  const meant = (names) => names.meant(reading);
  if (!reading.from && !reading.place) return meant(await library.names());
  try {
    return await library.fromNames(meant);
  } catch (error) {
    console.warn(error);
    return NOBODY;
  }
}

/**
 * The reading when its words are not the place they seemed: a town, or houses only.
 * @type {(reading: Reading, town?: Commune | null) => Reading}
 */
function elsewhere(reading, town = null) {
  const { request, groups } = reading;
  const places = town ? [town, ...reading.places.filter(({ code }) => code !== town.code)] : reading.places;
  return { ...reading, places, place: town, ...pointed(request, groups, request.position ?? town, []) };
}
