// The places that the map shows, in text: how many, and the nearest to its centre.

/** @import { Describe, MapPlace, PlaceDetails } from "../types" */

import { MOVES } from "../lib/opening.js";
import { fill, part } from "../search/elements.js";
import { hoursNow } from "./hours_now.js";
import { callLine, element, link } from "./popup.js";
import { NO_DETAILS, kindName, listedSentence, visibleSentence } from "./sentences.js";

const MOST_LISTED = 30;
// What is longer to come does not hold up the rest of the list.
const PROMPT_MS = 1_000;

/**
 * The list in `section`, which `status` tells of; `describe(place)` promises its details.
 * @type {<P extends MapPlace>(section: HTMLElement, status: HTMLElement, describe: Describe<P>) => { show(places: P[]): Promise<void> }}
 */
export function createVisibleList(section, status, describe) {
  const list = /** @type {HTMLElement} */ (section.querySelector("ul"));
  let turn = 0;

  return {
    /** Show `places`, in order. */
    async show(places) {
      const mine = ++turn;
      const listed = places.slice(0, MOST_LISTED);
      const items = listed.map((place) => ({ place, element: item(place) }));
      const described = Promise.all(items.map((each) => complete(each, describe(each.place))));
      const sentence = visibleSentence(places.length);
      /** @type {(known: boolean[]) => void} */
      const say = (known) => {
        const text = known.includes(false) ? `${sentence} ${NO_DETAILS}` : sentence;
        if (status.textContent !== text) status.textContent = text;
      };
      const known = await Promise.race([described, pause(PROMPT_MS)]);
      if (mine !== turn) return;
      fill(list, ...items.map((each) => each.element));
      part(section, "combien").textContent = listedSentence(places.length, listed.length);
      say(known);
      const all = await described;
      if (mine === turn) say(all);
    },
  };
}

/**
 * Add to an item what its house's page and telephone are; promises whether it could be done.
 * @type {(each: { place: MapPlace, element: HTMLElement }, promised: Promise<PlaceDetails>) => Promise<boolean>}
 */
async function complete(each, promised) {
  try {
    const made = item(each.place, await promised);
    each.element.replaceWith(made);
    each.element = made;
    return true;
  } catch {
    return false;
  }
}

/** @type {(durationMs: number) => Promise<boolean[]>} */
function pause(durationMs) {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs, []);
  });
}

/** @type {(place: MapPlace, details?: Partial<PlaceDetails>) => HTMLElement} */
function item(place, { href = "", phone = "", dialled = "", street = "", opening } = {}) {
  const made = element("li");
  const name = element("p", "pin-list-name");
  name.append(href ? link(href, place.name) : place.name);
  const about = [kindName(place), place.of, place.town, place.moves && !opening && MOVES].filter(Boolean).join(", ");
  made.append(name, element("p", "pin-list-about", about));
  if (street) made.append(element("p", "pin-list-about", street));
  if (opening) made.append(...hoursNow(made, place, opening));
  if (phone) made.append(callLine(phone, dialled));
  return made;
}
