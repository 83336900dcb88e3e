// What each shape is.

import { element } from "./popup.js";
import { KINDS, LEGEND } from "./sentences.js";
import { drawing } from "./shapes.js";

/** The legend, as a list. */
export function createLegend() {
  const list = element("ul", "pin-legend");
  list.setAttribute("aria-label", LEGEND);
  list.append(...Object.entries(KINDS).map(legendItem));
  return list;
}

function legendItem([kind, words]) {
  const item = element("li");
  item.innerHTML = drawing(kind);
  item.append(words);
  return item;
}
