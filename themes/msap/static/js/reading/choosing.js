// Of the places that a name may mean, the one that is used; none where the person has to choose.

/** @import { Interpretation, Place } from "../types" */

import { agrees, foldedKey, isFormer } from "../lib/gazetteer.js";
import { significant } from "./linking.js";

// A place of fewer inhabitants (hundreds) is used only when nothing speaks against it.
const SMALL = 20;
// Beside a town so many times larger a hamlet is a choice: Évry, Vire.
const MANY_TIMES = 20;
const LONG_NAME = 6;
// What joins the words of a name, and leads to no other place: "Juan-les-Pins", "Camaret-sur-Mer".
const JOINING = new Set("aux en l la le les lez saint sainte sous sur".split(" "));

/**
 * The place that is sure: alone to bear the name as it is written, or alone altogether; between an area and the
 * communes of its name, the first is. `isSure` tells that it is what was typed.
 * @type {(words: string[], read: Interpretation) => { place: Place | null, isSure: boolean }}
 */
export function chosen(words, read) {
  const { claim, places } = read;
  if (!claim || !places.length) return { place: null, isSure: true };
  const isSure = claim.by !== "slip" && claim.by !== "unfinished";
  if (places[0].area) return { place: places[0], isSure };
  if (claim.by === "postcode") return { place: places[0], isSure };
  const name = claim.piece;
  const whole = places.filter((place) => agrees(place, name.join("")));
  const spaced = whole.filter((place) => place.key === foldedKey(name));
  const [candidates] = [spaced, whole, places.filter(({ area }) => !area)].filter((some) => some.length);
  const place = candidates.length === 1 ? candidates[0] : null;
  if (place && isDwarfed(place, places)) return { place: null, isSure };
  if (place && (isPieceOfUnknown(words, read, place) || (!isSure && isFar(place, name)))) return { place: null, isSure: false };
  return { place, isSure };
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
 * A hamlet, by a slip in a short name.
 * @type {(place: Place, name: string[]) => boolean}
 */
function isFar(place, name) {
  return (place.inhabitants ?? SMALL) < SMALL && name.join("").length < LONG_NAME;
}

/**
 * A small commune whose name ends words of which nothing is known: "Juan-les-Pins" is not Les Pins.
 * @type {(words: string[], read: Interpretation, place: Place) => boolean}
 */
function isPieceOfUnknown(words, { claim, left, within }, place) {
  if (!claim || within.length || (place.inhabitants ?? SMALL) >= SMALL) return false;
  const first = claim.ranks[0];
  let before = first - 1;
  while (before >= 0 && JOINING.has(words[before])) before--;
  const isJoined = before < first - 1 || (JOINING.has(words[first]) && !isFormer(place));
  const unknown = before >= 0 && left.includes(before) ? words[before] : "";
  return isJoined && significant([unknown]).length > 0 && !/^\d*$/.test(unknown);
}
