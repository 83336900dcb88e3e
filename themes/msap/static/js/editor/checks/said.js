/** The words in which a value is refused, the same as generator/problems.py and files/explaining.py. */

/** @import { Path } from "../types" */

import { nearestOf } from "./near.js";

const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g;
// What Python calls not printable: controls, formats, surrogates, unassigned, separators but the space.
const NOT_PRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/**
 * A text fit for one line of a message: no control characters, cut at `limit`.
 * @type {(text: string, limit?: number) => string}
 */
export function shown(text, limit = 60) {
  const visible = [...text.replace(NO_BREAK_SPACES, " ").replace(NOT_PRINTABLE, "\ufffd")];
  return visible.length <= limit ? visible.join("") : `${visible.slice(0, limit - 1).join("")}…`;
}

/**
 * Whether every character can be seen.
 * @type {(text: string) => boolean}
 */
export const isPrintable = (text) => text.search(NOT_PRINTABLE) < 0;

/**
 * A message behind the name of its field: « antennes 2, nom » : …
 * @type {(path: Path, message: string) => string}
 */
export function named(path, message) {
  /** @type {string[]} */
  const words = [];
  for (const step of path) {
    if (typeof step === "number" && words.length) words[words.length - 1] += ` ${step + 1}`;
    else words.push(shown(String(step), 40).trim());
  }
  return words.length ? `« ${words.join(", ")} » : ${message}` : message;
}

/**
 * " Vouliez-vous dire « … » ?", or nothing when no known word is near.
 * @type {(word: string, known: readonly string[]) => string}
 */
export function suggestion(word, known) {
  const near = nearestOf(word, known);
  return near ? ` Vouliez-vous dire « ${near} » ?` : "";
}
