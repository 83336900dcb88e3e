/** Texts and dates of a page, or the sentence that refuses them: generator/model/scalars.py. */

/** @import { Tree } from "./types" */

import { isPrintable, shown } from "../checks/said.js";
import { dateMeant, isMonthFirst, shortYearDate } from "./french_dates.js";
import { dayOf, isoOf } from "./iso_days.js";
import { charCount, singleSpaced } from "./said.js";

const NAME_MAX = 300;
const INVISIBLE = /[\n\u200c\u200d\u200e\u200f]/g;
const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** @type {{ [opening: string]: string }} */
const QUOTES = { "“": "”", "„": "”“", "‘": "’" };

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
 * @type {(code: string, text: string, form: string | null, otherwise: string) => never}
 */
export function refuseNotation(code, text, form, otherwise) {
  if (form === null || form === text) throw new Refused(code, otherwise);
  throw new Refused(code, `« ${shown(text)} » s'écrit ${shown(form)} : « msap check --fix » le fait.`);
}

/**
 * One line of text.
 * @type {(value: Tree) => string}
 */
export function parseText(value) {
  if (typeof value !== "string") throw new Refused("type", "un texte est attendu ici, pas une liste ni un bloc.");
  const text = singleSpaced(value);
  if (!isPrintable(text.replace(INVISIBLE, ""))) {
    throw new Refused("caractere", "ce texte contient un caractère de contrôle invisible : ressaisissez-le.");
  }
  if (!text) throw new Refused("vide", "ce champ est vide : remplissez-le ou supprimez la ligne.");
  const length = charCount(text);
  if (length > NAME_MAX) throw new Refused("longueur", `${length} caractères : ${NAME_MAX} au plus.`);
  return text;
}

/**
 * The day of "2026-11-22".
 * @type {(value: Tree) => number}
 */
export function parseDate(value) {
  const text = parseText(value);
  const day = dayOf(text);
  if (day !== null && isInReach(text)) return day;
  return refuseNotation("date", text, sureDate(text), noDate(text));
}

/** @type {(iso: string) => boolean} */
const isInReach = (iso) => iso.slice(0, 4) >= "1990" && iso.slice(0, 4) <= "2100";

/** @type {(text: string) => string | null} */
function sureDate(text) {
  const form = dateText(text);
  return form !== null && isInReach(form) ? form : null;
}

/** « 20/11/2026 » is 2026-11-20. @type {(text: string) => string | null} */
function dateText(text) {
  const plain = bare(text);
  if (ISO.test(plain)) return plain;
  const day = dateMeant(plain);
  return day === null ? null : isoOf(day);
}

/** @type {(text: string) => string} */
function noDate(text) {
  const day = shortYearDate(text);
  if (day !== null) {
    return `« ${shown(text)} » : l'année a quatre chiffres ; écrivez ${isoOf(day)} si c'est ce jour-là.`;
  }
  if (isMonthFirst(text)) return `« ${shown(text)} » : le jour vient avant le mois ; par exemple 2026-11-22.`;
  return `« ${shown(text)} » n'est pas une date : année-mois-jour, par exemple 2026-11-22.`;
}

/** Without the quotes that surround it. @type {(text: string) => string} */
function bare(text) {
  const plain = singleSpaced(text);
  const inner = plain.slice(1, -1).trim();
  if (charOf(plain, 0) === "«" && charOf(plain, -1) === "»" && plain.length > 2) return inner;
  const closing = QUOTES[charOf(plain, 0)] ?? "";
  const isAround = plain.length > 2 && inner && closing.includes(charOf(plain, -1));
  return isAround && !inner.includes(charOf(plain, 0)) && !inner.includes("”") ? inner : plain;
}

/** @type {(text: string, rank: number) => string} */
const charOf = (text, rank) => text.slice(rank, rank + 1 || undefined);
