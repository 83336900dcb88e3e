/** What of two lists is the same thing, gone or new: branches, stops, partners, exceptions. */

/** @import { Tree } from "../types" */

import { isSame } from "../source/trees.js";

/** @typedef {{ [key: string]: Tree }} Fields */

/**
 * @typedef {object} Pairing
 * @property {[Fields, Fields][]} changed
 * @property {Fields[]} gone
 * @property {Fields[]} added
 * @property {boolean} isReordered nothing else is told of it
 */

/**
 * @param {Tree | undefined} before
 * @param {Tree | undefined} after
 * @param {(fields: Fields) => string} nameOf what makes an item the same in both lists
 * @param {string} shortKey the key of an item that is a text alone
 * @param {boolean} [inOrder] two that have other names may be one whose name changed
 * @returns {Pairing}
 */
export function paired(before, after, nameOf, shortKey, inOrder = false) {
  const [olds, news] = [itemsOf(before, shortKey), itemsOf(after, shortKey)];
  const left = [...olds];
  /** @type {[Fields, Fields][]} */
  const pairs = [];
  let added = news.filter((item) => !takes(left, pairs, item, (old) => isSame(old, item)));
  added = added.filter((item) => !takes(left, pairs, item, (old) => nameOf(old) !== "" && nameOf(old) === nameOf(item)));
  if (inOrder && left.length === added.length) added = added.filter((item) => !takes(left, pairs, item, () => true));
  const changed = pairs.filter(([old, item]) => !isSame(old, item));
  const isReordered = !changed.length && !left.length && !added.length && !isSame(olds, news);
  return { changed, gone: left, added, isReordered };
}

/** @param {Fields[]} left @param {[Fields, Fields][]} pairs @param {Fields} item @param {(old: Fields) => boolean} is */
function takes(left, pairs, item, is) {
  const at = left.findIndex(is);
  if (at < 0) return false;
  pairs.push([left.splice(at, 1)[0], item]);
  return true;
}

/** @param {Tree | undefined} list @param {string} shortKey @returns {Fields[]} */
function itemsOf(list, shortKey) {
  if (!Array.isArray(list)) return [];
  return list.map((item) => (typeof item === "object" && !Array.isArray(item) ? item : { [shortKey]: String(item) }));
}
