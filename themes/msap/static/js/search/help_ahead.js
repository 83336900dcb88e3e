// Whether words may ask whom to call (reading/help_numbers.js), as far as their first letters tell: then what knows the
// numbers comes with the answer, not after it.

import beginnings from "../../../../../generator/help_beginnings.json" with { type: "json" };

const BEGINNING = 4;
const MARKS = /[\u0300-\u036f]/g;
const WORD = /[a-z0-9]+/g;
const BEGINNINGS = new Set(beginnings);

/** @type {(text: string) => boolean} */
export function mayNeedHelp(text) {
  const words = text.normalize("NFD").replace(MARKS, "").toLowerCase().match(WORD) ?? [];
  return words.some((word) => BEGINNINGS.has(word.slice(0, BEGINNING)));
}
