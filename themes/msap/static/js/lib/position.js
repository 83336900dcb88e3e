// Positions as people and addresses give them.

/** @import { Position } from "../types" */

/**
 * The position, or null when its parts are not numbers on earth.
 * @type {(latitude: unknown, longitude: unknown) => Position | null}
 */
export function positionOf(latitude, longitude) {
  const position = { latitude: degrees(latitude), longitude: degrees(longitude) };
  const onEarth = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  return onEarth ? position : null;
}

/** @type {(text: unknown) => number} */
function degrees(text) {
  return /^-?\d{1,3}(\.\d{1,20})?$/.test(String(text)) ? Number(text) : NaN;
}
