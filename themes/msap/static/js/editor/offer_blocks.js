// A partner or a service that a page names by its code alone, and what is written of it besides. Pure.

/** @import { PageSource, Path, Tree } from "./types" */

import { has } from "./source/trees.js";
import { isEmpty } from "./source/writing.js";

/** @type {Record<string, string>} */
const CODE_KEYS = { partenaires: "partenaire", services: "service" };

/**
 * Make the block of a code that stands alone, so that a value at `path` has its place; whether there is such a place now:
 * where nothing is to be written, the code stays alone.
 * @type {(page: PageSource, path: Path, value: Tree | undefined) => boolean}
 */
export function hasPlace(page, path, value) {
  const [list, rank] = path;
  const code = page.at([list, rank]);
  if (path.length < 3 || !has(CODE_KEYS, list) || typeof code !== "string") return true;
  if (isEmpty(value)) return false;
  page.set([list, rank], { [CODE_KEYS[list]]: code });
  return true;
}
