// Counts and sentences of the form. Pure.

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
 * A day of each year, written month-day: « 1er juillet ».
 * @type {(monthDay: string) => string}
 */
export const dayOfYear = (monthDay) => dayInWords(`2028-${monthDay}`).replace(" 2028", "");

/**
 * A moment's day on this device: « 2026-11-28 ».
 * @type {(now: Date) => string}
 */
export function dayOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A name inside a sentence: « téléphone »; SIRET stays.
 * @type {(name: string) => string}
 */
export const lowered = (name) => (/^.\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
