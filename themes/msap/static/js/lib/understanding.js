// What a query speaks of: a place, needs, and the words left for the houses' names.

import { KNOWN_TOWN, departmentCodeAt, departmentCodeOf, departmentNamed } from "./departments.js";
import { isArticle, isDropped, isGeneric, words as wordsOf } from "./fold.js";
import { SAINTS, agrees, foldedKey, isArrondissement } from "./gazetteer.js";
import { LONGEST_QUERY, MOST_WORDS } from "./limits.js";
import { needsSaid } from "./needs.js";

const POSTCODE = /^\d{5}$/;
const LINKS = new Set(
  (
    "a autour avec chez commune dans departement en environs et ou par pour pres proche " +
    "proximite vers"
  ).split(" "),
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
 * `sources.needs` is the list of needs, `sources.departments` that of departments (departments.js);
 * `sources.placesNamed(words)`, `placesNearlyNamed(words)` and `placesAtPostcode(postcode)` promise
 * places, best first.
 *
 * Gives `words` (all of them), `said` (groups of needs, each with its words), `places` (understood
 * or offered, best first; a department has `area`), `place` (the one in use; null when the name is
 * ambiguous), `postcode` ("" without one), `rest` (the words that can name a house, the place's own included) and
 * `extra` (those of them that are not the place's); `nearly` tells that the place has a letter wrong; `glued` is `rest` in one word, articles included.
 */
export async function understand(text, sources) {
  const words = queryWords(text);
  const postcode = words.find((word) => POSTCODE.test(word)) ?? "";
  const served = postcode ? await sources.placesAtPostcode(postcode) : [];
  if (served.length) return atPostcode(words, postcode, served, sources);
  const around = postcode ? departmentAt(postcode, sources) : null;
  if (around) return atPostcode(words, postcode, [around], sources);
  const whole = words.length ? await placesCalled(words, sources) : [];
  if (whole.length) return named({ words, said: [], rest: words, extra: [] }, whole, words);
  return amongWords(words, sources);
}

async function amongWords(words, sources) {
  const { said, left } = needsSaid(sources.needs, words);
  const rest = withoutLinks(left);
  const found = await placeAmong(rest, sources);
  if (!found) return understood({ words, said, rest, extra: significant(rest) }, [], null);
  const name = rest.slice(found.start, found.end);
  if (found.whole) return named({ words, said, rest: name, extra: [] }, found.places, name);
  const extra = significant([...rest.slice(0, found.start), ...rest.slice(found.end)]);
  return named({ words, said, rest, extra, nearly: found.nearly }, found.places, name);
}

/**
 * The longest piece of the words that is a place, one letter wrong in the whole of them at most.
 * A department beside a commune of its own tells which: "Reuilly Eure", "Mayenne (Mayenne)".
 */
async function placeAmong(rest, sources) {
  const beside = await placeBesideDepartment(rest, sources);
  if (beside) return beside;
  for (const { start, end } of pieces(rest)) {
    const piece = rest.slice(start, end);
    const exact = await placesCalled(piece, sources);
    const whole = end - start === rest.length;
    const places = whole && !exact.length ? await sources.placesNearlyNamed(piece) : exact;
    if (places.length) return { places, start, end, nearly: !exact.length };
  }
  return null;
}

async function placeBesideDepartment(rest, { departments, placesNamed }) {
  for (let end = rest.length - 1; end > 0; end--) {
    const said = rest.slice(end);
    const department = departmentNamed(departments, said) ?? departmentNamed(departments, withoutLinks(said));
    if (!department) continue;
    const named = await placesNamed(rest.slice(0, end));
    const places = named.filter((place) => inDepartment(place, department));
    if (places.length) return { places, start: 0, end, whole: true };
  }
  return null;
}

/**
 * The communes so named, and the department of that name: first, unless such a commune lies in it
 * (Corrèze), or is well known (Vienne).
 */
async function placesCalled(words, { departments, placesNamed }) {
  const department = departmentNamed(departments, words);
  const communes = (await placesNamed(words)).filter(({ nowIn }) => !department || !nowIn);
  // Saint-Martin and the like are one commune: the territory would be the same place twice.
  if (!department || communes.some((place) => isAlone(place, department))) return communes;
  const own = (place) => place.inhabitants >= KNOWN_TOWN || inDepartment(place, department);
  return communes.some(own) ? [...communes, department] : [department, ...communes];
}

function isAlone(commune, department) {
  return department.code.length === 3 && inDepartment(commune, department);
}

/** The department of a postcode that serves no commune: a mistake, or that of a company (CEDEX). */
function departmentAt(postcode, { departments }) {
  return departments.find(({ code }) => code === departmentCodeAt(postcode)) ?? null;
}

function inDepartment({ code, area }, department) {
  return !area && departmentCodeOf(code) === department.code;
}

function atPostcode(words, postcode, served, sources) {
  const others = words.filter((word) => word !== postcode);
  // "Quincy-Voisins 77860" speaks of no neighbours.
  const isName = served.some((place) => place.key === foldedKey(others));
  const { said, left } = isName ? { said: [], left: others } : needsSaid(sources.needs, others);
  const typed = new Set(left);
  const meant = served.find((place) => place.key.split(" ").every((word) => typed.has(word)));
  const known = new Set(meant?.key.split(" "));
  const extra = significant(left).filter((word) => !known.has(word));
  const place = meant && !isArrondissement(served[0]) ? meant : served[0];
  return understood({ words, said, rest: left, extra, postcode }, served, place);
}

/**
 * The place is sure when it is alone to bear the name as it is written, or alone altogether;
 * between a department and the communes of its name, the first is.
 */
function named(reading, places, name) {
  const whole = places.filter((place) => agrees(place, name.join("")));
  const spaced = whole.filter((place) => place.key === foldedKey(name));
  const [candidates] = [spaced, whole, places.filter(({ area }) => !area)].filter((some) => some.length);
  if (places[0].area) return understood(reading, places, places[0]);
  return understood(reading, places, candidates.length === 1 ? candidates[0] : null);
}

function understood(reading, places, place) {
  const { rest } = reading;
  return { postcode: "", nearly: false, ...reading, rest: significant(rest), glued: rest.join(""), places, place };
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
