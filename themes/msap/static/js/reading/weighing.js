// The one place where the readings of a query are weighed against each other: what each costs, and which costs least.
// tests/js/weighing.test.js says who wins against whom, with an example of each.

/** @import { Interpretation, NeedClaim, Place, PlaceClaim } from "../types" */

import { isIn } from "../lib/areas.js";
import { departmentCodeAt, departmentCodeOf } from "../lib/codes.js";
import { isArticle, isGeneric } from "../lib/fold.js";
import { BUS, JOINING, isLink, isStreet } from "./linking.js";

export const COST = {
  exact: 0,
  // "Port" for Le Port: it gives way to Port.
  otherArticle: 0.3,
  former: 0.4,
  need: 0.25,
  // "Montigny" for Montigny-lès-Metz; "vielmur" for Vielmur-sur-Agout, beside which slips are offered.
  beginning: 1,
  beginningOfHamlet: 1.45,
  // An intercommunality, a natural region: a commune of the name is rather meant.
  zone: 1.05,
  areaSlip: 1.4,
  needSlip: 1.45,
  slip: 1.5,
  // "Vic le F", and "montpell".
  unfinishedLetters: 1.2,
  unfinished: 1.8,
  twoSlips: 1.9,
  // "1460" for 01460.
  withoutZero: 0.4,
  withoutZeroBesideWords: 2.5,
  // A word of which nothing is made.
  left: 2,
  leftNumber: 1,
  leftInStreet: 0.5,
  leftPostcode: 3,
  leftPostcodeOfDepartment: 1,
  // A name amidst others, of a street, or that is an everyday word: each gives way to one at an end, a town, a word left.
  amidst: 1.5,
  nameOfStreet: 1.5,
  // "Thouars sur …": the name goes on.
  goesOn: 1.4,
  // A short word beside a need is rather left: "passeport Kevin" is not about Revin.
  shortSlipBesideNeed: 1,
  everyday: 2.5,
  // Of a name beside words of which nothing is known, a town is rather meant.
  hamletBesideWords: 1,
  // As the place itself: a commune of that name is looked for.
  area: 0.5,
  // "12 rue …" is no department.
  numberBesideWords: 3,
};
// Costs are sums of decimals: less apart than this they are the same.
const SAME = 1e-3;
// Inhabitants, in hundreds.
const TOWN = 20;
const LONG_NAME = 6;
const MOST_WORDS_AFTER = 3;

/**
 * The cheapest interpretation of `words`: at most one place, with what tells where it is (`within`), the needs that
 * its words leave, and the ranks of the words `left`.
 * @type {(words: string[], places: PlaceClaim[], needs: NeedClaim[], filtered: Set<number>) => Interpretation}
 */
export function weighed(words, places, needs, filtered) {
  const all = [null, ...places].map((claim) => interpretation(words, claim, places, needs, filtered));
  return all.reduce((best, each) => {
    const more = each.cost - best.cost;
    return more < -SAME || (more <= SAME && isBetter(each, best)) ? each : best;
  });
}

/** @type {(words: string[], claim: PlaceClaim | null, others: PlaceClaim[], needs: NeedClaim[], filtered: Set<number>) => Interpretation} */
function interpretation(words, claim, others, needs, filtered) {
  const taken = new Set(claim?.ranks);
  const { places, within } = claim ? located(words, claim, others, taken) : { places: [], within: [] };
  const kept = needs.filter(({ ranks }) => isFree(ranks, taken) && !isInStreet(words, ranks[0], claim) && ranks.every((rank) => taken.add(rank)));
  for (const rank of filtered) taken.add(rank);
  const left = [...words.keys()].filter((rank) => !taken.has(rank));
  /** @type {Interpretation} */
  const read = { claim, places, within, needs: kept, left, cost: 0 };
  read.cost = claimCost(words, read) + sum(kept.map(({ cost }) => cost)) + sum(left.map((rank) => leftCost(words, rank, read)));
  return read;
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

/** @type {(words: string[], read: Interpretation) => number} */
function claimCost(words, { claim, places, needs, left }) {
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
  const namesStreet = isArticle(words[last + 1] ?? "") || (needs.length > 0 && piece.includes(BUS));
  if (by === "street" && (telling.length || namesStreet)) more += COST.everyday;
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
