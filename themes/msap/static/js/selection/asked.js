// Which houses an address asks for: "?maisons=durtal,mende". Pure.

import { slugOf } from "../embed/slugs.js";

/** So many houses stand side by side on one sheet. */
export const MOST_HOUSES = 5;
const READ_CHARS_MAX = 20_000;

/**
 * The houses named in the query of an address, each once: `slugs`, at most five; how many are `left` beside these, and
 * how many names are `refused` because no house can have them. Null where the address names none at all.
 * @type {(query: string) => { slugs: string[], left: number, refused: number } | null}
 */
export function askedIn(query) {
  const told = new URLSearchParams(query.slice(0, READ_CHARS_MAX)).get("maisons");
  if (told === null) return null;
  const names = [...new Set(told.split(/[\s,;]+/).filter(Boolean))];
  const slugs = [...new Set(names.map(slugOf).filter(Boolean))];
  const refused = names.filter((name) => !slugOf(name)).length;
  return { slugs: slugs.slice(0, MOST_HOUSES), left: Math.max(slugs.length - MOST_HOUSES, 0), refused };
}

/**
 * The query that asks for these houses; empty for none.
 * @type {(slugs: string[]) => string}
 */
export const queryOf = (slugs) => (slugs.length ? `?maisons=${slugs.join(",")}` : "");
