// Of the places that a name may mean, the one that is used; none where the person has to choose.

/** @import { Interpretation, Place, Zone } from "../types" */

import { isZone } from "../lib/codes.js";
import { agrees, foldedKey } from "../lib/gazetteer.js";
import * as COST from "./costs.js";
import { JOINING, significant } from "./linking.js";

// A place of fewer inhabitants (hundreds) is used only when nothing speaks against it.
const SMALL = 20;
// Beside a town so many times larger a hamlet is a choice: Évry, Vire.
const MANY_TIMES = 10;
const LONG_NAME = 6;

/**
 * The place that is sure: alone to bear the name as it is written, or alone altogether; between an area and the
 * communes of its name, the first is. `isSure` tells that it is what was typed.
 * @type {(words: string[], read: Interpretation) => { place: Place | null, isSure: boolean }}
 */
export function chosen(words, read) {
  const { claim, places } = read;
  if (!claim) return { place: null, isSure: !places.length };
  const isSure = claim.by !== "slip" && claim.cost < COST.beginningOfHamlet;
  if (isPieceOfUnknown(words, read)) return { place: null, isSure: false };
  if (places[0].area || claim.by === "postcode") return { place: places[0], isSure };
  // Before the intercommunality of its name.
  if (claim.by === "zone" && !(/** @type {Zone} */ (places[0]).isGrouping)) return { place: places[0], isSure };
  const name = claim.piece;
  const [only, ...others] = claim.places;
  // Aulus is the first word of Aulus-les-Bains alone; Gresse-en-Vercors or Grasse is a choice.
  if (claim.by === "beginning" && !others.length && !isDwarfed(only, places)) return { place: only, isSure };
  const whole = places.filter((place) => agrees(place, name.join("")));
  const spaced = whole.filter((place) => place.key === foldedKey(name));
  const [candidates] = [spaced, whole, places.filter(({ area }) => !area)].filter((some) => some.length);
  const place = candidates.length === 1 ? candidates[0] : null;
  if (place && (isDwarfed(place, places) || isAlsoZone(place, places))) return { place: null, isSure };
  return place && !isSure && isFar(place, name) ? { place: null, isSure } : { place, isSure };
}

/**
 * Whether a far larger town is called so, or begins so; but Port is no Le Port.
 * @type {(place: Place, places: Place[]) => boolean}
 */
function isDwarfed(place, places) {
  const own = place.inhabitants ?? SMALL;
  const least = Math.max(SMALL, own * MANY_TIMES);
  return own < SMALL && places.some(({ key, nowIn, inhabitants = 0 }) => (nowIn || key !== place.key) && inhabitants >= least);
}

/**
 * A village whose name a natural region has too.
 * @type {(place: Place, places: Place[]) => boolean}
 */
function isAlsoZone(place, places) {
  return (place.inhabitants ?? SMALL) < SMALL && places.some(({ code }) => isZone(code));
}

/**
 * A hamlet, by a slip in a short name.
 * @type {(place: Place, name: string[]) => boolean}
 */
function isFar(place, name) {
  return (place.inhabitants ?? SMALL) < SMALL && name.join("").length < LONG_NAME;
}

/**
 * A small commune, or an area, whose name is joined to words of which nothing is known: "Juan-les-Pins" is not Les Pins,
 * "Marne-la-Vallée" not the Marne.
 * @type {(words: string[], read: Interpretation) => boolean}
 */
function isPieceOfUnknown(words, { claim, places, left, within }) {
  if (!claim || within.length || (places[0].inhabitants ?? 0) >= SMALL) return false;
  const [first, last] = [claim.ranks[0], claim.ranks[claim.ranks.length - 1]];
  let [before, after] = [first - 1, last + 1];
  while (JOINING.has(words[before])) before--;
  while (JOINING.has(words[after])) after++;
  const isUnknown = (/** @type {number} */ rank) => left.includes(rank) && !/^\d+$/.test(words[rank]) && significant([words[rank]]).length > 0;
  const isJoinedBefore = before < first - 1 || JOINING.has(words[first]);
  return (isJoinedBefore && isUnknown(before)) || (after > last + 1 && isUnknown(after));
}
