// The leaves: groups of neighbours, numbered as the houses in them (generator/search/leaves.py).

/** @import { Leaf } from "../types" */

/**
 * The leaf of the house of this number.
 * @type {(leaves: readonly Leaf[], number: number) => Leaf}
 */
export function leafOf(leaves, number) {
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (leaves[middle].first <= number) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}

/**
 * The folder of a leaf below that of the search's files, 32 leaves in each: `maisons` are the hashes in the folders' names
 * (generator/search/leaf_folders.py).
 * @type {(maisons: string, number: number) => string}
 */
export function leafFolder(maisons, number) {
  return `maisons-${maisons.split(" ")[number >> 5]}`;
}
