// Houses by their telephone numbers.

/** @import { Library } from "../types" */

import { phoneDigits } from "../lib/phone.js";
import { decodeTerms, keyOf } from "../lib/terms.js";

/**
 * The numbers of the houses whose page gives a telephone number, whoever it rings at: the house, a branch,
 * a partner; none when it is nobody's. `typed` is in any usual form. One file is loaded, by the first digits.
 * @type {(library: Pick<Library, "manifest" | "load">, typed: string) => Promise<number[]>}
 */
export async function housesByPhone({ manifest, load }, typed) {
  const digits = phoneDigits(typed);
  const { numeros, telephones } = (await manifest()).index;
  const key = digits ? keyOf(digits, telephones) : null;
  if (key === null) return [];
  const terms = await load(`${numeros}/telephones-${key}.json`, decodeTerms);
  return terms.get(digits)?.houses ?? [];
}
