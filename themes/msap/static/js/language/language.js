/**
 * The fixed words of a page in the language that its address asks for, `?langue=ar` (site.js loads this then): those of
 * `langues/ar/maison.json` or `recherche.json`, which the build makes of `content/langues/ar.yaml`. What scripts write later is said too, as soon as
 * they write it: the status of each minute, the results of a search. What has no words stays French, and is marked so.
 */

/** @import { Part } from "./moments.js" */

import { LANGUAGES, SEARCH } from "../lib/site_addresses.js";
import { showBar } from "./bar.js";
import { createLabelling, textOf } from "./labelling.js";
import { NAME, inLanguage, languageOf, linkInLanguage } from "./links.js";
import { createPhrases } from "./phrases.js";

/**
 * What a language's file holds: `non_relu` says that no native reader has read it, and is absent once one has.
 * @typedef {{ nom: string, sens: string, non_relu?: string, mots: Record<string, string> }} Words
 */

/** What stands around `main`. */
const AROUND = ".skip-link, .site-header, .site-footer";

/** @type {(code: string) => Promise<void>} */
async function start(code) {
  const base = new URL(`${document.documentElement.dataset.racine}.`, location.href).href;
  if (!code) return;
  const kind = location.href.startsWith(base + SEARCH) ? "recherche" : "maison";
  const answer = await fetch(`${base}${LANGUAGES}${code}/${kind}.json`);
  // A language that the site does not have: the page is French, as it was.
  if (!answer.ok) return;
  /** @type {Words} */
  const words = await answer.json();
  const main = document.querySelector("main");
  if (!main) return;
  turn(code, words);
  const say = createPhrases(code, words.mots);
  const label = createLabelling(say);
  const observer = new MutationObserver((changes) => follow(changes.flatMap(changed)));
  /** @type {(nodes: Node[]) => void} */
  function follow(nodes) {
    for (const node of nodes) if (node.isConnected) label(node);
    entitle(say);
    carry(code, base);
    // What was just done is no change to follow.
    observer.takeRecords();
  }
  follow([...document.querySelectorAll(AROUND), main]);
  showBar(main, words, `${base}${LANGUAGES}${code}/`, french);
  observer.observe(main, { subtree: true, childList: true, characterData: true });
}

/** @type {(change: MutationRecord) => Node[]} */
const changed = ({ type, target, addedNodes }) => (type === "characterData" ? [target] : [...addedNodes]);

/** @type {(code: string, words: Words) => void} */
function turn(code, { sens }) {
  const { documentElement } = document;
  documentElement.lang = code;
  documentElement.dir = sens;
}

/**
 * The parts of the document's title that have words; names stay.
 * @type {(say: (text: string) => Part[] | null) => void}
 */
function entitle(say) {
  /** @type {(text: string, signs: string[]) => string} */
  const read = (text, [sign, ...others]) =>
    say(text)?.map(textOf).join("") ?? (sign ? text.split(sign).map((part) => read(part, others)).join(sign) : text);
  const title = read(document.title, [" · ", ", "]);
  if (title !== document.title) document.title = title;
}

/**
 * The language goes on to the pages that links lead to, and stays in this page's address when the search writes another.
 * @type {(code: string, base: string) => void}
 */
function carry(code, base) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href]:not([data-francais])"))) {
    const attribute = link.getAttribute("href") ?? "";
    const href = linkInLanguage({ href: link.href, attribute }, code, base);
    if (href && href !== attribute) link.setAttribute("href", href);
  }
  for (const form of document.forms) {
    if (form.action === base + SEARCH && !form.elements.namedItem(NAME)) form.append(hidden(NAME, code));
  }
  if (languageOf(location.search) !== code) {
    history.replaceState(history.state, "", inLanguage(location.search, code) + location.hash);
  }
}

/** @type {(name: string, value: string) => HTMLInputElement} */
const hidden = (name, value) => Object.assign(document.createElement("input"), { type: "hidden", name, value });

/** This page without the language. */
const french = () => `${location.pathname}${inLanguage(location.search, "")}${location.hash}`;

const code = languageOf(location.search);
const begin = () => start(code).catch(console.warn);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
