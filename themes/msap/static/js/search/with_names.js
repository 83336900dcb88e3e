// What the names of houses make of a reading: files are loaded for it only when its words may be names.

/** @import { Library, NameClaim, NamedReading, Names, Reading } from "../types" */

import { phonesIn } from "../reading/words.js";
import { pointed } from "./reading.js";

/**
 * The reading (reading.js) and the `numbers` of the houses that its words name, null when they name
 * none; `unknown` are the words that then said nothing. The place may give way (reading/weighing.js): to houses that all
 * the words name, or to a town when they are its name with a slip or two.
 * @type {(library: Library, read: Reading) => Promise<{ reading: NamedReading, numbers: number[] | null }>}
 */
export async function withNamedHouses(library, read) {
  const phones = phonesIn(read.request.q);
  if (phones.length) return answeringPhones(library, read, phones);
  const named = mayName(read) ? await whatIsNamed(library, read) : null;
  const reading = named && named.by !== "here" ? elsewhere(read, named) : read;
  return { reading: { ...reading, unknown: named ? [] : read.extra }, numbers: named?.houses.length ? named.houses : null };
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
 * @type {(library: Library, reading: Reading) => Promise<NameClaim | null>}
 */
async function whatIsNamed(library, reading) {
  library.expectHouses([...reading.rest, reading.glued]);
  /** @type {(names: Names) => Promise<NameClaim | null>} */
  const meant = (names) => names.meant(reading);
  if (!reading.from && !reading.place) return meant(await library.names());
  try {
    return await library.fromNames(meant);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/**
 * The reading when its words are not the place they seemed: a town, or houses only; nor needs, where houses are called so.
 * @type {(reading: Reading, named: NameClaim) => Reading}
 */
function elsewhere(reading, { by, town = null }) {
  const { request } = reading;
  const isQuestion = by === "question";
  const groups = isQuestion ? reading.groups.filter(({ ranks }) => !ranks.length) : reading.groups;
  const others = isQuestion ? [] : reading.places.filter(({ code }) => code !== town?.code);
  return { ...reading, places: town ? [town, ...others] : others, place: town, ...pointed(request, groups, request.position ?? town, []) };
}
