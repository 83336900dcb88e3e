// What lies under the places: our own outlines and names of departments, or tiles if the site has any.

import { nameIcon } from "./icons.js";
import L from "./leaflet.js";
import { element, link } from "./popup.js";

const DEPARTMENT_NAMES_ZOOM = 7;
const COMMUNE_NAMES_ZOOM = 10;
const NAMES_PANE = "noms";

/** Draw the departments on `map`; above tiles their outlines alone. */
export function drawCountry(map, departments, tiles) {
  if (tiles) drawTiles(map, tiles);
  const rings = departments.flatMap((department) => department.rings);
  const className = tiles ? "pin-outlines pin-outlines--bare" : "pin-outlines";
  L.polygon(rings.map((ring) => [ring]), { className, interactive: false, smoothFactor: 1 }).addTo(map);
  if (tiles) return;
  map.createPane(NAMES_PANE);
  for (const { name, middle } of departments.filter(({ middle }) => middle)) {
    const options = { icon: nameIcon(name), pane: NAMES_PANE, interactive: false, keyboard: false };
    L.marker(middle, options).addTo(map);
  }
  nameByZoom(map);
}

/** Without tiles, names tell where one is: those of departments, then of the places' communes. */
function nameByZoom(map) {
  const follow = () => {
    const zoom = map.getZoom();
    map.getContainer().classList.toggle("places-map--departments", zoom >= DEPARTMENT_NAMES_ZOOM);
    map.getContainer().classList.toggle("places-map--communes", zoom >= COMMUNE_NAMES_ZOOM);
  };
  map.on("zoomend", follow);
  follow();
}

function drawTiles(map, { adresse, credit, lien, zoom }) {
  // Leaflet parses its credits as markup: make it from texts.
  const attribution = (lien ? link(lien, credit) : element("span", "", credit)).outerHTML;
  map.attributionControl.setPrefix(false);
  L.tileLayer(adresse, { attribution, maxZoom: zoom, className: "pin-tile" }).addTo(map);
}
