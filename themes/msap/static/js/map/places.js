// Places as the maps take them: {id, name, kind, moves, town, position, house}. Pure.

/** @import { Box, Department, House, LocatedPlace } from "../types" */

import { plausibility } from "./outlines.js";
import { townName } from "./sentences.js";

const DEGREE = Math.PI / 180;

/**
 * Every place of `houses` (lib/houses.js) that has a plausible position.
 * @type {(houses: House[], departments: Department[]) => LocatedPlace[]}
 */
export function placesOf(houses, departments) {
  const isPlausible = plausibility(departments);
  return houses.flatMap((house) =>
    house.places.flatMap((place) => {
      const { position, kind, moves, anchor } = place;
      if (!position || !isPlausible(position)) return [];
      const [name, of] = place.name ? [place.name, house.name] : [house.name, ""];
      const town = townName(place);
      return [{ id: String(house.number), name, of, kind, moves, anchor, town, position, house: house.number }];
    }),
  );
}

/**
 * The places within a box [south, west, north, east], nearest to its centre first.
 * @type {<P extends LocatedPlace>(places: P[], box: Box) => P[]}
 */
export function placesWithin(places, [south, west, north, east]) {
  const latitude = (south + north) / 2;
  const longitude = (west + east) / 2;
  const shrink = Math.cos(latitude * DEGREE);
  /** @type {(place: LocatedPlace) => number} */
  const squared = ({ position }) =>
    (position.latitude - latitude) ** 2 + ((position.longitude - longitude) * shrink) ** 2;
  return places
    .filter(({ position: { latitude: lat, longitude: lon } }) => south <= lat && lat <= north && west <= lon && lon <= east)
    .map((place) => ({ place, far: squared(place) }))
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
}
