// A point that is dragged on a map: the form's, of the place that a page describes.

/** @import { MapFiles, Position } from "../types" */

import { drawCountry } from "./country.js";
import { pointIcon } from "./icons.js";
import L from "./leaflet.js";
import { createMap, follow } from "./mount.js";

const NEAR_ZOOM = 12;

/**
 * Mount a map in `element` with one point, which `onMoved(position)` hears of when it was dragged or the map was
 * clicked; the keyboard has other ways beside it. Gives `show(position)`.
 * @type {(element: HTMLElement, options: MapFiles & { label: string, position: Position, onMoved: (position: Position) => void }) =>
 *   { show: (position: Position) => void }}
 */
export function mountPoint(element, { label, position, onMoved, ...files }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.classList.add("places-map");
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  const map = createMap(element, { tiles: files.tiles, zoomButtons: "topleft" }, calm);
  const names = drawCountry(map, files);
  const marker = L.marker(latLng(position), { icon: pointIcon(), draggable: true, autoPan: true, keyboard: false });
  marker.addTo(map);
  follow(element, map);
  map.setView(latLng(position), NEAR_ZOOM, { animate: false });
  names.refresh();
  const tell = (/** @type {L.LatLng} */ { lat, lng }) => onMoved({ latitude: lat, longitude: lng });
  marker.on("dragend", () => tell(marker.getLatLng()));
  map.on("click", ({ latlng }) => tell(latlng));
  return {
    show(to) {
      marker.setLatLng(latLng(to));
      if (!map.getBounds().contains(latLng(to))) map.panTo(latLng(to), { animate: !calm });
    },
  };
}

/** @type {(position: Position) => L.LatLng} */
const latLng = ({ latitude, longitude }) => L.latLng(latitude, longitude);
