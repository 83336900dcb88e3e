// What lies under the places: our own outlines and names, or tiles if the site has any.

/** @import { MapFiles, MapNames, Tiles } from "../types" */

import L from "./leaflet.js";
import { createNames } from "./names.js";
import { element, link } from "./popup.js";

const COMMUNE_NAMES_ZOOM = 10;
// Tiles have names of their own.
const NO_NAMES = { refresh() {}, seek() {} };

/**
 * Draw the departments on `map`; above tiles their outlines alone. Gives the names (names.js).
 *
 * `outlines` and `towns` are those of outlines.js, `tiles` the site's (files.js) or null.
 * @type {(map: L.Map, files: MapFiles) => MapNames}
 */
export function drawCountry(map, { outlines: departments, towns, tiles }) {
  if (tiles) drawTiles(map, tiles);
  const rings = departments.flatMap((department) => department.rings);
  const className = tiles ? "pin-outlines pin-outlines-bare" : "pin-outlines";
  // The pane is a drawing: each place on it is a button of another one.
  map.getPane("overlayPane")?.setAttribute("aria-hidden", "true");
  L.polygon(rings.map((ring) => [ring]), { className, interactive: false, smoothFactor: 1 }).addTo(map);
  if (tiles) return NO_NAMES;
  namePlaces(map);
  return createNames(map, { departments, towns });
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
