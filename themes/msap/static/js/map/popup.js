// What a marker says when it is opened: name, kind, town, link, telephone. Texts only, no markup.

import { callText } from "../lib/sentences.js";
import { fill } from "../search/elements.js";
import { KINDS, NO_DETAILS } from "./sentences.js";

/**
 * The content of a place's popup. `describe(place)` promises {href, phone, dialled}: the name
 * becomes a link, and the telephone comes, when it is kept; `onGrown()` hears of it.
 */
export function popupContent(place, describe, onGrown) {
  const name = element("p", "pin-popup-name", place.name);
  const content = element("div", "pin-popup");
  content.setAttribute("role", "dialog");
  content.setAttribute("aria-label", place.name);
  content.tabIndex = -1;
  content.append(name, ...[place.of, KINDS[place.kind], place.town].filter(Boolean).map(line));
  describe(place)
    .then(
      (details) => complete(content, name, place, details),
      () => content.append(line(NO_DETAILS)),
    )
    .then(onGrown);
  return content;
}

function complete(content, name, place, { href, phone, dialled }) {
  fill(name, link(href, place.name));
  if (!phone) return;
  const call = element("p", "pin-popup-phone");
  call.append(link(`tel:${dialled}`, callText(phone)));
  content.append(call);
}

function line(text) {
  return element("p", "", text);
}

/** A link made of texts. */
export function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

/** An element of a class, with a text. */
export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
