/**
 * Lists of houses beside their map: what every page has, and the point of the house under the pointer or the keyboard, lit.
 * The list says all of it: the map only shows where.
 */

import "../site/site.js";

const LIT = "data-allume";

/**
 * The points of the house whose entry holds `target`, its branches' too.
 * @type {(target: EventTarget | null) => Element[]}
 */
function pointsOf(target) {
  const entry = target instanceof Element ? target.closest(".house-list > li") : null;
  const href = entry?.querySelector("a")?.getAttribute("href");
  if (!href) return [];
  return [...document.querySelectorAll(".area-map a")].filter((point) => (point.getAttribute("href") ?? "").startsWith(href));
}

for (const name of ["pointerover", "focusin"]) {
  document.addEventListener(name, ({ target }) => pointsOf(target).forEach((point) => point.setAttribute(LIT, "")));
}
for (const name of ["pointerout", "focusout"]) {
  document.addEventListener(name, ({ target }) => pointsOf(target).forEach((point) => point.removeAttribute(LIT)));
}
