/**
 * What every page has: the theme, printing, the menu. It runs before the page is drawn, so that a
 * dark page never starts light; it listens on the document and needs no element to exist.
 */
import { keepVisitedPages } from "./kept_pages.js";
import { askForLateScripts } from "./late.js";
import { apply, mark, remember, remembered } from "./theme.js";

const storage = () => window.localStorage;
/** @type {() => NodeListOf<HTMLElement>} */
const switches = () => document.querySelectorAll("[data-apparence]");

/** @type {(choice: string) => void} */
function choose(choice) {
  apply(choice, document.documentElement);
  remember(choice, storage);
  mark(choice, switches());
}

/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  const target = event.target instanceof Element ? event.target : null;
  const choice = target?.closest("[data-apparence]");
  if (choice) choose(/** @type {HTMLElement} */ (choice).dataset.apparence ?? "auto");
  else if (target?.closest("[data-imprimer]")) window.print();
  else leave(event, target?.closest("[data-quitter]"));
}

/**
 * Leave by a link so that going back does not lead here again.
 * @type {(event: MouseEvent, link?: Element | null) => void}
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
function onFocus({ target }) {
  /** @type {HTMLElement | null} */
  const menu = document.querySelector(":popover-open");
  const focused = /** @type {Element} */ (target);
  if (menu && !menu.contains(focused) && !focused.closest("[popovertarget]")) menu.hidePopover();
}

function onReady() {
  mark(remembered(storage), switches());
}

apply(remembered(storage), document.documentElement);
askForLateScripts();
keepVisitedPages(document.documentElement.dataset.horsLigne, navigator, location.hostname);
document.addEventListener("click", onClick);
if ("popover" in HTMLElement.prototype) document.addEventListener("focusin", onFocus);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onReady);
else onReady();
