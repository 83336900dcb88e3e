// What is said of the hours of the houses shown, said anew as time passes: a script of its own, that comes
// once there is an answer.

/** @import { Client, Opening, PlaceKind, Results } from "../types" */

import { hoursParts } from "./hours_parts.js";
import { eachMinute } from "./minutes.js";

/**
 * Say the hours anew at each minute, of the houses `shown()`, in the order of the items of `list` (results.js);
 * `openings(places)` promises what is to be said (reopening.js), `restart()` asks the page's question again.
 * @type {(results: Pick<Results, "list" | "shown">, openings: Client["openings"], restart: () => void) => void}
 */
export function startRefreshing({ list, shown }, openings, restart) {
  async function refresh() {
    const houses = shown();
    if (!houses.length) return;
    const places = houses.map(({ number, id, place: { rank } }) => ({ number, id, rank }));
    const found = await openings(places).catch(console.warn);
    // Other houses may be shown by now.
    if (houses !== shown() || found === undefined) return;
    if (!found) return restart();
    found.forEach((opening, rank) => {
      houses[rank].opening = opening;
      sayHours(list.children[rank], houses[rank].place, opening);
    });
    // The map beside them says the same (map/hours_now.js).
    list.dispatchEvent(new Event("msap:heures", { bubbles: true }));
  }

  eachMinute(refresh);
}

/**
 * Replace what an item says of the hours, if it is no longer what is to be said; nothing is announced.
 * @type {(item: Element, place: { kind: PlaceKind }, opening: Opening) => void}
 */
export function sayHours(item, place, opening) {
  const before = [...item.querySelectorAll(".result-opening, .result-visit")];
  const after = hoursParts(place, opening);
  if (textOf(before) === textOf(after)) return;
  before[0].before(...after);
  for (const old of before) old.remove();
}

/** @type {(elements: Element[]) => string} */
function textOf(elements) {
  return elements.map(({ textContent }) => textContent).join("\n");
}
