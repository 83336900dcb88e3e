// Where communes meet, on the ground under the places: lines that are loaded by department, once a few of them are seen.

/** @import { Box, Department, LatLng, MapFiles } from "../types" */

import L from "./leaflet.js";
import { meet } from "./outlines.js";

// Farther away lines would lie on each other.
const FARTHEST_ZOOM = 8.25;
// On a wide screen a dozen departments are seen from there.
const NEAR_ZOOM = 9;
const FEW_DEPARTMENTS = 12;

/**
 * Draw the borders of communes on `map` wherever it comes near enough; where they cannot be loaded it stays as it is.
 * @type {(map: L.Map, files: Pick<MapFiles, "outlines" | "borders">) => void}
 */
export function drawCommunes(map, { outlines: departments, borders }) {
  /** @type {Map<string, Promise<L.Polyline | null>>} */
  const asked = new Map();
  const drawn = L.layerGroup().addTo(map);
  let turn = 0;

  /** @type {(department: Department) => Promise<L.Polyline | null>} */
  function linesOf({ code }) {
    const known = asked.get(code) ?? borders(code).then(polyline, () => null);
    asked.set(code, known);
    return known;
  }

  function follow() {
    const mine = ++turn;
    const seen = nearEnough(map, departments);
    const wanted = seen.map(linesOf);
    if (!seen.length) drawn.clearLayers();
    Promise.all(wanted).then((lines) => {
      if (mine !== turn) return;
      drawn.eachLayer((layer) => {
        if (!lines.includes(/** @type {L.Polyline} */ (layer))) drawn.removeLayer(layer);
      });
    });
    for (const each of wanted) each.then((lines) => lines && mine === turn && drawn.addLayer(lines));
  }

  map.on("moveend", follow);
}

/** @type {(lines: LatLng[][]) => L.Polyline} */
function polyline(lines) {
  return L.polyline(lines, { className: "pin-communes", interactive: false, smoothFactor: 1 });
}

/**
 * The departments whose communes are told apart in what `map` shows: none from far away.
 * @type {(map: L.Map, departments: Department[]) => Department[]}
 */
function nearEnough(map, departments) {
  const zoom = map.getZoom();
  if (zoom < FARTHEST_ZOOM) return [];
  const bounds = map.getBounds();
  /** @type {Box} */
  const shown = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
  const seen = departments.filter(({ rings, box }) => rings.length && box && meet(box, shown));
  return zoom >= NEAR_ZOOM || seen.length <= FEW_DEPARTMENTS ? seen : [];
}
