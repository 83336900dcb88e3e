// Where values stand (types.d.ts: Path). Pure.

/** @import { Path } from "./types" */

/**
 * Whether two paths are the same.
 * @type {(a: Path, b: Path) => boolean}
 */
export const samePath = (a, b) => a.length === b.length && isBelow(a, b);

/**
 * Whether a path is `above`, or leads to what is below it.
 * @type {(path: Path, above: Path) => boolean}
 */
export const isBelow = (path, above) => above.every((step, rank) => path[rank] === step);
