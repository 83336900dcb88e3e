// The part of the map that an address shows: "#carte=10.5/44.518/3.501", zoom, latitude, longitude. After the "#", which
// browsers never send to a server: who looks at their own street tells nobody. Pure.

/** @import { MapView } from "../types" */

import { positionOf } from "../lib/position.js";

const FORM = /^#carte=(\d{1,2}(?:\.\d{1,2})?)\/(-?[\d.]{1,12})\/(-?[\d.]{1,12})$/;
// As fine as a pixel; from this zoom on, one decimal more.
const NEAR_ZOOM = 11;
const DECIMALS = 3;

/**
 * The view that the part of an address after "#" gives; null where it gives none.
 * @type {(hash: string) => MapView | null}
 */
export function readView(hash) {
  const [, zoom, latitude, longitude] = FORM.exec(hash) ?? [];
  const position = zoom ? positionOf(latitude, longitude) : null;
  return position && { center: [position.latitude, position.longitude], zoom: Number(zoom) };
}

/**
 * The part of an address after "#", with it, that gives this view.
 * @type {(view: MapView) => string}
 */
export function writeView({ center, zoom }) {
  const decimals = DECIMALS + Number(zoom >= NEAR_ZOOM);
  return `#carte=${Number(zoom.toFixed(2))}/${center.map((degrees) => degrees.toFixed(decimals)).join("/")}`;
}
