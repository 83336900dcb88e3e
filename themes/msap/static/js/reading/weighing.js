// The one place where the readings of a query are weighed against each other: what each costs, and which costs least.
// tests/js/weighing.test.js says who wins against whom, with an example of each.

/** @import { Claims, FilterClaim, Interpretation, NameClaim, Place, PlaceClaim, Question, Reading } from "../types" */

import { isIn } from "../lib/areas.js";
import { departmentCodeAt, departmentCodeOf } from "../lib/codes.js";
import { isArticle, isGeneric } from "../lib/fold.js";
import * as COST from "./costs.js";
import { JOINING, isLink, isStreet } from "./linking.js";

// Costs are sums of decimals: less apart than this they are the same.
const SAME = 1e-3;
// Inhabitants, in hundreds.
const TOWN = 20;
const LONG_NAME = 6;
const MOST_WORDS_AFTER = 3;

/**
 * The cheapest interpretation of a question: at most one place, with what tells where it is (`within`), the needs and the
 * filters that its words leave, and the ranks of the words `left`.
 * @type {(question: Question, claims: Claims) => Interpretation}
 */
export function weighed(question, claims) {
  const all = [null, ...claims.places].map((claim) => interpretation(question, claim, claims));
  return all.reduce((best, each) => {
    const more = each.cost - best.cost;
    return more < -SAME || (more <= SAME && isBetter(each, best)) ? each : best;
  });
}

/** @type {(question: Question, claim: PlaceClaim | null, claims: Claims) => Interpretation} */
function interpretation(question, claim, claims) {
  const { words, idle } = question;
  const taken = new Set(claim?.ranks);
  const take = (/** @type {number[]} */ ranks) => ranks.forEach((rank) => taken.add(rank));
  const sure = claims.filters.filter(({ isBeside, ranks }) => !isBeside && isFree(ranks, taken));
  sure.forEach(({ ranks }) => take(ranks));
  const { places, within } = claim ? located(words, claim, claims.places, taken) : { places: [], within: [] };
  const needs = claims.needs.filter(({ ranks }) => isFree(ranks, taken) && !isInStreet(words, ranks[0], claim) && (take(ranks), true));
  take([...idle]);
  const left = () => [...words.keys()].filter((rank) => !taken.has(rank));
  /** @type {Interpretation} */
  const read = { claim, places, within, needs, filters: sure, left: left(), placeCost: 0, cost: 0 };
  const filters = claims.filters.filter((filter) => sure.includes(filter) || (filter.isBeside && isFree(filter.ranks, taken)));
  if (areBesideOthers(question, filters, read)) {
    filters.forEach(({ ranks }) => take(ranks));
    Object.assign(read, { filters, left: left() });
  }
  read.placeCost = claimCost(question, read, claims);
  read.cost = read.placeCost + sum([...needs, ...read.filters].map(({ cost }) => cost)) + sum(read.left.map((rank) => leftCost(words, rank, read)));
  return read;
}

/**
 * Whether words that are filters only beside something else are: "bus Mende", "retraite bus", "le bus France services" and no
 * more, "bus" alone. Beside an area other words may be a house's ("itinérante MSA nord-est"), and "Bus France services de l'accès aux
 * droits" is a name.
 * @type {(question: Question, all: FilterClaim[], read: Interpretation) => boolean}
 */
function areBesideOthers({ words, isSituated }, all, { claim, needs, filters, left }) {
  if (!all.length || isSituated || filters.length) return true;
  const isAllSaid = left.every((rank) => !isTelling(words[rank]) || all.some(({ ranks }) => ranks.includes(rank)));
  if (claim) return isAllSaid || !claim.places[0].area;
  return isAllSaid && !(needs.length && words.some(isGeneric));
}

/**
 * The places of a claim, those where the areas and postcodes beside it say; the words of these are taken too.
 * @type {(words: string[], claim: PlaceClaim, others: PlaceClaim[], taken: Set<number>) => { places: Place[], within: PlaceClaim[] }}
 */
function located(words, claim, others, taken) {
  let { places } = claim;
  const within = [];
  for (const other of longestFirst(others.filter((each) => tellsWhere(words, each)))) {
    const there = isFree(other.ranks, taken) ? places.filter((place) => other.places.some((area) => lies(place, area, other))) : [];
    if (!there.length) continue;
    places = there;
    within.push(other);
    for (const rank of other.ranks) taken.add(rank);
  }
  return { places, within };
}

/**
 * A department, a region or a postcode; but the number of a house in its street is no department.
 * @type {(words: string[], claim: PlaceClaim) => boolean}
 */
function tellsWhere(words, { by, ranks, places }) {
  if (by === "postcode") return true;
  return by === "area" && Boolean(places[0].area) && !isStreet(words[ranks[ranks.length - 1] + 1] ?? "");
}

/** @type {(place: Place, area: Place, claim: PlaceClaim) => boolean} */
function lies(place, area, { by }) {
  if (!area.area) return by === "postcode" && place.code === area.code;
  return place.area ? place.departments.every((code) => area.departments.includes(code)) : isIn(place, area);
}

/** @type {(question: Question, read: Interpretation, claims: Claims) => number} */
function claimCost({ words, isSituated }, { claim, places, within, needs, filters, left }, claims) {
  if (!claim) return 0;
  const { by, ranks, cost, piece } = claim;
  const telling = left.filter((rank) => isTelling(words[rank]));
  const [first, last] = [ranks[0], ranks[ranks.length - 1]];
  const isNumber = piece.every((word) => /^\d+$/.test(word));
  let more = 0;
  if (telling.some((rank) => rank < first) && telling.some((rank) => rank > last)) more += COST.amidst;
  if (telling.length && (places[0].inhabitants ?? TOWN) < TOWN) more += COST.hamletBesideWords;
  if (by === "slip" && needs.length && piece.join("").length < LONG_NAME) more += COST.shortSlipBesideNeed;
  if (goesOn(words, last)) more += COST.goesOn;
  if (isAfterStreet(words, first)) more += COST.nameOfStreet;
  // "Rue de la Mairie" is a street, "Cours retraite" may be Cours.
  if (by === "street" && (telling.length || isArticle(words[last + 1] ?? ""))) more += COST.everyday;
  // "Bus 62" is a commune, and offered to who asks for a "bus".
  const isSaidAsFilter = claims.filters.some((filter) => filter.isBeside && ranks.every((rank) => filter.ranks.includes(rank)));
  if (isSaidAsFilter && (isSituated || !within.length || filters.length || needs.length || words.some(isGeneric))) more += COST.everyday;
  if (by === "everyday" && !words.some((word, rank) => isStreet(word) && !ranks.includes(rank)) && (telling.length || needs.some((need) => need.ranks[0] > first))) more += COST.everyday;
  if (by === "area" && isNumber && telling.length) more += COST.numberBesideWords;
  if (by === "postcode" && cost && telling.length) more += COST.withoutZeroBesideWords;
  return cost + more;
}

/** @type {(words: string[], rank: number, read: Interpretation) => number} */
function leftCost(words, rank, { claim, places }) {
  const word = words[rank];
  if (!isTelling(word)) return 0;
  if (/^\d{5}$/.test(word)) {
    const near = places.some((place) => place.area || departmentCodeAt(word) === departmentCodeOf(place.code));
    return claim && near ? COST.leftPostcodeOfDepartment : COST.leftPostcode;
  }
  if (/^\d+$/.test(word)) return COST.leftNumber;
  if (isStreet(word) && rank + 1 < words.length) return 0;
  return isInStreet(words, rank, claim) ? COST.leftInStreet : COST.left;
}

/**
 * Whether after the rank `last` nothing stands but the beginning of more of a name: "sur", "en", "le".
 * @type {(words: string[], last: number) => boolean}
 */
function goesOn(words, last) {
  const after = words.slice(last + 1);
  return after.length > 0 && after.length < MOST_WORDS_AFTER && after.every((word) => JOINING.has(word) || word.length === 1) && JOINING.has(after[0]);
}

/** @type {(word: string) => boolean} */
function isTelling(word) {
  return !isArticle(word) && !isGeneric(word) && !isLink(word);
}

/** @type {(words: string[], first: number) => boolean} */
function isAfterStreet(words, first) {
  let before = first - 1;
  while (before >= 0 && isArticle(words[before])) before--;
  return (before >= 0 && isStreet(words[before]));
}

/**
 * Whether a word is of a street's name: after "rue", the place not between.
 * @type {(words: string[], rank: number, claim: PlaceClaim | null) => boolean}
 */
function isInStreet(words, rank, claim) {
  const start = words.slice(0, rank).reduce((found, word, at) => (isStreet(word) && !claim?.ranks.includes(at) ? at : found), -1);
  return start >= 0 && !claim?.ranks.some((each) => each > start && each < rank);
}

/**
 * What a reading costs where no house is named: its place, and the words that are left.
 * @type {(reading: Pick<Reading, "place" | "places" | "placeCost" | "extra">) => number}
 */
export function costWithoutNames({ place, places, placeCost, extra }) {
  return placeCost + (places.length && !place ? COST.choice : 0) + extra.length * COST.left;
}

/**
 * The cheapest of what the words name (name_reader.js), if it is cheaper than the reading without.
 * @type {(reading: Reading, claims: NameClaim[]) => NameClaim | null}
 */
export function weighedNames(reading, claims) {
  const [best] = claims.filter(({ houses, town }) => houses.length || town).sort((a, b) => a.cost - b.cost);
  return best && best.cost < costWithoutNames(reading) ? best : null;
}

/**
 * Of two that cost the same: the one that takes more words, then the better known, then the last.
 * @type {(one: Interpretation, other: Interpretation) => boolean}
 */
function isBetter({ claim, places }, best) {
  if (!claim || !best.claim) return Boolean(claim);
  const more = claim.ranks.length - best.claim.ranks.length;
  if (more) return more > 0;
  return (places[0].inhabitants ?? 100) > (best.places[0].inhabitants ?? 100);
}

/** @type {(claims: PlaceClaim[]) => PlaceClaim[]} */
function longestFirst(claims) {
  return claims.sort((a, b) => b.ranks.length - a.ranks.length);
}

/** @type {(ranks: number[], taken: Set<number>) => boolean} */
function isFree(ranks, taken) {
  return ranks.every((rank) => !taken.has(rank));
}

/** @type {(numbers: number[]) => number} */
function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
