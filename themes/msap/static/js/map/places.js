// Places as the maps take them: {id, name, kind, moves, town, position, house}. Pure.

import { plausibility } from "./outlines.js";
import { townName } from "./sentences.js";

const DEGREE = Math.PI / 180;

/** Every place of `houses` (lib/houses.js) that has a plausible position. */
export function placesOf(houses, departments) {
  const isPlausible = plausibility(departments);
  return houses.flatMap((house) =>
    house.places
      .filter(({ position }) => isPlausible(position))
      .map((place) => ({
        id: String(house.number),
        name: place.name || house.name,
        of: place.name ? house.name : "",
        kind: place.kind,
        moves: place.moves,
        anchor: place.anchor,
        town: townName(place),
        position: place.position,
        house: house.number,
      })),
  );
}

/** The places within a box [south, west, north, east], nearest to its centre first. */
export function placesWithin(places, [south, west, north, east]) {
  const latitude = (south + north) / 2;
  const longitude = (west + east) / 2;
  const shrink = Math.cos(latitude * DEGREE);
  const squared = ({ position }) =>
    (position.latitude - latitude) ** 2 + ((position.longitude - longitude) * shrink) ** 2;
  return places
    .filter(({ position: { latitude: lat, longitude: lon } }) => south <= lat && lat <= north && west <= lon && lon <= east)
    .map((place) => [squared(place), place])
    .sort(([a], [b]) => a - b)
    .map(([, place]) => place);
}
