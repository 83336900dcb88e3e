// The draft of the page that is written: kept on this device while it differs from what was opened.

/** @import { Edition } from "./form_types" */
/** @import { Drafts } from "./handing/drafts.js" */

import { KEPT_SENTENCES } from "./handing/drafts.js";

/** The page of a house that has none yet, among drafts. */
export const NEW_HOUSE = "nouvelle-maison";
const ARTICLE = "article:";
/** That of an article that has no file yet. */
export const NEW_ARTICLE = ARTICLE;
const PAUSE_MS = 1000;

/**
 * What a draft of an article is called; `name` is « actualites/mille-maisons ».
 * @type {(name: string) => string}
 */
export const articlePage = (name) => ARTICLE + name;

/**
 * Where a draft is written on; none of a new house, which no address asks for.
 * @type {(page: string) => string}
 */
export function placeOf(page) {
  if (page === NEW_HOUSE) return "";
  if (page === NEW_ARTICLE) return "?nouvel-article";
  const [key, name] = page.startsWith(ARTICLE) ? ["article", page.slice(ARTICLE.length)] : ["maison", page];
  return `?${key}=${encodeURIComponent(name)}`;
}

/**
 * Keep the draft of an edition from now on; gives what ends it. `told(sentence)` hears what became of it.
 * @type {(edition: Edition, drafts: Drafts, about: { page: string, stamp: string | null, kept?: (text: string) => string },
 *   later: (task: () => void, ms: number) => () => void, told: (sentence: string) => void) => () => void}
 */
export function keepDraft(edition, drafts, { page, stamp, kept }, later, told) {
  let giveUp = () => {};
  function keep() {
    giveUp = () => {};
    const source = edition.page.source();
    const text = kept ? kept(source) : source;
    if (!edition.isChanged() || (edition.isNew && !Object.keys(edition.tree).length)) {
      drafts.remove(page);
      return told("");
    }
    const name = edition.at(["nom"]) ?? edition.at(["titre"]);
    const title = typeof name === "string" && name ? name : page;
    told(KEPT_SENTENCES[drafts.keep({ page, title, text, stamp: edition.savedStamp ?? stamp })]);
  }
  if (edition.isChanged()) giveUp = later(keep, PAUSE_MS);
  const leave = edition.subscribe(() => {
    giveUp();
    // What was saved, or put back, is a draft no more: at once, the page may be loaded again.
    if (edition.isChanged()) giveUp = later(keep, PAUSE_MS);
    else keep();
  });
  return () => {
    leave();
    giveUp();
  };
}
