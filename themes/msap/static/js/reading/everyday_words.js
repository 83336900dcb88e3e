// Everyday words are no communes with a letter wrong: "aide" is not Agde, "espace" not Espas. Loaded with names.js.

import everyday from "../../../../../generator/everyday_words.json" with { type: "json" };
import { significant } from "./linking.js";

const EVERYDAY = new Set(everyday);

/**
 * Whether folded words say no more than everyday ones do.
 * @type {(words: string[]) => boolean}
 */
export function areEveryday(words) {
  return significant(words).every((word) => EVERYDAY.has(word));
}
