// Questions in other languages. It comes after the first answer, or beside it, when words are of other letters or were left
// aside in French (around.js); then the question is asked again in French words. The person's own words stay in the box and
// in the address.

/** @import { Client } from "../types" */
/** @import { WordsFile } from "../reading/foreign_words.js" */

import { LANGUAGES } from "../lib/site_addresses.js";
import { script, words as wordsOf } from "../lib/other_letters.js";
import { inFrench, knownWords } from "../reading/foreign_words.js";

/**
 * What hears questions: `hear(text, left)`, and when it is known in French, `restart()` asks it so. `french` keeps what
 * questions are; `client` asks by it from now on. `left` are the words that the French reading left aside:
 * one of them must be said, but for who reads the page in another language, or writes in other letters; null where French
 * made nothing sure of any.
 * @type {(client: Client, french: Map<string, string>, restart: () => void) => (text: string, left: string[] | null) => Promise<void>}
 */
export function createHearing(client, french, restart) {
  const { find, count } = client;
  /** @type {<R extends { q: string }>(request: R) => R} */
  const said = (request) => ({ ...request, q: french.get(request.q) ?? request.q });
  client.find = (request, most) => find(said(request), most);
  client.count = (request) => count(said(request));
  const load = loading();
  return async (text, left) => {
    if (french.has(text)) return;
    const scripts = [...new Set(wordsOf(text).map(script))];
    const known = knownWords(await Promise.all(scripts.map(load)));
    const isSure = scripts.some((letters) => letters !== "latn") || location.search.includes("langue=");
    const meant = inFrench(text, known, isSure ? null : left);
    if (meant === null || meant === text) return;
    french.set(text, meant);
    restart();
    if (!location.search.includes("langue=")) offerLanguages();
  };
}

/**
 * The languages of the footer, below the box, once: each leads to what is asked, labelled in it. Which one the person reads
 * is not guessed: letters are those of several.
 */
function offerLanguages() {
  const box = document.querySelector("form[data-boite]");
  const known = document.querySelector(".site-footer .language-list");
  if (!box || !known || box.querySelector(".language-list")) return;
  const list = /** @type {Element} */ (known.cloneNode(true));
  for (const link of list.querySelectorAll("a")) {
    const ask = () => (link.href = `${location.search}&langue=${link.hreflang}${location.hash}`);
    ask();
    // The question may be another by then.
    link.addEventListener("click", ask);
  }
  box.append(list);
}

/**
 * The words of some letters, each file once; a site without a language of these letters has none.
 * @type {() => (letters: string) => Promise<WordsFile>}
 */
function loading() {
  /** @type {Map<string, Promise<WordsFile>>} */
  const files = new Map();
  return (letters) => {
    const file = files.get(letters) ?? fetchWords(letters);
    files.set(letters, file);
    return file;
  };
}

/** @type {(letters: string) => Promise<WordsFile>} */
async function fetchWords(letters) {
  const answer = await fetch(`${document.documentElement.dataset.racine}${LANGUAGES}${letters}.json`).catch(() => null);
  return answer?.ok ? answer.json() : { mots: [], lieux: [], vides: "" };
}
