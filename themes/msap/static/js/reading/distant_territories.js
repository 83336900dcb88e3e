// Territories whose communes the gazetteer does not have, and whom to ask there: generator/distant_territories.json.

import territories from "../../../../../generator/distant_territories.json" with { type: "json" };
import { queryWords } from "./words.js";

/**
 * Whom to ask in the distant territory that a question names, by its name, a town's or a postcode; "" for none, or where a
 * house of it is among those found, whose `postcodes` these are.
 * @type {(text: string, postcodes: string[]) => string}
 */
export function distantAdvice(text, postcodes) {
  const words = queryWords(text);
  const said = ` ${words.join(" ")} `;
  const named = territories.find(
    ({ phrases, postcodes: start }) =>
      phrases.some((phrase) => said.includes(` ${phrase} `)) || words.some((word) => word.length === 5 && word.startsWith(start)),
  );
  return named && !postcodes.some((code) => code.startsWith(named.postcodes)) ? named.advice : "";
}
