// How many houses answer in all, where that is known without loading more of them.

/** @import { Group, Keep, Library, Manifest, Reading, Wanted } from "../types" */

import { isFiltered } from "../lib/filters.js";

/**
 * The number of houses that answer `reading`, among the `wanted` ones (finder.js); null when only
 * loading them all would tell. `keep` is what the request keeps of a house (lib/filters.js).
 * @type {(library: Library, reading: Reading, wanted: Wanted, keep: Keep) => Promise<number | null>}
 */
export async function knownTotal(library, reading, wanted, keep) {
  const { asked, from } = reading;
  const manifest = await library.manifest();
  if (asked.departments.length) return from || wanted.numbers ? null : inArea(library, manifest, asked.departments, keep);
  if (isFiltered(asked)) return null;
  if (!asked.groups.length) return wanted.numbers?.length ?? manifest.houseCount;
  return wanted.numbers ? null : offering(manifest, asked.groups);
}

/**
 * An area's houses were all loaded to be put in order.
 * @type {(library: Library, manifest: Manifest, wanted: string[], keep: Keep) => Promise<number>}
 */
async function inArea(library, { leaves }, wanted, keep) {
  const own = leaves.filter(({ departments }) => departments.some((code) => wanted.includes(code)));
  const houses = await Promise.all(own.map(({ number }) => library.leaf(number)));
  return houses.flat().filter(keep).length;
}

/**
 * The houses that answer every group; of two groups that not all houses answer, nobody knows.
 * @type {(manifest: Manifest, groups: Group[]) => number | null}
 */
function offering(manifest, groups) {
  const partial = groups.map((group) => offeringGroup(manifest, group)).filter((count) => count !== manifest.houseCount);
  if (partial.length > 1) return null;
  return partial.length ? partial[0] : manifest.houseCount;
}

/** @type {(manifest: Manifest, group: Group) => number | null} */
function offeringGroup({ offerts, houseCount }, { needs, named }) {
  if (needs.some(({ number }) => offerts[number] === houseCount)) return houseCount;
  return needs.length > 1 || named.size ? null : offerts[needs[0].number];
}
