/**
 * What every page has: the theme, printing, the menu. It runs before the page is drawn, so that a
 * dark page never starts light; it listens on the document and needs no element to exist.
 */
/* global PART_LANGUAGE */

import { keepVisitedPages } from "./kept_pages.js";
import { askForLateScripts } from "./late.js";
import { apply, mark, remember, remembered } from "./theme.js";

const root = document.documentElement;
const storage = () => localStorage;
/** @type {() => NodeListOf<HTMLElement>} */
const switches = () => document.querySelectorAll("[data-apparence]");

/** @type {(choice: string) => void} */
function choose(choice) {
  apply(choice, root);
  remember(choice, storage);
  mark(choice, switches());
}

/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  /** @type {HTMLElement | null} */
  const choice = target.closest("[data-apparence]");
  if (choice) choose(choice.dataset.apparence ?? "auto");
  else if (target.closest("[data-imprimer]")) print();
  else leave(event, target.closest("[data-quitter]"));
}

/**
 * Leave by a link so that going back does not lead here again.
 * @type {(event: MouseEvent, link: Element | null) => void}
 */
function leave(event, link) {
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  location.replace(link.href);
}

/**
 * Past the menu's last link, the focus would be under the open menu.
 * @type {(event: FocusEvent) => void}
 */
function onFocus(event) {
  const target = /** @type {Element} */ (event.target);
  /** @type {HTMLElement | null} */
  const menu = document.querySelector(":popover-open");
  if (menu && !menu.contains(target) && !target.closest("[popovertarget]")) menu.hidePopover();
}

function onReady() {
  mark(remembered(storage), switches());
}

apply(remembered(storage), root);
// The page's words in another language, where its address asks for one.
if (location.search.includes("langue=")) import(PART_LANGUAGE);
askForLateScripts();
keepVisitedPages(document.documentElement.dataset.horsLigne, navigator, location.hostname);
document.addEventListener("click", onClick);
if ("popover" in HTMLElement.prototype) document.addEventListener("focusin", onFocus);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onReady);
else onReady();
