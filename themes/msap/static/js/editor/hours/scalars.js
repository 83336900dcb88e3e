/** Texts and dates of a page as checks/scalars.js checks them, for readers that throw what is refused. */

/** @import { Tree } from "./types" */

import { date, notation, oneLine, text } from "../checks/scalars.js";
import { dayOf } from "./iso_days.js";

/** A value that a page cannot have: its code, and the keys below it where the fault lies. */
export class Refused extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {...(string | number)} inside
   */
  constructor(code, message, ...inside) {
    super(message);
    this.code = code;
    this.inside = inside;
  }
}

/**
 * Refuse a text by its right form where there is one, else by another sentence.
 * @type {(code: string, given: string, form: string | null, otherwise: string) => never}
 */
export function refuseNotation(code, given, form, otherwise) {
  throw new Refused(code, notation(code, given, form, otherwise).message);
}

/**
 * One line of text.
 * @type {(value: Tree) => string}
 */
export const parseText = (value) => sound(value, text);

/**
 * The day of "2026-11-22", since 1970.
 * @type {(value: Tree) => number}
 */
export const parseDate = (value) => dayOf(sound(value, date)) ?? 0;

/** @type {(value: Tree, check: import("../checks/scalars.js").Check) => string} */
function sound(value, check) {
  const refusal = check(value);
  if (refusal) throw new Refused(refusal.code, refusal.message);
  return oneLine(/** @type {string} */ (value));
}
