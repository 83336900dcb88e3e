// What lies under the places: our own outlines and names, or tiles if the site has any.

/** @import { MapFiles, MapNames, PixelBox, Tiles } from "../types" */

import L from "./leaflet.js";
import { createNames } from "./names.js";
import { element, link } from "./popup.js";

const COMMUNE_NAMES_ZOOM = 10;
// Tiles have names of their own.
const NO_NAMES = { refresh() {}, seek() {} };

/**
 * Draw the departments on `map`; above tiles their outlines alone. Gives the names (names.js).
 *
 * `outlines` and `towns` are those of outlines.js, `tiles` the site's (files.js) or null; `over()` is where something
 * lies over the map.
 * @type {(map: L.Map, files: MapFiles, over?: () => PixelBox[]) => MapNames}
 */
export function drawCountry(map, { outlines: departments, towns, tiles }, over = () => []) {
  if (tiles) drawTiles(map, tiles);
  // The pane is a drawing: each place on it is a button of another one.
  map.getPane("overlayPane")?.setAttribute("aria-hidden", "true");
  if (!tiles) drawWater(map, departments);
  for (const tint of new Set(departments.map((department) => department.tint))) {
    const rings = departments.filter((department) => department.tint === tint).flatMap((department) => department.rings);
    const className = tiles ? "pin-outlines pin-outlines-bare" : `pin-outlines pin-outlines-${tint}`;
    L.polygon(rings.map((ring) => [ring]), { className, interactive: false, smoothFactor: 1 }).addTo(map);
  }
  if (tiles) return NO_NAMES;
  namePlaces(map);
  return createNames(map, { departments, towns }, over);
}

/**
 * Along the coasts, under the land: what lies beyond is sea there, and land that we know nothing of elsewhere.
 * @type {(map: L.Map, departments: MapFiles["outlines"]) => void}
 */
function drawWater(map, departments) {
  const coasts = departments.flatMap((department) => department.coasts);
  for (const shade of ["far", "near", "shore"]) {
    L.polyline(coasts, { className: `pin-water pin-water-${shade}`, interactive: false, smoothFactor: 1.5 }).addTo(map);
  }
}

/**
 * From near enough, places bear the names of their communes.
 * @type {(map: L.Map) => void}
 */
function namePlaces(map) {
  const follow = () => {
    map.getContainer().classList.toggle("places-map-communes", map.getZoom() >= COMMUNE_NAMES_ZOOM);
  };
  map.on("zoomend", follow);
  follow();
}

/** @type {(map: L.Map, tiles: Tiles) => void} */
function drawTiles(map, { adresse, credit, lien, zoom }) {
  // Leaflet parses its credits as markup: make it from texts.
  const attribution = (lien ? link(lien, credit) : element("span", "", credit)).outerHTML;
  map.attributionControl.setPrefix(false);
  L.tileLayer(adresse, { attribution, maxZoom: zoom, className: "pin-tile" }).addTo(map);
}
