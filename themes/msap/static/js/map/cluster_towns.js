// The town that a cluster goes by. Pure.

/** @import { LatLng, MapPlace, Position, Town } from "../types" */

const SAME_DEGREES = 0.2;
// A degree of longitude beside one of latitude, in France about.
const SHRINK = 0.7;

/**
 * The name of a place's commune: "Mende" of "Mende (48000)".
 * @type {(place: Pick<MapPlace, "town">) => string}
 */
export function communeOf({ town }) {
  return town.replace(/ \(.*\)$/, "");
}

/**
 * The rank of the town of each of `places` among `towns` (outlines.js), the most populous first; those that are none of
 * them are not in it. Two towns of one name are told apart by where they are.
 * @type {(places: MapPlace[], towns: Town[]) => Map<string, number>}
 */
export function ranksOf(places, towns) {
  /** @type {Map<string, [rank: number, position: LatLng][]>} */
  const named = new Map();
  towns.forEach(({ name, position }, rank) => named.set(name, [...(named.get(name) ?? []), [rank, position]]));
  const ranks = new Map();
  for (const place of places) {
    const found = named.get(communeOf(place))?.find(([, position]) => isNear(place, position));
    if (found) ranks.set(place.town, found[0]);
  }
  return ranks;
}

/**
 * The town that places together go by, and how many of them are there: of the half nearest to their middle, where the
 * name is read, the largest by `ranks` (ranksOf); else the one where the most are. "" where no commune is known.
 * @type {(places: MapPlace[], ranks: Map<string, number>) => { town: string, inTown: number }}
 */
export function clusterTown(places, ranks) {
  /** @type {Map<string, { rank: number, inTown: number }>} */
  const towns = new Map();
  for (const place of innerHalf(places)) {
    const name = communeOf(place);
    if (!name) continue;
    const { rank = Infinity, inTown = 0 } = towns.get(name) ?? {};
    towns.set(name, { rank: Math.min(rank, ranks.get(place.town) ?? Infinity), inTown: inTown + 1 });
  }
  const [first] = [...towns].sort(([, a], [, b]) => (a.rank === b.rank ? b.inTown - a.inTown : a.rank - b.rank));
  const town = first?.[0] ?? "";
  return { town, inTown: town ? places.filter((place) => communeOf(place) === town).length : 0 };
}

/** @type {(places: MapPlace[]) => MapPlace[]} */
function innerHalf(places) {
  const known = places.flatMap((place) => (place.position ? [{ place, at: place.position }] : []));
  const latitude = known.reduce((sum, { at }) => sum + at.latitude, 0) / known.length;
  const longitude = known.reduce((sum, { at }) => sum + at.longitude, 0) / known.length;
  /** @type {(at: Position) => number} */
  const far = (at) => (at.latitude - latitude) ** 2 + ((at.longitude - longitude) * SHRINK) ** 2;
  const ordered = known.sort((a, b) => far(a.at) - far(b.at));
  return ordered.slice(0, Math.ceil(ordered.length / 2)).map(({ place }) => place);
}

/** @type {(place: MapPlace, position: LatLng) => boolean} */
function isNear({ position }, [latitude, longitude]) {
  if (!position) return false;
  return Math.abs(position.latitude - latitude) < SAME_DEGREES && Math.abs(position.longitude - longitude) < SAME_DEGREES;
}
