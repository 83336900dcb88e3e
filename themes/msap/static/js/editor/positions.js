// Points on earth as a page writes them: degrees, with a point. Pure.

/** @import { Position } from "../types" */

import { distanceKm } from "../lib/distance.js";

const METRES_PER_DEGREE = 111_320;
const DIGITS = 6;

/**
 * The position that two texts write; null where they write none.
 * @type {(latitude: unknown, longitude: unknown) => Position | null}
 */
export function positionOf(latitude, longitude) {
  const [lat, lon] = [latitude, longitude].map((text) => (typeof text === "string" && text.trim() ? Number(text) : NaN));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { latitude: lat, longitude: lon } : null;
}

/**
 * The position so many metres further north and east.
 * @type {(position: Position, northM: number, eastM: number) => Position}
 */
export function moved({ latitude, longitude }, northM, eastM) {
  const perDegreeEast = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return { latitude: latitude + northM / METRES_PER_DEGREE, longitude: longitude + eastM / perDegreeEast };
}

/**
 * Degrees as a page writes them: six digits behind the point are 10 cm.
 * @type {(degrees: number) => string}
 */
export const written = (degrees) => String(Number(degrees.toFixed(DIGITS)));

/**
 * How far a point is from the centre of its commune: « à 350 m du centre de Durtal ».
 * @type {(position: Position, commune: Position & { name: string }) => string}
 */
export function awayFrom(position, commune) {
  const metres = Math.round((distanceKm(position, commune) * 1000) / 10) * 10;
  if (metres < 150) return `au centre de ${commune.name}`;
  return metres < 1000 ? `à ${metres} m du centre de ${commune.name}` : `à ${(metres / 1000).toFixed(1).replace(".", ",")} km du centre de ${commune.name}`;
}
