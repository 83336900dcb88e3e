// Where things are on the site, as plugins/site/addresses.py says it. Pure.

/** The pages of houses. */
export const HOUSES = "maisons/";
/** The poster of a house, beside its page; before, it had a folder. */
export const POSTER = "affiche.html";
export const FORMER_POSTER = "affiche/";
/** Those of departments. */
export const DEPARTMENTS = "departements/";
/** The search, and its files. */
export const SEARCH = "recherche/";
export const SEARCH_DATA = "recherche/donnees/";
/** What the site says in other languages. */
export const LANGUAGES = "langues/";
/** What the device keeps. */
export const DEVICE = "sur-cet-appareil/";
/** The form that writes pages. */
export const FORM = "modifier/";
/** What its form of articles is made of. */
export const ARTICLE_FORM_DATA = "modifier/articles.json";
/** The files of the map. */
export const MAP_DATA = "carte/donnees/";

/**
 * The page of a house, from the site's root; the part of a branch or a stop by its `anchor`.
 * @type {(slug: string, anchor?: string) => string}
 */
export function housePath(slug, anchor = "") {
  return `${HOUSES}${encodeURIComponent(slug)}/${anchor && `#${anchor}`}`;
}
