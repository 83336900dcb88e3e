// Counts and sentences of the form. Pure.

/** @import { PageName } from "./form_types" */

const CALLED = {
  house: { the: "la fiche", one: "une fiche", this: "Cette fiche", ending: "e" },
  article: { the: "l’article", one: "un article", this: "Cet article", ending: "" },
};

/**
 * What is written, as sentences call it; `ending` is that of words that agree with it.
 * @type {(page: PageName) => { the: string, one: string, this: string, ending: string }}
 */
export const called = (page) => CALLED[page];

/**
 * A sentence's first word with its capital.
 * @type {(text: string) => string}
 */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * « 1 point à corriger », « 3 points à corriger », « Rien à corriger ».
 * @type {(count: number) => string}
 */
export function toMend(count) {
  if (!count) return "Rien à corriger";
  return count === 1 ? "1 point à corriger" : `${count} points à corriger`;
}

/**
 * A day as French people read it: « 1er août 2026 »; the text itself where it is no day.
 * @type {(iso: string) => string}
 */
export function dayInWords(iso) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const words = new Date(`${iso}T12:00:00Z`).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return words.replace(/^1 /, "1er ");
}

/**
 * A moment's day on this device: « 2026-11-28 ».
 * @type {(now: Date) => string}
 */
export function dayOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
