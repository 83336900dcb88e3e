// What a query speaks of: a place, needs, and the words left for the houses' names.

import { isArticle, isDropped, isGeneric, words as wordsOf } from "./fold.js";
import { SAINTS, agrees } from "./gazetteer.js";
import { needsSaid } from "./needs.js";

export const LONGEST_QUERY = 200;
export const MOST_WORDS = 12;

const POSTCODE = /^\d{5}$/;
const LINKS = new Set(
  "a autour avec chez cote dans en environs et ou par pour pres proche proximite vers".split(" "),
);
// After "près", "du Mans" is "Le Mans" and "de Mende" is "Mende".
const CONTRACTED = new Map(Object.entries({ de: [], d: [], du: ["le"], des: ["les"] }));

/** The folded words of a query, capped; "48 000" is one word. */
export function queryWords(text) {
  const words = wordsOf(String(text).slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const whole = words.join(" ").replace(/\b(\d{2}) (\d{3})\b/g, "$1$2");
  return whole ? whole.split(" ") : [];
}

/**
 * Read a query against the needs and the gazetteer.
 *
 * `sources.needs` is the list of needs; `sources.placesNamed(words)`, `placesNearlyNamed(words)`
 * and `placesAtPostcode(postcode)` promise places, best first.
 *
 * Gives `words` (all of them), `said` (groups of needs, each with its words), `places` (understood
 * or offered, best first), `place` (the one in use; null when the name is ambiguous), `postcode`
 * ("" without one), `rest` (the words that can name a house, the place's own included) and
 * `extra` (those of them that are not the place's).
 */
export async function understand(text, sources) {
  const words = queryWords(text);
  const postcode = words.find((word) => POSTCODE.test(word)) ?? "";
  const served = postcode ? await sources.placesAtPostcode(postcode) : [];
  if (served.length) return atPostcode(words, postcode, served, sources);
  const whole = words.length ? await sources.placesNamed(words) : [];
  if (whole.length) return named({ words, said: [], rest: words, extra: [] }, whole, words);
  return amongWords(words, sources);
}

async function amongWords(words, sources) {
  const { said, left } = needsSaid(sources.needs, words);
  const rest = withoutLinks(left);
  const found = await placeAmong(rest, sources);
  if (!found) return understood({ words, said, rest, extra: significant(rest) }, [], null);
  const extra = significant([...rest.slice(0, found.start), ...rest.slice(found.end)]);
  return named({ words, said, rest, extra }, found.places, rest.slice(found.start, found.end));
}

/** The longest piece of the words that is a place, one letter wrong in the whole of them at most. */
async function placeAmong(rest, sources) {
  for (const { start, end } of pieces(rest)) {
    const piece = rest.slice(start, end);
    const exact = await sources.placesNamed(piece);
    const whole = end - start === rest.length;
    const places = whole && !exact.length ? await sources.placesNearlyNamed(piece) : exact;
    if (places.length) return { places, start, end };
  }
  return null;
}

function atPostcode(words, postcode, served, sources) {
  const others = words.filter((word) => word !== postcode);
  const { said, left } = needsSaid(sources.needs, others);
  const typed = new Set(left);
  const meant = served.find((place) => place.key.split(" ").every((word) => typed.has(word)));
  const known = new Set(meant?.key.split(" "));
  const extra = significant(left).filter((word) => !known.has(word));
  return understood({ words, said, rest: left, extra, postcode }, served, meant ?? served[0]);
}

/** The place is sure when it is alone to bear the name as it is written, or alone altogether. */
function named(reading, places, name) {
  const whole = places.filter((place) => agrees(place, name.join("")));
  const candidates = whole.length ? whole : places;
  return understood(reading, places, candidates.length === 1 ? candidates[0] : null);
}

function understood(reading, places, place) {
  return { postcode: "", ...reading, rest: significant(reading.rest), places, place };
}

/** The pieces that may be a place: the whole, then the longest end or beginning. */
function pieces(words) {
  const all = [];
  for (let size = words.length; size > 0; size--) {
    all.push({ start: words.length - size, end: words.length });
    if (size < words.length) all.push({ start: 0, end: size });
  }
  return all.filter(({ start, end }) => canBePlace(words.slice(start, end)));
}

function canBePlace(words) {
  return significant(words).some((word) => !SAINTS.has(word));
}

/** `words` without the generic and linking words at both ends. */
function withoutLinks(words) {
  let start = 0;
  let end = words.length;
  while (start < end && isLink(words[start])) start++;
  while (end > start && (isLink(words[end - 1]) || isArticle(words[end - 1]))) end--;
  const kept = words.slice(start, end);
  return start && CONTRACTED.has(kept[0]) ? [...CONTRACTED.get(kept[0]), ...kept.slice(1)] : kept;
}

function isLink(word) {
  return LINKS.has(word) || isGeneric(word);
}

/** The words that can name a house or a place: no article, no generic or linking word. */
function significant(words) {
  return words.filter((word) => !isDropped(word) && !LINKS.has(word));
}
