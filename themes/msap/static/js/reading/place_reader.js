// What words say of places as they are written: communes, departments and regions, postcodes.

/** @import { Area, PlaceClaim, Commune, Place, Sources, Span } from "../types" */

import { isArticle } from "../lib/fold.js";
import { KNOWN_TOWN, areaNamed, isIn } from "../lib/areas.js";
import { departmentCodeAt } from "../lib/codes.js";
import { agrees, foldedKey, isFormer } from "../lib/gazetteer.js";
import { isEverydayName, isLink, significant, withoutLinks } from "./linking.js";
import { canBePlace, spanOf, spans } from "./spans.js";
import * as COST from "./costs.js";

// "À côté de Boulot": what follows is a place, whatever else it means.
const SITUATES = /^(autour|commune|environs|habit|loin|pres|proxi?|vers|ville)/;
const POSTCODE = /^\d{5}$/;
const POSTCODE_WITHOUT_ZERO = /^\d{4}$/;
const MOST_WORDS_OF_AN_AREA = 5;
// A town of this many inhabitants (hundreds) is offered to who writes the beginning of its name: Évry.
const TOWN_BY_ITS_BEGINNING = 20;
const MOST_LARGER_TOWNS = 4;

/**
 * The words that are a postcode, perhaps without its zero; of none, its department.
 * @type {(words: string[], sources: Sources) => Promise<PlaceClaim[]>}
 */
export async function readPostcodes(words, { areas, placesAtPostcode }) {
  const read = words.map(async (typed, rank) => {
    if (!POSTCODE.test(typed) && !POSTCODE_WITHOUT_ZERO.test(typed)) return [];
    const postcode = typed.padStart(5, "0");
    const served = await placesAtPostcode(postcode);
    const around = typed === postcode ? areas.filter(({ code }) => code === departmentCodeAt(postcode)) : [];
    const places = served.length ? served : around;
    const cost = typed === postcode ? COST.exact : COST.withoutZero;
    return places.length ? [{ by: "postcode", ranks: [rank], piece: [typed], places, cost, postcode: served.length ? postcode : "" }] : [];
  });
  return /** @type {PlaceClaim[]} */ ((await Promise.all(read)).flat());
}

/**
 * The communes that a postcode serves, by their names beside it: "48000 Badaroux" loads no more.
 * @type {(words: string[], postcodes: PlaceClaim[]) => PlaceClaim[]}
 */
export function readServed(words, postcodes) {
  const served = postcodes.filter(({ by, postcode }) => by === "postcode" && postcode).flatMap(({ places }) => places);
  return /** @type {Commune[]} */ (served).flatMap((place) => {
    const size = place.key.split(" ").length;
    return spans(words, new Set())
      .filter(({ piece }) => piece.length >= size && foldedKey(piece) === place.key)
      .slice(0, 1)
      .map(({ ranks, piece }) => ({ by: "commune", ranks, piece, places: [place], cost: COST.exact }));
  });
}

/**
 * The departments and regions named, or numbered.
 * @type {(words: string[], sources: Pick<Sources, "areas">) => PlaceClaim[]}
 */
export function readAreas(words, { areas }) {
  /** @type {PlaceClaim[]} */
  const claims = [];
  words.forEach((_, start) => {
    for (let end = start + 1; end <= Math.min(words.length, start + MOST_WORDS_OF_AN_AREA); end++) {
      const piece = words.slice(start, end);
      const area = areaNamed(areas, piece) ?? areaNamed(areas, withoutLinks(piece));
      const ranks = piece.map((__, more) => start + more);
      if (area) claims.push({ by: "area", ranks, piece: withoutLinks(piece), places: [area], cost: COST.area });
    }
  });
  return claims;
}

/**
 * The whole query as a place's name; of "retraite Mende" no shard is asked for in vain.
 * @type {(words: string[], sources: Sources) => Promise<PlaceClaim[]>}
 */
export async function readWhole(words, sources) {
  const whole = spanOf(words, 0, words.length);
  if (significant(words).length > 1 && sources.mayBeginNeed(whole.piece[0])) return [];
  return whole.piece.length ? readSpan(whole, words, sources) : [];
}

/**
 * Communes whose names the other readers would take apart: "Ville-d'Avray", "Arnac-la-Poste".
 * @type {(words: string[], sources: Sources) => Promise<PlaceClaim[]>}
 */
export async function readProtected(words, sources) {
  const found = await sources.protectedSpans(words);
  const read = found.map(([start, end]) => readSpan(spanOf(words, start, end), words, sources));
  return (await Promise.all(read)).flat();
}

/**
 * The pieces of the query that are places' names, but for those that begin in words `taken`.
 * @type {(words: string[], taken: Set<number>, sources: Sources) => Promise<PlaceClaim[]>}
 */
export async function readPlaces(words, taken, sources) {
  return (await Promise.all(spans(words, taken).map((span) => readSpan(span, words, sources)))).flat();
}

/** @type {(span: Span, words: string[], sources: Sources) => Promise<PlaceClaim[]>} */
async function readSpan(span, words, sources) {
  const places = await placesCalled(span.piece, sources);
  return places.length ? [await named(span, places, words, sources)] : [];
}

/**
 * The places whose name begins with the whole of what is left, or of `pieces` of it, towns first.
 * @type {(pieces: Span[], sources: Sources) => Promise<PlaceClaim[]>}
 */
export async function readBeginning(pieces, sources) {
  const read = pieces.map(async ({ ranks, piece }) => {
    if (!significant(piece).length) return [];
    const key = foldedKey(piece);
    const places = (await sources.placesStarting(piece)).filter((place) => place.key.startsWith(`${key} `));
    const isTown = places.some((place) => !isFormer(place) && place.inhabitants >= TOWN_BY_ITS_BEGINNING);
    return places.length ? [{ by: "beginning", ranks, piece, places, cost: isTown ? COST.beginning : COST.beginningOfHamlet }] : [];
  });
  return /** @type {PlaceClaim[]} */ ((await Promise.all(read)).flat());
}

/**
 * What is left before a department named last, and after one named first.
 * @type {(words: string[], left: Span, sources: Pick<Sources, "areas">) => Span[]}
 */
export function besideAreas(words, { ranks: all }, sources) {
  return readAreas(words, sources).flatMap(({ ranks }) =>
    [all.filter((rank) => rank < ranks[0]), all.filter((rank) => rank > ranks[ranks.length - 1])]
      .filter((some) => some.length)
      .map((some) => ({ ranks: some, piece: withoutLinks(some.map((rank) => words[rank])) })),
  );
}

/** @type {(span: Span, places: Place[], words: string[], sources: Sources) => Promise<PlaceClaim>} */
async function named({ ranks, piece }, places, words, sources) {
  const [first] = places;
  const isExact = first.area || agrees(first, piece.join(""));
  const isAllThatTells = significant(words).length === significant(piece).length;
  return {
    by: kindOf(piece, first),
    ranks,
    piece,
    places: isAllThatTells ? await withLargerTowns(places, piece, sources) : places,
    cost: isEverydayName(piece) && isSaidAlone(words, piece) ? COST.everydayName : isExact ? COST.exact : isFormer(first) ? COST.former : COST.otherArticle,
  };
}

/**
 * Whether the everyday word of a name stands alone, or as one says it: "cherche du boulot", "plus de boulot"; "près de Boulot" and "le bus" name.
 * @type {(words: string[], piece: string[]) => boolean}
 */
function isSaidAlone(words, piece) {
  return !isArticle(words[0]) && words.every((word) => piece.includes(word) || isArticle(word) || (isLink(word) && !SITUATES.test(word)));
}

/**
 * "Lire" is an everyday word, and "son" links others; "Cours" begins a street.
 * @type {(piece: string[], first: Place) => PlaceClaim["by"]}
 */
function kindOf(piece, first) {
  if (isEverydayName(piece) || piece.every(isLink)) return "everyday";
  if (!canBePlace(piece, false)) return "street";
  return first.area ? "area" : "commune";
}

/**
 * The communes so named, and the area of that name: first, unless such a commune is well known or lies in it.
 * @type {(words: string[], sources: Pick<Sources, "areas" | "placesNamed">) => Promise<Place[]>}
 */
async function placesCalled(words, { areas, placesNamed }) {
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
async function withLargerTowns(places, words, { placesStarting }) {
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

/** @type {(commune: Commune, area: Area) => boolean} */
function isAlone(commune, area) {
  return area.code.length === 3 && !area.code.startsWith("R") && isIn(commune, area);
}
