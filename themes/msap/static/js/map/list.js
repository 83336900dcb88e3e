// The places that the map shows, in text: how many, and the nearest to its centre.

import { callText } from "../lib/sentences.js";
import { element, link } from "./popup.js";
import { KINDS, NO_DETAILS, visibleSentence } from "./sentences.js";

const MOST_LISTED = 30;

/** The list in `section`; `describe(place)` promises {href, phone, dialled}. */
export function createVisibleList(section, describe) {
  const status = section.querySelector("[role=status]");
  const list = section.querySelector("ul");
  let turn = 0;

  return {
    /** Show `places`, in order. */
    async show(places) {
      const mine = ++turn;
      const listed = places.slice(0, MOST_LISTED);
      const items = await Promise.all(listed.map((place) => describe(place).then((its) => item(place, its), () => item(place))));
      if (mine !== turn) return;
      const failed = items.some((each) => !each.querySelector("a"));
      const sentence = visibleSentence(places.length, listed.length);
      status.textContent = failed ? `${sentence} ${NO_DETAILS}` : sentence;
      list.replaceChildren(...items);
    },
  };
}

function item(place, { href = "", phone = "", dialled = "" } = {}) {
  const made = element("li");
  const name = element("p", "pin-list__name");
  name.append(href ? link(href, place.name) : place.name);
  const about = [KINDS[place.kind], place.of, place.town].filter(Boolean).join(", ");
  made.append(name, element("p", "pin-list__about", about));
  if (phone) {
    const call = element("p");
    call.append(link(`tel:${dialled}`, callText(phone)));
    made.append(call);
  }
  return made;
}
