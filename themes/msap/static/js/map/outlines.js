// The outlines of departments (plugins/pages/map/maker.py), and what is asked of them. Pure.

import { isOverseas } from "../lib/codes.js";

const MARGIN_DEGREES = 0.3;
const NOWHERE_DEGREES = 0.01;

/** Departments: {code, name, rings of [latitude, longitude], box [south, west, north, east], middle}. */
export function decodeOutlines({ pas, codes, noms, boites, contours }) {
  const names = noms.split("\n");
  return codes.split(" ").map((code, rank) => {
    const rings = contours[rank].map((flat) => ringOf(flat, pas));
    const box = rings.length ? boxOf(rings.flat()) : (boites[code] ?? null);
    return { code, name: names[rank], rings, box, middle: rings.length ? middleOf(largest(rings)) : null };
  });
}

/** Towns, the most populous first: {name, position as [latitude, longitude]}. */
export function decodeTowns({ pas, villes: { noms, points } }) {
  const positions = ringOf(points, pas);
  return positions.length ? noms.split("\n").map((name, rank) => ({ name, position: positions[rank] })) : [];
}

/** The box around the departments of the mainland; null when none has an outline. */
export function mainlandBox(departments) {
  const boxes = departments.filter(({ code, box }) => box && !isOverseas(code)).map(({ box }) => box);
  return boxes.length ? boxOf(boxes.flatMap(([south, west, north, east]) => [[south, west], [north, east]])) : null;
}

/**
 * A test of positions: whether one may be that of a place, which is on earth, not at 0,0, and not
 * abroad as far as the boxes of `departments` tell.
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

function isNear([south, west, north, east], { latitude, longitude }) {
  const within = (low, value, high) => low - MARGIN_DEGREES <= value && value <= high + MARGIN_DEGREES;
  return within(south, latitude, north) && within(west, longitude, east);
}

function ringOf(flat, steps) {
  const ring = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < flat.length; at += 2) {
    x += flat[at];
    y += flat[at + 1];
    ring.push([y / steps, x / steps]);
  }
  return ring;
}

function boxOf(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [latitude, longitude] of points) {
    box[0] = Math.min(box[0], latitude);
    box[1] = Math.min(box[1], longitude);
    box[2] = Math.max(box[2], latitude);
    box[3] = Math.max(box[3], longitude);
  }
  return box;
}

function largest(rings) {
  return rings.reduce((best, ring) => (Math.abs(twiceArea(ring)) > Math.abs(twiceArea(best)) ? ring : best));
}

function twiceArea(ring) {
  return ring.reduce((sum, [lat, lon], at) => {
    const [nextLat, nextLon] = ring[(at + 1) % ring.length];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

/** The centre of gravity of a ring. */
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
