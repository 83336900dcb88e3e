// What popups and the list say of the hours, said anew at each minute while it is shown: a map left open at noon does
// not say open at one.

/** @import { MapPlace, Opening } from "../types" */

import { hoursParts } from "../search/hours_parts.js";
import { eachMinute } from "../search/minutes.js";
import { sayHours } from "../search/refreshing.js";

/** @typedef {Pick<MapPlace, "kind">} Told what says whether visits are told */

/** @type {WeakMap<Element, { place: Told, opening: () => Opening }>} */
const told = new WeakMap();
let isFollowed = false;

/**
 * The paragraphs that `holder` is to hold of the hours of `place`; `opening()` tells them as they are when it is called.
 * @type {(holder: HTMLElement, place: Told, opening: () => Opening) => HTMLElement[]}
 */
export function hoursNow(holder, place, opening) {
  holder.dataset.heures = "";
  told.set(holder, { place, opening });
  if (!isFollowed) follow();
  return hoursParts(place, opening());
}

function follow() {
  isFollowed = true;
  eachMinute(sayAnew);
  // Beside the results, whose hours come from elsewhere (search/refreshing.js).
  document.addEventListener("msap:heures", sayAnew);
}

function sayAnew() {
  for (const holder of document.querySelectorAll("[data-heures]")) {
    const said = told.get(holder);
    if (said) sayHours(holder, said.place, said.opening());
  }
}
