// A map in an element: outlines, places (markers.js), the point that was sought.

/** @import { Box, MapNames, MapOptions, NamedPoint, PixelBox, PlaceDetails, PlacesMap, Position } from "../types" */

import { drawCommunes } from "./communes.js";
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
const EDGE_PX = 12;
const AT_TOP_PX = 40;
const AT_EDGE_PX = 40;
const SIDE_SHARE = 0.4;
const HALF_POPUP_PX = 160;

/**
 * Mount a map in `element`.
 *
 * Options: `outlines`, `towns` and `tiles` (files.js), `label` (its name), `zoomButtons` (in which
 * corner), `describe(place)` (popup.js; by default what the place itself holds), `over()` (what lies over the map),
 * `communes` (whether their borders are drawn from near enough).
 *
 * Gives `show(places, {point, fit})`, where a place is {id, name, kind, town, position, href?} and the
 * point that was sought {latitude, longitude, name}; `highlight(id)` marks the places of a house, or
 * none (null); `onPick(heard)` calls `heard(id)` when one is under the pointer or the focus,
 * `heard(null)` when none is any more; `onMove(heard)` calls `heard(box)` when another part is shown;
 * `goTo(box)`, `view()`, `restore(view)`; `seek(point, positions)` shows a point that was sought with these around it,
 * `open(id)` the popup of a house.
 *
 * @type {(element: HTMLElement, options: MapOptions) => PlacesMap}
 */
export function mountMap(element, { label, zoomButtons = "topleft", describe = described, over = nothing, communes = false, ...files }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  nameMap(element, label);
  const map = createMap(element, { tiles: files.tiles, zoomButtons }, calm);
  const names = drawCountry(map, files, over);
  // Tiles have borders of their own.
  if (communes && !files.tiles) drawCommunes(map, files);
  const covered = () => coveredBy(over(), map.getSize().x);
  const coveredAt = (/** @type {number} */ x) => coveredAbove(over(), x);
  const markers = createMarkers(element, map, { describe, calm, towns: files.towns, coveredAt });
  const point = createPoint(map, names);
  markers.onSettled(names.refresh);
  startKeyboard(map, markers.group, { calm, over });
  follow(element, map);
  /** @type {PlacesMap["goTo"]} */
  const goTo = (box) => goToBox(map, box, covered());
  goTo(mainlandBox(files.outlines));

  return {
    show(places, { point: sought = null, fit = true } = {}) {
      map.closePopup();
      markers.show(places);
      point.show(sought);
      if (fit) fitTo(map, places.map(({ position }) => position), sought);
      markers.remark();
      names.refresh();
    },
    seek(sought, positions) {
      map.closePopup();
      point.show(sought);
      fitTo(map, positions, sought, covered());
      names.refresh();
    },
    open: markers.open,
    highlight: markers.highlight,
    onPick: markers.onPick,
    onMove: (heard) => map.on("moveend", () => heard(boxOf(map))),
    goTo,
    box: () => boxOf(map),
    view: () => ({ center: [map.getCenter().lat, map.getCenter().lng], zoom: map.getZoom() }),
    restore: ({ center, zoom }) => map.setView(center, zoom, { animate: false }),
  };
}

/** @type {(element: HTMLElement, label: string) => void} */
function nameMap(element, label) {
  element.classList.add("places-map");
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
}

/** @type {() => PixelBox[]} */
const nothing = () => [];

/**
 * How much of a map this wide lies under boxes: at its left, where most of it is left beside them, and above what is left.
 * @type {(boxes: PixelBox[], width: number) => [number, number]}
 */
function coveredBy(boxes, width) {
  const left = coveredBeside(boxes, width);
  return [left, coveredAbove(boxes, (left + width) / 2)];
}

/**
 * How far down boxes at the top cover the map above a popup of the middle `x`, or what is fitted around it.
 * @type {(boxes: PixelBox[], x: number) => number}
 */
function coveredAbove(boxes, x) {
  const above = boxes.filter(({ left, right, top }) => top < AT_TOP_PX && left < x + HALF_POPUP_PX && x - HALF_POPUP_PX < right);
  return Math.max(0, ...above.map(({ bottom }) => bottom));
}

/** @type {(boxes: PixelBox[], width: number) => number} */
function coveredBeside(boxes, width) {
  const right = Math.max(0, ...boxes.filter(({ left }) => left < AT_EDGE_PX).map((box) => box.right));
  return right < width * SIDE_SHARE ? right : 0;
}

/**
 * The mark of the point that was sought, and its name among `names`, if any.
 * @param {L.Map} map
 * @param {MapNames} names
 */
function createPoint(map, names) {
  /** @type {L.Marker | null} */
  let sought = null;
  map.createPane(SOUGHT_PANE);
  return {
    /** @type {(point: NamedPoint | null) => void} */
    show(point) {
      names.seek(point);
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
  // Who goes by Tab meets them before the places, which may be many.
  element.prepend(/** @type {HTMLElement} */ (element.querySelector(".leaflet-control-container")));
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

/** @type {(map: L.Map, positions: (Position | null)[], point: NamedPoint | null, coveredPx?: [number, number]) => void} */
function fitTo(map, positions, point, [leftPx, topPx] = [0, 0]) {
  const known = [...positions, point].flatMap((each) => each ?? []);
  if (!known.length) return;
  const bounds = known.map(({ latitude, longitude }) => L.latLng(latitude, longitude));
  const [x, y] = PADDING_PX;
  map.fitBounds(L.latLngBounds(bounds), {
    paddingTopLeft: [x + leftPx, y + topPx],
    paddingBottomRight: PADDING_PX,
    maxZoom: FIT_ZOOM,
    animate: false,
  });
}

/** @type {(map: L.Map, box: Box | null | undefined, coveredPx: [number, number]) => void} */
function goToBox(map, box, [leftPx, topPx]) {
  if (!box) return;
  const [south, west, north, east] = box;
  map.fitBounds([[south, west], [north, east]], {
    paddingTopLeft: [EDGE_PX + leftPx, EDGE_PX + topPx],
    paddingBottomRight: [EDGE_PX, EDGE_PX],
    animate: false,
  });
}

/** @type {(map: L.Map) => Box} */
function boxOf(map) {
  const bounds = map.getBounds();
  return [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
}

/** @type {(place: Partial<PlaceDetails>) => Promise<PlaceDetails>} */
async function described({ href = "", phone = "", dialled = "", opening }) {
  return { href, phone, dialled, opening };
}
