// The language goes on in the address, and nowhere else: `?langue=ar`. Nothing is kept on the device.

import { LANGUAGES } from "../lib/site_addresses.js";

export const NAME = "langue";
const CODE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;
/** Pages that are labelled; the others are French, or in their own language. */
const LABELLED = /^(maisons\/[^/]+\/|recherche\/)$/;

/**
 * The language of an address, "" without any.
 * @type {(search: string) => string}
 */
export function languageOf(search) {
  const code = new URLSearchParams(search).get(NAME) ?? "";
  return CODE.test(code) ? code : "";
}

/**
 * `search`, from its "?", with the language of `code`, or without any for ""; "" when nothing is left.
 * @type {(search: string, code: string) => string}
 */
export function inLanguage(search, code) {
  const kept = search.replace(/^\?/, "").split("&").filter((part) => part && !part.startsWith(`${NAME}=`));
  const all = [...kept, ...(code ? [`${NAME}=${code}`] : [])];
  return all.length ? `?${all.join("&")}` : "";
}

/**
 * Where a link leads in the language of `code`, to its welcome page instead of the home page; null where it leads to a page
 * that is French only.
 * @type {(link: { href: string, attribute: string }, code: string, base: string) => string | null}
 */
export function linkInLanguage({ href, attribute }, code, base) {
  if (!href.startsWith(base)) return null;
  const [path, search, hash] = cut(href.slice(base.length));
  if (attribute.startsWith("#")) return null;
  if (!path) return `${base}${LANGUAGES}${code}/`;
  if (!LABELLED.test(path)) return null;
  const ending = `${inLanguage(search, code)}${hash}`;
  return attribute.startsWith("?") ? ending : `${base}${path}${ending}`;
}

/** @type {(address: string) => [path: string, search: string, hash: string]} */
function cut(address) {
  const [, path = "", search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  return [path, search, hash];
}
