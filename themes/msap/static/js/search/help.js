// Whom to call, before the answer: when the words speak of a danger (reading/help_numbers.js). Whom to ask, after it: when nobody is near.

import { helpNumbers } from "../reading/help_numbers.js";
import * as say from "../lib/sentences.js";
import { element, fill, part } from "./elements.js";

/**
 * Show in `region` the numbers to call for what the person typed, and the `advice` that the answer needs; neither, most of
 * the time.
 * @type {(region: HTMLElement, text: string, advice?: string) => void}
 */
export function showHelp(region, text, advice = "") {
  const numbers = helpNumbers(text);
  tell(part(region, "appeler"), [
    ...numbers.map(({ number, name, isAlways }) =>
      element("p", {}, `${name}\u00a0: `, element("a", { href: `tel:${number}` }, say.callText(number)), ". ", isAlways ? always() : null),
    ),
    ...(numbers.some(({ isDiscreet }) => isDiscreet) ? [leave()] : []),
  ]);
  tell(part(region, "conseil"), advice ? [element("p", {}, advice)] : []);
}

/** @type {(place: HTMLElement, said: HTMLElement[]) => void} */
function tell(place, said) {
  fill(place, ...said);
  place.hidden = !said.length;
}

const always = () => element("span", { class: "hint" }, say.ALWAYS);

/** The way out for whom somebody may watch: site.js puts the other page in the place of this one. */
function leave() {
  const link = element("a", { href: say.LEAVE_TO, rel: "noreferrer", class: "button button-quiet", "data-quitter": "" }, say.LEAVE);
  return element("p", {}, link, " ", element("span", { class: "hint" }, say.LEAVING));
}
