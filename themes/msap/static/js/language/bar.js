// What stands above a page that is labelled in another language: that the rest is French, that nobody has reviewed the words
// as long as nobody has, the language's own page, and the way back to French.

/** @import { Words } from "./language.js" */

const REST = "Le reste de cette page est en français";
const BACK = "Revenir au français";

/**
 * Put it at the beginning of `main`. `welcome` is the language's own page, `french()` this page without the language.
 * @type {(main: Element, words: Words, welcome: string, french: () => string) => void}
 */
export function showBar(main, { nom, mots, non_relu: notReviewed }, welcome, french) {
  const note = made("p", "hint", `${mots[REST]}. ${notReviewed ?? ""}`.trim());
  const links = made("p", "hint page-tools", link(welcome, nom), " · ", frenchLink(french));
  const bar = made("div", "content", links, note);
  bar.dataset.langue = "";
  main.prepend(bar);
}

/** @type {(french: () => string) => HTMLElement} */
function frenchLink(french) {
  const back = link(french(), BACK);
  back.lang = back.hreflang = "fr";
  back.dir = "ltr";
  back.dataset.francais = "";
  // A search has other addresses while the page is open.
  back.addEventListener("click", () => back.setAttribute("href", french()));
  return back;
}

/** @type {(href: string, text: string) => HTMLAnchorElement} */
function link(href, text) {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = text;
  return element;
}

/** @type {(tag: string, className: string, ...content: (Node | string)[]) => HTMLElement} */
function made(tag, className, ...content) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}
