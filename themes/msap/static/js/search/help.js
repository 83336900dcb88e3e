// Whom to call or to ask, above the answer: when the words speak of a danger (reading/help_numbers.js), when nobody is near.

import { helpNumbers } from "../reading/help_numbers.js";
import * as say from "../lib/sentences.js";
import { element, fill, part } from "./elements.js";

/**
 * Show in `region` the numbers to call for what the person typed, and the `advice` that the answer needs; neither, most of
 * the time.
 * @type {(region: HTMLElement, text: string, advice?: string) => void}
 */
export function showHelp(region, text, advice = "") {
  const place = part(region, "appeler");
  const numbers = helpNumbers(text);
  fill(
    place,
    ...numbers.map(({ number, name, isAlways }) =>
      element("p", {}, `${name}\u00a0: `, element("a", { href: `tel:${number}` }, say.callText(number)), ". ", isAlways ? always() : null),
    ),
    ...(numbers.some(({ isDiscreet }) => isDiscreet) ? [leave()] : []),
    ...(advice ? [element("p", {}, advice)] : []),
  );
  place.hidden = !numbers.length && !advice;
}

const always = () => element("span", { class: "hint" }, say.ALWAYS);

/** The way out for whom somebody may watch: site.js puts the other page in the place of this one. */
function leave() {
  const link = element("a", { href: say.LEAVE_TO, rel: "noreferrer", class: "button button-quiet", "data-quitter": "" }, say.LEAVE);
  return element("p", {}, link, " ", element("span", { class: "hint" }, say.LEAVING));
}
