// A map in an element: outlines, places (markers.js), the point that was sought.

/** @import { Box, MapOptions, MapPlace, NamedPoint, PlaceDetails, PlacesMap } from "../types" */

import { drawCountry } from "./country.js";
import { soughtIcon } from "./icons.js";
import { startKeyboard } from "./keyboard.js";
import L from "./leaflet.js";
import { createMarkers } from "./markers.js";
import { mainlandBox } from "./outlines.js";
import { CLOSE, SOUGHT, ZOOM_IN, ZOOM_OUT } from "./sentences.js";

const CLOSEST_ZOOM = 13;
const FIT_ZOOM = 11;
/** @type {[number, number]} */
const PADDING_PX = [36, 36];
const SOUGHT_PANE = "sought";

/**
 * Mount a map in `element`.
 *
 * Options: `outlines`, `towns` and `tiles` (files.js), `label` (its name), `zoomButtons` (in which
 * corner), `describe(place)` (popup.js; by default what the place itself holds).
 *
 * Gives `show(places, {point, fit})`, where a place is {id, name, kind, town, position, href?} and the
 * point that was sought {latitude, longitude, name}; `highlight(id)` marks the places of a house, or
 * none (null); `onPick(heard)` calls `heard(id)` when one is under the pointer or the focus,
 * `heard(null)` when none is any more; `onMove(heard)` calls `heard(box)` when another part is shown;
 * `goTo(box)`, `view()`, `restore(view)`.
 *
 * @type {(element: HTMLElement, options: MapOptions) => PlacesMap}
 */
export function mountMap(element, { label, zoomButtons = "topleft", describe = described, ...files }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.classList.add("places-map");
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  const map = createMap(element, { tiles: files.tiles, zoomButtons }, calm);
  const names = drawCountry(map, files);
  const markers = createMarkers(element, map, { describe, calm });
  const point = createPoint(map);
  markers.onSettled(names.refresh);
  startKeyboard(map, markers.group, calm);
  follow(element, map);
  goToBox(map, mainlandBox(files.outlines));

  return {
    show(places, { point: sought = null, fit = true } = {}) {
      map.closePopup();
      markers.show(places);
      point.show(sought);
      names.seek(sought);
      if (fit) fitTo(map, places, sought);
      markers.remark();
      names.refresh();
    },
    highlight: markers.highlight,
    onPick: markers.onPick,
    onMove: (heard) => map.on("moveend", () => heard(boxOf(map))),
    goTo: (box) => goToBox(map, box),
    box: () => boxOf(map),
    view: () => ({ center: [map.getCenter().lat, map.getCenter().lng], zoom: map.getZoom() }),
    restore: ({ center, zoom }) => map.setView(center, zoom, { animate: false }),
  };
}

/**
 * The mark of the point that was sought, if any.
 * @param {L.Map} map
 */
function createPoint(map) {
  /** @type {L.Marker | null} */
  let sought = null;
  map.createPane(SOUGHT_PANE);
  return {
    /** @type {(point: NamedPoint | null) => void} */
    show(point) {
      sought?.remove();
      sought = null;
      if (!point) return;
      const options = { icon: soughtIcon(), interactive: false, keyboard: false, title: SOUGHT, pane: SOUGHT_PANE };
      sought = L.marker([point.latitude, point.longitude], options).addTo(map);
    },
  };
}

/**
 * The map itself, with nothing on it; `calm` for who asked for less movement.
 * @type {(element: HTMLElement, options: Pick<MapOptions, "tiles" | "zoomButtons">, calm: boolean) => L.Map}
 */
export function createMap(element, { tiles, zoomButtons: position }, calm) {
  const map = L.map(element, {
    attributionControl: Boolean(tiles),
    zoomControl: false,
    scrollWheelZoom: false,
    // Tiles are made for whole steps; our outlines fit at any.
    zoomSnap: tiles ? 1 : 0.25,
    minZoom: 2,
    maxZoom: tiles?.zoom ?? CLOSEST_ZOOM,
    inertia: !calm,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
  });
  L.control.zoom({ position, zoomInTitle: ZOOM_IN, zoomOutTitle: ZOOM_OUT }).addTo(map);
  map.setView([46.5, 2.5], 5);
  // The wheel belongs to the page until the person is in the map.
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  map.on("popupopen", ({ popup }) => {
    popup.getElement()?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", CLOSE);
  });
  return map;
}

/**
 * Keep the map as large as its element.
 * @type {(element: HTMLElement, map: L.Map) => void}
 */
export function follow(element, map) {
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);
}

/** @type {(map: L.Map, places: MapPlace[], point: NamedPoint | null) => void} */
function fitTo(map, places, point) {
  const positions = [...places.map(({ position }) => position), point].flatMap((each) => each ?? []);
  if (!positions.length) return;
  const bounds = positions.map(({ latitude, longitude }) => L.latLng(latitude, longitude));
  map.fitBounds(L.latLngBounds(bounds), { padding: PADDING_PX, maxZoom: FIT_ZOOM, animate: false });
}

/** @type {(map: L.Map, box: Box | null | undefined) => void} */
function goToBox(map, box) {
  if (!box) return;
  const [south, west, north, east] = box;
  map.fitBounds([[south, west], [north, east]], { animate: false });
}

/** @type {(map: L.Map) => Box} */
function boxOf(map) {
  const bounds = map.getBounds();
  return [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
}

/** @type {(place: Partial<PlaceDetails>) => Promise<PlaceDetails>} */
async function described({ href = "", phone = "", dialled = "" }) {
  return { href, phone, dialled };
}
