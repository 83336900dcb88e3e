// What a marker says when it is opened: name, kind, whether it is open, address, link, telephone. Texts only, no markup.

/** @import { Describe, MapPlace, PlaceDetails } from "../types" */

import { MOVES } from "../lib/opening.js";
import { callText } from "../lib/sentences.js";
import { fill } from "../search/elements.js";
import { hoursNow } from "./hours_now.js";
import { NO_DETAILS, kindName } from "./sentences.js";

/**
 * The content of a place's popup. `describe(place)` promises its details: the name becomes a link, and what is known of
 * hours, street and telephone comes; `onGrown()` hears of it.
 * @type {<P extends MapPlace>(place: P, describe: Describe<P>, onGrown: () => void) => HTMLElement}
 */
export function popupContent(place, describe, onGrown) {
  const name = element("p", "pin-popup-name", place.name);
  const [moves, town] = [line(place.moves ? MOVES : ""), line(place.town)];
  const content = element("div", "pin-popup");
  content.setAttribute("role", "dialog");
  content.setAttribute("aria-label", place.name);
  content.tabIndex = -1;
  content.append(name, ...[place.of ?? "", kindName(place)].filter(Boolean).map(line), moves, town);
  describe(place)
    .then(
      (details) => complete(content, { name, moves, town }, place, details),
      () => content.append(line(NO_DETAILS)),
    )
    .then(onGrown);
  return content;
}

/** @type {(content: HTMLElement, lines: Record<"name" | "moves" | "town", HTMLElement>, place: MapPlace, details: PlaceDetails) => void} */
function complete(content, { name, moves, town }, place, { href, phone, dialled, street, opening }) {
  fill(name, link(href, place.name));
  if (opening) moves.replaceWith(...hoursNow(content, place, opening));
  if (street) town.before(line(street));
  if (phone) content.append(callLine(phone, dialled));
}

/**
 * The line that calls a number.
 * @type {(phone: string, dialled: string) => HTMLElement}
 */
export function callLine(phone, dialled) {
  const call = element("p", "pin-popup-phone");
  call.append(link(`tel:${dialled}`, callText(phone)));
  return call;
}

/** @type {(text: string) => HTMLElement} */
function line(text) {
  return element("p", "", text);
}

/**
 * A link made of texts.
 * @type {(href: string, text: string) => HTMLAnchorElement}
 */
export function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

/**
 * An element of a class, with a text.
 * @type {<K extends keyof HTMLElementTagNameMap>(tag: K, className?: string, text?: string) => HTMLElementTagNameMap[K]}
 */
export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
