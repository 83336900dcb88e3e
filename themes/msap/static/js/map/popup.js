// What a marker says when it is opened: name, kind, town, link, telephone. Texts only, no markup.

/** @import { Describe, MapPlace, PlaceDetails } from "../types" */

import { MOVES } from "../lib/opening.js";
import { callText } from "../lib/sentences.js";
import { fill } from "../search/elements.js";
import { NO_DETAILS, kindName } from "./sentences.js";

/**
 * The content of a place's popup. `describe(place)` promises {href, phone, dialled}: the name
 * becomes a link, and the telephone comes, when it is kept; `onGrown()` hears of it.
 * @type {<P extends MapPlace>(place: P, describe: Describe<P>, onGrown: () => void) => HTMLElement}
 */
export function popupContent(place, describe, onGrown) {
  const name = element("p", "pin-popup-name", place.name);
  const content = element("div", "pin-popup");
  content.setAttribute("role", "dialog");
  content.setAttribute("aria-label", place.name);
  content.tabIndex = -1;
  const said = [place.of ?? "", kindName(place), place.town, place.moves ? MOVES : ""].filter(Boolean);
  content.append(name, ...said.map(line));
  describe(place)
    .then(
      (details) => complete(content, name, place, details),
      () => content.append(line(NO_DETAILS)),
    )
    .then(onGrown);
  return content;
}

/** @type {(content: HTMLElement, name: HTMLElement, place: MapPlace, details: PlaceDetails) => void} */
function complete(content, name, place, { href, phone, dialled }) {
  fill(name, link(href, place.name));
  if (!phone) return;
  const call = element("p", "pin-popup-phone");
  call.append(link(`tel:${dialled}`, callText(phone)));
  content.append(call);
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
