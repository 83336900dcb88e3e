/** Values of a page's fields: whether two are the same, and another value in the place of one. */

/** @import { Path, Tree } from "../types" */
import { isEmpty } from "./writing.js";

/**
 * @param {Tree | undefined} a
 * @param {Tree | undefined} b
 * @returns {boolean}
 */
export function isSame(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => has(b, key) && isSame(value, child(b, key)));
}

/** @type {(tree: object, key: string | number) => boolean} */
export const has = (tree, key) => Object.prototype.hasOwnProperty.call(tree, key);

/**
 * What stands behind a key or a rank; undefined where nothing does.
 * @param {Tree | undefined} tree
 * @param {string | number} step
 * @returns {Tree | undefined}
 */
export function child(tree, step) {
  if (typeof tree !== "object" || !has(tree, step)) return undefined;
  return /** @type {{ [key: string]: Tree }} */ (tree)[step];
}

/**
 * @param {Tree | undefined} tree
 * @param {Path} path
 * @returns {Tree | undefined}
 */
export const valueAt = (tree, path) => path.reduce((/** @type {Tree | undefined} */ inner, step) => child(inner, step), tree);

/**
 * A tree with another value at a path; what holds it is made where it is missing, and goes where nothing is left in it.
 * @param {Tree | undefined} tree
 * @param {Path} path
 * @param {Tree | undefined} value nothing, or an empty one, takes it away
 * @returns {Tree | undefined}
 */
export function withValue(tree, path, value) {
  if (!path.length) return value;
  const [step, ...rest] = path;
  const inner = withValue(child(tree, step), rest, value);
  return typeof step === "number" ? withItem(Array.isArray(tree) ? tree : [], step, inner) : withKey(tree, step, inner);
}

/**
 * @param {Tree | undefined} tree
 * @param {string} key
 * @param {Tree | undefined} value
 */
function withKey(tree, key, value) {
  const entries = typeof tree === "object" && !Array.isArray(tree) ? Object.entries(tree) : [];
  if (isEmpty(value)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const isNew = !entries.some(([name]) => name === key);
  const changed = entries.map(([name, inner]) => /** @type {const} */ ([name, name === key ? value : inner]));
  return Object.fromEntries(isNew ? [...changed, [key, value]] : changed);
}

/**
 * @param {Tree[]} list
 * @param {number} rank
 * @param {Tree | undefined} value
 */
function withItem(list, rank, value) {
  const at = Math.min(rank, list.length);
  return [...list.slice(0, at), ...(isEmpty(value) ? [] : [value]), ...list.slice(at + 1)];
}

/**
 * A value without what says nothing in it; undefined where nothing is left.
 * @param {Tree | undefined} tree
 * @returns {Tree | undefined}
 */
export function pruned(tree) {
  if (typeof tree !== "object") return isEmpty(tree) ? undefined : tree;
  if (Array.isArray(tree)) {
    const items = tree.map(pruned).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const inner = pruned(value);
    return inner === undefined ? [] : [/** @type {const} */ ([key, inner])];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/**
 * The pairs of ranks of two lists that hold the same value, in the order of both: the longest common subsequence.
 * @param {readonly Tree[]} before
 * @param {readonly Tree[]} after
 * @returns {[number, number][]}
 */
export function alignment(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const longer = Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      lengths[i][j] = isSame(before[i], after[j]) ? Math.max(longer, lengths[i + 1][j + 1] + 1) : longer;
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (isSame(before[i], after[j]) && lengths[i][j] === lengths[i + 1][j + 1] + 1) pairs.push([i++, j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}
