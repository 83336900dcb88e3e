// The place among the words of a query: the longest end or beginning of them that is one.

/** @import { Area, Commune, FoundPlace, Place, Sources } from "../types" */

import { KNOWN_TOWN, areaNamed, isIn } from "./areas.js";
import { SAINTS, agrees, foldedKey, isArrondissement, isFormer } from "./gazetteer.js";
import { last } from "./last.js";
import { isEverydayName, isStreet, significant, withoutLinks } from "./linking_words.js";

const MOST_WORDS_OF_AN_AREA = 5;
// A town of this many inhabitants (hundreds) is offered to who writes the beginning of its name: Évry.
const TOWN_BY_ITS_BEGINNING = 20;
const MOST_LARGER_TOWNS = 4;
// A commune, and what travelling houses are called.
const BUS = "bus";

/**
 * The place among `words`: {places (best first), piece (its words), others (the words beside them),
 * nearly}; null without one. `nearly` tells that a letter is wrong. An area that only tells which
 * commune is meant is not among the others.
 * @type {(words: string[], sources: Sources) => Promise<FoundPlace | null>}
 */
export async function placeAmong(words, sources) {
  if (!words.length) return null;
  return (
    (await pieceCalled(words, 0, words.length, sources)) ??
    (await besideArea(words, sources, calledInArea)) ??
    (await wholeNearly(words, sources)) ??
    (await longestPiece(words, sources))
  );
}

/** @type {(words: string[], sources: Sources) => Promise<FoundPlace | null>} */
async function longestPiece(words, sources) {
  const found = await pieceAtAnEnd(words, sources);
  if (found && !found.places[0].area) return found;
  return (await besideArea(words, sources, nearlyInArea)) ?? found;
}

/**
 * The longest end or beginning that is a place.
 * @type {(words: string[], sources: Sources) => Promise<FoundPlace | null>}
 */
async function pieceAtAnEnd(words, sources) {
  for (let size = words.length - 1; size > 0; size--) {
    const found = await Promise.all([
      pieceCalled(words, words.length - size, words.length, sources),
      pieceCalled(words, 0, size, sources),
    ]);
    const [best] = /** @type {FoundPlace[]} */ (found.filter(Boolean)).sort((a, b) => weight(b) - weight(a));
    if (best) return best;
  }
  return null;
}

/**
 * The communes so named, and the area of that name: first, unless such a commune is well known or lies in it.
 * @type {(words: string[], sources: Pick<Sources, "areas" | "placesNamed">) => Promise<Place[]>}
 */
export async function placesCalled(words, { areas, placesNamed }) {
  const area = areaNamed(areas, words);
  const communes = (await placesNamed(words)).filter(({ nowIn }) => !area || !nowIn);
  // Saint-Martin and the like are one commune: the territory would be the same place twice.
  if (!area || communes.some((place) => isAlone(place, area))) return communes;
  /** @type {(place: Commune) => boolean} */
  const own = (place) => place.inhabitants >= KNOWN_TOWN || isIn(place, area);
  return communes.some(own) ? [...communes, area] : [area, ...communes];
}

/**
 * Larger towns whose name begins with that of the places: beside Boulogne (Vendée), Boulogne-Billancourt.
 * @type {<P extends Place>(places: P[], words: string[], sources: Pick<Sources, "placesStarting">) => Promise<(P | Commune)[]>}
 */
export async function withLargerTowns(places, words, { placesStarting }) {
  if (places.some(({ area }) => area)) return places;
  const most = Math.max(0, ...places.map((place) => (isFormer(place) ? 0 : (place.inhabitants ?? 0))));
  const least = Math.max(TOWN_BY_ITS_BEGINNING, most + 1);
  const known = new Set(places.map(({ code }) => code));
  const key = foldedKey(words);
  const larger = (await placesStarting(words)).filter(
    (place) => place.key.startsWith(`${key} `) && !isFormer(place) && place.inhabitants >= least && !known.has(place.code),
  );
  return [...places, ...larger.slice(0, MOST_LARGER_TOWNS)];
}

/**
 * What the whole of the words may mean when no place has that very name.
 * @type {(words: string[], sources: Sources) => Promise<FoundPlace | null>}
 */
async function wholeNearly(words, sources) {
  if (!canBePlace(words, true)) return null;
  const towns = await withLargerTowns([], words, sources);
  if (towns.length) return { places: towns, piece: words, others: [] };
  const area = await sources.areaNearlyNamed(words);
  const places = area ? [area] : await sources.placesNearlyNamed(words);
  return places.length ? { places, piece: words, others: [], nearly: true } : null;
}

/** @type {(words: string[], start: number, end: number, sources: Sources) => Promise<FoundPlace | null>} */
async function pieceCalled(words, start, end, sources) {
  const piece = words.slice(start, end);
  const isWhole = piece.length === words.length;
  if (!canBePlace(piece, isWhole)) return null;
  // "Je ne sais pas lire" is not about Liré; a street may be there.
  if (!isWhole && isEverydayName(piece) && !words.some(isStreet)) return null;
  const exact = await placesCalled(piece, sources);
  if (!exact.length) return null;
  const others = [...words.slice(0, start), ...words.slice(end)];
  return { places: isWhole ? await withLargerTowns(exact, piece, sources) : exact, piece, others };
}

/**
 * Beside other words a number is a rank or a house's, a street's first word no commune, nor is a bus.
 * @type {(piece: string[], whole: boolean) => boolean}
 */
function canBePlace(piece, whole) {
  const telling = significant(piece).filter((word) => !SAINTS.has(word) && (whole || !(isStreet(word) || word === BUS)));
  return telling.length > 0 && (whole || piece.some((word) => !/^\d+$/.test(word)));
}

/**
 * Of an end and a beginning of as many words: the one written in full, then the better known.
 * @type {(found: FoundPlace) => number}
 */
function weight({ places: [place], piece }) {
  if (place.area) return KNOWN_TOWN;
  const whole = agrees(place, piece.join("")) ? 1 : 0.001;
  return whole * (place.inhabitants + 1);
}

/**
 * An area at either end tells which commune is meant: "Reuilly Eure", "Lozère Mende", "12 rue du Pont
 * Couches (71)"; `inside(area, words)` promises the place in it.
 * @type {(words: string[], sources: Sources, inside: (area: Area, words: string[], sources: Sources) => Promise<FoundPlace | null>) => Promise<FoundPlace | null>}
 */
async function besideArea(words, sources, inside) {
  // "Marseille 13": the arrondissement, not the department.
  const atEnd = /^\d+$/.test(last(words) ?? "") ? await sources.placesNamed(words.slice(-2)) : [];
  if (atEnd.some(isArrondissement)) return null;
  for (let size = Math.min(MOST_WORDS_OF_AN_AREA, words.length - 1); size > 0; size--) {
    for (const [said, others] of [
      [words.slice(-size), words.slice(0, -size)],
      [words.slice(0, size), words.slice(size)],
    ]) {
      const area = areaSaid(said, sources);
      const found = area && (await inside(area, withoutLinks(others), sources));
      if (found) return found;
    }
  }
  return null;
}

/** @type {(words: string[], sources: Sources) => Area | null} */
function areaSaid(words, { areas }) {
  return areaNamed(areas, words) ?? areaNamed(areas, withoutLinks(words));
}

/** @type {(area: Area, inside: string[], sources: Sources) => Promise<FoundPlace | null>} */
async function calledInArea(area, inside, sources) {
  if (areaNamed(sources.areas, inside) === area) return { places: [area], piece: inside, others: [] };
  for (let size = inside.length; size > 0; size--) {
    for (const start of new Set([inside.length - size, 0])) {
      const piece = inside.slice(start, start + size);
      if (!canBePlace(piece, size === inside.length)) continue;
      const places = (await sources.placesNamed(piece)).filter((place) => isIn(place, area));
      const others = [...inside.slice(0, start), ...inside.slice(start + size)];
      if (places.length) return { places, piece, others };
    }
  }
  return null;
}

/** @type {(area: Area, piece: string[], sources: Sources) => Promise<FoundPlace | null>} */
async function nearlyInArea(area, piece, sources) {
  if (!piece.length || !canBePlace(piece, true)) return null;
  const places = (await sources.placesNearlyNamed(piece)).filter((place) => isIn(place, area));
  return places.length ? { places, piece, others: [], nearly: true } : null;
}

/** @type {(commune: Commune, area: Area) => boolean} */
function isAlone(commune, area) {
  return area.code.length === 3 && !area.code.startsWith("R") && isIn(commune, area);
}
