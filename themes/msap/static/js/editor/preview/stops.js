/** Where a stop is, within a sentence: plugins/pages/places/travelling.py. */

/** @import { Mapping } from "./texts.js" */

import { slug } from "../../lib/fold.js";
import { textOf } from "./texts.js";

/**
 * « à Monthois, Mairie »; a name that says its commune stands alone: « Mairie de Monthois ».
 * @type {(stop: Mapping) => string}
 */
export function stopPhrase({ lieu, commune }) {
  const [name, town] = [textOf(lieu), textOf(commune)];
  const [own, whole] = [`-${slug(name)}-`, `-${slug(town)}-`];
  if (own === whole) return atTown(town);
  return own.includes(whole) ? name : `${atTown(town)}, ${name}`;
}

/**
 * « à Mende », « au Mans », « aux Sables-d’Olonne »: generator/geography/town_phrases.py.
 * @type {(commune: string) => string}
 */
const atTown = (commune) => `à ${commune}`.replace(/^à Le /, "au ").replace(/^à Les /, "aux ");
