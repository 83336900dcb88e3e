// The filters among the words of a question, and what the others say without them.

/** @import { Request, SaidFilter, Understood } from "../types" */

import { isGeneric } from "../lib/fold.js";

/**
 * What `read(text)` (reading/understanding.js) makes of the words, and the `filters` of those `said` (reading/filters_said.js). Those
 * that are filters only beside something else are none where their words are a need's, or all there is.
 * @type {(words: string[], said: SaidFilter[], request: Request, read: (text: string) => Promise<Understood>) => Promise<Understood & { filters: SaidFilter[] }>}
 */
export async function readingFilters(words, said, { position }, read) {
  const sure = said.filter(({ isBeside }) => !isBeside);
  const reading = await readingWithout(words, sure, read);
  const isSure = Boolean(position) || sure.length > 0;
  const beside = said.filter((filter) => filter.isBeside && isLeft(words, filter, reading, isSure));
  return beside.length ? readingWithout(words, [...sure, ...beside], read) : reading;
}

/**
 * Whether the words of a filter are left beside a place ("bus Mende"), or are what only seemed one ("retraite bus").
 * @type {(words: string[], filter: SaidFilter, reading: Understood, isSure: boolean) => boolean}
 */
function isLeft(words, { ranks }, { said, extra, rest, place }, isSure) {
  if (said.some((group) => group.ranks.some((rank) => ranks.includes(rank)))) return false;
  const own = ranks.map((rank) => words[rank]);
  // Beside an area, other words may be a house's: "itinérante MSA nord-est".
  const isBeside = isSure || (place && (!place.area || extra.every((word) => own.includes(word))));
  if (own.every((word) => extra.includes(word)) && isBeside) return true;
  // "Le bus France services", and no more.
  if (!said.length && words.some(isGeneric) && rest.every((word) => own.includes(word))) return true;
  // "Bus France services de l'accès aux droits" is a name.
  return rest.every((word) => own.includes(word)) && (isSure || (said.length > 0 && !words.some(isGeneric)));
}

/** @type {(words: string[], filters: SaidFilter[], read: (text: string) => Promise<Understood>) => Promise<Understood & { filters: SaidFilter[] }>} */
async function readingWithout(words, filters, read) {
  const taken = new Set(filters.flatMap(({ ranks }) => ranks));
  const kept = [...words.keys()].filter((rank) => !taken.has(rank));
  const reading = await read(kept.map((rank) => words[rank]).join(" "));
  const said = reading.said.map(({ ranks, ...group }) => ({ ...group, ranks: ranks.map((rank) => kept[rank]) }));
  return { ...reading, said, words, filters };
}

/**
 * The request with the filters that words say: days beside its own, the others in their place.
 * @type {(request: Request, filters: SaidFilter[]) => Request}
 */
export function withFilters(request, filters) {
  const asked = { ...request };
  for (const { name, value } of filters) {
    if (name === "jour") asked.jour = [...new Set([...asked.jour.split(","), value])].filter(Boolean).join();
    else if (name === "rayon") asked.rayon = Number(value);
    else if (name === "moment") asked.moment = value;
    else asked[name] = true;
  }
  return asked;
}
