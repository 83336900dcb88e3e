/** Whether a point can be in France; the boxes are those of generator/model/position.py. */

/** @import { Refusal } from "./scalars.js" */

/** South, north, west, east, in degrees. */
const ZONES = [
  [41.2, 51.3, -5.3, 9.7],
  [15.7, 18.2, -63.3, -60.9],
  [14.3, 15.0, -61.4, -60.7],
  [2.0, 6.0, -54.8, -51.4],
  [-21.6, -20.7, 55.0, 56.0],
  [-13.2, -12.4, 44.8, 45.5],
  [46.6, 47.3, -56.6, -56.0],
  [-28.0, -7.5, -155.0, -134.0],
  [-23.0, -17.5, 156.0, 173.0],
  [-14.6, -13.0, -178.5, -175.9],
];

/**
 * What is wrong with a point that is not in France, as generator/files/placing.py says it.
 * @type {(latitude: number, longitude: number) => Refusal | null}
 */
export function outsideFrance(latitude, longitude) {
  if (isInFrance(latitude, longitude)) return null;
  const swapped = isInFrance(longitude, latitude) ? " : latitude et longitude semblent inversées" : "";
  return { code: "position", message: `${floatText(latitude)}, ${floatText(longitude)} est hors de France${swapped}.` };
}

/** @type {(latitude: number, longitude: number) => boolean} */
function isInFrance(latitude, longitude) {
  return ZONES.some(([south, north, west, east]) => south <= latitude && latitude <= north && west <= longitude && longitude <= east);
}

/**
 * As Python writes a float: 48 is "48.0".
 * @type {(degrees: number) => string}
 */
const floatText = (degrees) => (Number.isInteger(degrees) ? `${degrees}.0` : String(degrees));
