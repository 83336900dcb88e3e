// Distances as the crow flies, in kilometres; positions are {latitude, longitude} in degrees.

/** @import { Box, Position } from "../types" */

const EARTH_RADIUS_KM = 6371.0088;
const DEGREE = Math.PI / 180;
// A box's nearest corner in degrees is not quite its nearest point on the sphere.
const SAFE_SHARE = 0.98;

/**
 * Great-circle distance between two positions (haversine).
 * @type {(a: Position, b: Position) => number}
 */
export function distanceKm(a, b) {
  const north = Math.sin(((b.latitude - a.latitude) * DEGREE) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * DEGREE) / 2);
  const across = Math.cos(a.latitude * DEGREE) * Math.cos(b.latitude * DEGREE);
  const h = north * north + across * east * east;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * A distance that no point of the box is nearer than. The box is [south, west, north, east].
 * @type {(point: Position, box: Box) => number}
 */
export function boxDistanceKm(point, [south, west, north, east]) {
  const nearest = {
    latitude: Math.min(Math.max(point.latitude, south), north),
    longitude: Math.min(Math.max(point.longitude, west), east),
  };
  return distanceKm(point, nearest) * SAFE_SHARE;
}
