// The file of places that a question will certainly need, told before the search's scripts are there: of one word, or of a
// postcode. Other questions are read by the worker (ahead.js).

import { decodeKeys, keyOf } from "../lib/terms.js";

const MARKS = /[\u0300-\u036f]/g;
const POSTCODE = /^\d{5}$/;
const NAME = /^[a-z]{3,}$/;
// Of one word that is no name, but the network's, an abbreviation or a filter, no place is asked for.
const NO_NAMES = new Set(
  (
    "aprem aujourdhui demain dimanche fauteuil handicapee jeudi lundi maintenant mardi matin mercredi msap pmr public publics " +
    "samedi samedis service services soir ste stes sts vendredi weekend"
  ).split(" "),
);

/**
 * The path of the file, below that of the search's files, for the address's `search` and `hash`; "" where none is certain.
 * `manifest` is its text.
 * @type {(search: string, hash: string, manifest: string) => string}
 */
export function firstFile(search, hash, manifest) {
  const given = new URLSearchParams(search);
  const word = (given.get("q") ?? "").trim().normalize("NFD").replace(MARKS, "").toLowerCase();
  const isPostcode = POSTCODE.test(word);
  if (hash || given.get("lieu") || !(isPostcode || (NAME.test(word) && !NO_NAMES.has(word)))) return "";
  const { lieux, noms, postaux } = JSON.parse(manifest);
  const key = keyOf(word, decodeKeys(isPostcode ? postaux : noms));
  return key ? `${lieux}/${isPostcode ? "p" : "n"}-${key}.json` : "";
}
