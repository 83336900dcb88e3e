// The outlines of departments (plugins/pages/map/maker.py), and what is asked of them. Pure.

/** @import { BorderColumns, Box, Department, LatLng, OutlineColumns, Position, Town } from "../types" */

import { isOverseas } from "../lib/codes.js";

const MARGIN_DEGREES = 0.3;
const NOWHERE_DEGREES = 0.01;
/** @type {LatLng} */
const ORIGIN = [0, 0];

/**
 * Departments: {code, name, rings of [latitude, longitude], coasts (pieces of rings), tint, box [south, west, north, east], middle}.
 * @type {(columns: OutlineColumns) => Department[]}
 */
export function decodeOutlines({ pas, codes, noms, boites, contours, cotes, teintes }) {
  const names = noms.split("\n");
  return codes.split(" ").map((code, rank) => {
    const rings = contours[rank].map((flat) => ringOf(flat, pas));
    /** @type {Box} */
    const box = rings.length ? boxOf(rings.flat()) : (boites[code] ?? null);
    const middle = rings.length ? middleOf(largest(rings)) : null;
    return { code, name: names[rank], rings, coasts: piecesOf(rings, cotes[rank]), tint: teintes[rank], box, middle };
  });
}

/**
 * Towns, the most populous first: {name, position as [latitude, longitude]}.
 * @type {(columns: OutlineColumns) => Town[]}
 */
export function decodeTowns({ pas, villes: { noms, points } }) {
  const positions = ringOf(points, pas);
  return positions.length ? noms.split("\n").map((name, rank) => ({ name, position: positions[rank] })) : [];
}

/**
 * The lines where communes meet within a department, each from the end of the one before (plugins/pages/map/maker.py).
 * @type {(columns: BorderColumns) => LatLng[][]}
 */
export function decodeBorders({ pas, lignes }) {
  let from = ORIGIN;
  return lignes.map((flat) => {
    const line = ringOf(flat, pas, from);
    from = line[line.length - 1];
    return line;
  });
}

/**
 * Whether two boxes have a part in common.
 * @type {(one: Box, other: Box) => boolean}
 */
export function meet([south, west, north, east], [otherSouth, otherWest, otherNorth, otherEast]) {
  return south <= otherNorth && otherSouth <= north && west <= otherEast && otherWest <= east;
}

/**
 * The box around the departments of the mainland; null when none has an outline.
 * @type {(departments: Pick<Department, "code" | "box">[]) => Box | null}
 */
export function mainlandBox(departments) {
  return enclosing(departments.map(({ code, box }) => (isOverseas(code) ? null : box)));
}

/**
 * The box around those of `boxes` that are known; null when none is.
 * @type {(boxes: (Box | null)[]) => Box | null}
 */
export function enclosing(boxes) {
  const corners = boxes.flatMap((box) => (box ? cornersOf(box) : []));
  return corners.length ? boxOf(corners) : null;
}

/**
 * A test of positions: whether one may be that of a place, which is on earth, not at 0,0, and not
 * abroad as far as the boxes of `departments` tell.
 * @type {(departments: Pick<Department, "box">[]) => (position: Position | null) => boolean}
 */
export function plausibility(departments) {
  const boxes = departments.flatMap(({ box }) => (box ? [box] : []));
  return (position) => {
    if (!position || !Number.isFinite(position.latitude) || !Number.isFinite(position.longitude)) return false;
    const { latitude, longitude } = position;
    if (Math.abs(latitude) < NOWHERE_DEGREES && Math.abs(longitude) < NOWHERE_DEGREES) return false;
    return boxes.length ? boxes.some((box) => isNear(box, position)) : Math.abs(latitude) < 90;
  };
}

/** @type {(box: Box, position: Position) => boolean} */
function isNear([south, west, north, east], { latitude, longitude }) {
  /** @type {(low: number, value: number, high: number) => boolean} */
  const within = (low, value, high) => low - MARGIN_DEGREES <= value && value <= high + MARGIN_DEGREES;
  return within(south, latitude, north) && within(west, longitude, east);
}

/** @type {(flat: number[], steps: number, from?: LatLng) => LatLng[]} */
function ringOf(flat, steps, from = ORIGIN) {
  /** @type {LatLng[]} */
  const ring = [];
  let [x, y] = [Math.round(from[1] * steps), Math.round(from[0] * steps)];
  for (let at = 0; at < flat.length; at += 2) {
    x += flat[at];
    y += flat[at + 1];
    ring.push([y / steps, x / steps]);
  }
  return ring;
}

/**
 * The pieces of rings: of each the rank of its ring, that of its first point, how many points it has.
 * @type {(rings: LatLng[][], pieces: number[]) => LatLng[][]}
 */
function piecesOf(rings, pieces) {
  const found = [];
  for (let at = 0; at < pieces.length; at += 3) {
    const [ring, first, count] = pieces.slice(at, at + 3);
    found.push(rings[ring].slice(first, first + count));
  }
  return found;
}

/** @type {(box: Box) => LatLng[]} */
function cornersOf([south, west, north, east]) {
  return [[south, west], [north, east]];
}

/** @type {(points: LatLng[]) => Box} */
function boxOf(points) {
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [latitude, longitude] of points) {
    box[0] = Math.min(box[0], latitude);
    box[1] = Math.min(box[1], longitude);
    box[2] = Math.max(box[2], latitude);
    box[3] = Math.max(box[3], longitude);
  }
  return box;
}

/** @type {(rings: LatLng[][]) => LatLng[]} */
function largest(rings) {
  return rings.reduce((best, ring) => (Math.abs(twiceArea(ring)) > Math.abs(twiceArea(best)) ? ring : best));
}

/** @type {(ring: LatLng[]) => number} */
function twiceArea(ring) {
  return ring.reduce((sum, [lat, lon], at) => {
    const [nextLat, nextLon] = ring[(at + 1) % ring.length];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

/**
 * The centre of gravity of a ring.
 * @type {(ring: LatLng[]) => LatLng}
 */
function middleOf(ring) {
  const [firstLat, firstLon] = ring[0];
  let [area, latSum, lonSum] = [0, 0, 0];
  ring.forEach(([lat, lon], at) => {
    const [nextLat, nextLon] = ring[(at + 1) % ring.length];
    const [a, b, c, d] = [lat - firstLat, lon - firstLon, nextLat - firstLat, nextLon - firstLon];
    const cross = b * c - d * a;
    area += cross;
    latSum += (a + c) * cross;
    lonSum += (b + d) * cross;
  });
  return area ? [firstLat + latSum / (3 * area), firstLon + lonSum / (3 * area)] : ring[0];
}
