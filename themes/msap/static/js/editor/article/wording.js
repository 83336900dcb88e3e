// Sentences of the form of articles. Pure.

import { dayInWords } from "../wording.js";

/**
 * When an article of a day to come appears, as `msap check` says it; "" where it has appeared. Days are ISO.
 * @type {(day: string, today: string) => string}
 */
export function appearance(day, today) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= today) return "";
  return `Cet article paraîtra le ${dayInWords(day)}, quand le site sera construit ce jour-là ou plus tard.`;
}
