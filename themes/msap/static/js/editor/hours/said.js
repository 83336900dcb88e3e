/** Pieces of the sentences that tell a problem: generator/problems.py and generator/files/explaining.py. */

/** @import { Path } from "./types" */

import { last } from "../../lib/last.js";

const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g;
const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const SHOWN_MAX = 60;
const STEP_MAX = 40;

/**
 * A text fit for one line of a message: no control characters, cut at `limit`.
 * @type {(text: string, limit?: number) => string}
 */
export function shown(text, limit = SHOWN_MAX) {
  const visible = Array.from(text.replace(NO_BREAK_SPACES, " "), (char) => (isPrintable(char) ? char : "\ufffd"));
  return visible.length <= limit ? visible.join("") : `${visible.slice(0, limit - 1).join("")}…`;
}

/** @type {(text: string) => boolean} */
export const isPrintable = (text) => !NOT_PRINTABLE.test(text.replace(/ /g, ""));

/**
 * How many characters a text has, as Python counts them.
 * @type {(text: string) => number}
 */
export const charCount = (text) => [...text].length;

/**
 * With single spaces, and none around.
 * @type {(text: string) => string}
 */
export const singleSpaced = (text) => text.trim().split(/\s+/).join(" ");

/**
 * The message behind the name of its field: « antennes 2, nom » : …
 * @type {(path: Path, message: string) => string}
 */
export function named(path, message) {
  /** @type {string[]} */
  const words = [];
  for (const step of path) {
    if (typeof step === "number" && words.length) words.push(`${words.pop()} ${step + 1}`);
    else words.push(shown(String(step), STEP_MAX).trim());
  }
  return last(words) === undefined ? message : `« ${words.join(", ")} » : ${message}`;
}
