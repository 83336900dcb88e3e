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
