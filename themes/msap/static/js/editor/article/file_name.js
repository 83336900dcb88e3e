// The name of an article's file: its day, then some words (generator/files/articles.py). Pure.

/** @import { AskedArticle } from "./types" */

import { isoDay } from "../checks/dates.js";
import { asName, notReserved } from "../file_name.js";

const ASKED = /^([a-z-]+)\/(?:(\d{4}-\d{2}-\d{2})-)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * The article that an address names: « actualites/mille-maisons », or with its day as its file has it; null for none.
 * @type {(name: string, sections: readonly string[]) => AskedArticle | null}
 */
export function askedArticle(name, sections) {
  const [, section, day = "", slug] = ASKED.exec(name) ?? [];
  return slug && sections.includes(section) ? { section, slug, day } : null;
}

/**
 * The words of a new file's name: those that are chosen, else the title's.
 * @type {(title: string, chosen: string) => string}
 */
export const articleWords = (title, chosen) => notReserved(asName(chosen) || asName(title) || "article", "article");

/**
 * The day of a file's name: the article's, or today where it says none.
 * @type {(date: unknown, today: string) => string}
 */
export function dayOfName(date, today) {
  const [year, month, day] = String(date ?? "").trim().split("-");
  return isoDay(year, month, day) === String(date ?? "").trim() ? String(date).trim() : today;
}
