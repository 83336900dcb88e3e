// Whom to call, above the answer, when the words speak of a danger (lib/help_numbers.js).

import { helpNumbers } from "../lib/help_numbers.js";
import * as say from "../lib/sentences.js";
import { element, fill, part } from "./elements.js";

/**
 * Show in `region` the numbers to call for what the person typed; none, most of the time.
 * @type {(region: HTMLElement, text: string) => void}
 */
export function showHelp(region, text) {
  const place = part(region, "appeler");
  const numbers = helpNumbers(text);
  fill(
    place,
    ...numbers.map(({ number, name }) =>
      element("p", {}, `${name}\u00a0: `, element("a", { href: `tel:${number}` }, say.callText(number)), "."),
    ),
  );
  place.hidden = !numbers.length;
}
