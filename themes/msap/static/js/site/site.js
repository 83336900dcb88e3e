/**
 * What every page has: the theme, printing, the menu. It runs before the page is drawn, so that a
 * dark page never starts light; it listens on the document and needs no element to exist.
 */
import { apply, mark, remember, remembered } from "./theme.js";

const storage = () => window.localStorage;
const switches = () => document.querySelectorAll("[data-apparence]");

function choose(choice) {
  apply(choice, document.documentElement);
  remember(choice, storage);
  mark(choice, switches());
}

function onClick(event) {
  const target = event.target instanceof Element ? event.target : null;
  const choice = target?.closest("[data-apparence]");
  if (choice) choose(choice.dataset.apparence);
  else if (target?.closest("[data-imprimer]")) window.print();
}

/** Past the menu's last link, the focus would be under the open menu. */
function onFocus({ target }) {
  const menu = document.querySelector(":popover-open");
  const isOutside = menu && !menu.contains(target) && !target.closest("[popovertarget]");
  if (isOutside) menu.hidePopover();
}

function onReady() {
  mark(remembered(storage), switches());
}

apply(remembered(storage), document.documentElement);
document.addEventListener("click", onClick);
if ("popover" in HTMLElement.prototype) document.addEventListener("focusin", onFocus);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onReady);
else onReady();
