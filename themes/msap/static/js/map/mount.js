// A map in an element: outlines, places in clusters, popups; what is marked here and elsewhere.

import { clusterIcon, placeIcon, soughtIcon } from "./icons.js";
import { WatchedPopup, startKeyboard } from "./keyboard.js";
import { drawCountry } from "./country.js";
import L from "./leaflet.js";
import { mainlandBox } from "./outlines.js";
import { popupContent } from "./popup.js";
import { CLOSE, SOUGHT, ZOOM_IN, ZOOM_OUT } from "./sentences.js";

const CLOSEST_ZOOM = 13;
const FIT_ZOOM = 11;
// Where places are many, wide enough for each number to be read; nearer, each place counts.
const FAR_ZOOM = 8;
const FAR_CLUSTER_RADIUS_PX = 88;
const CLUSTER_RADIUS_PX = 60;
const PADDING_PX = [36, 36];
const SOUGHT_PANE = "sought";

/**
 * Mount a map in `element`.
 *
 * Options: `outlines`, `towns` and `tiles` (files.js), `label` (its name), `zoomButtons` (in which
 * corner), `describe(place)` (popup.js; by default what the place itself holds).
 *
 * Gives `show(places, {point, fit})`, where a place is {id, name, kind, town, position, href?} and the
 * point that was sought {latitude, longitude, name}; `highlight(id)` marks the places of a house, or none (null); `onPick(heard)` calls `heard(id)`
 * when one is under the pointer or the focus, `heard(null)` when none is any more; `onMove(heard)`
 * calls `heard(box)` when another part is shown; `goTo(box)`, `view()`, `restore(view)`.
 */
export function mountMap(
  element,
  { outlines, towns, tiles = null, label, zoomButtons = "topleft", describe = described },
) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.classList.add("places-map");
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  const map = createMap(element, { tiles, zoomButtons }, calm);
  const names = drawCountry(map, { departments: outlines, towns, tiles });
  const group = createGroup(calm).addTo(map);
  bindPopup(group, describe);
  const placeOf = new WeakMap();
  let markers = new Map();
  let marked = null;
  let sought = null;

  function remark() {
    for (const old of element.querySelectorAll(".pin-marked")) old.classList.remove("pin-marked");
    for (const marker of markers.get(marked) ?? []) {
      group.getVisibleParent(marker)?.getElement()?.classList.add("pin-marked");
    }
  }

  function markerOf(place) {
    const { latitude, longitude } = place.position;
    const icon = placeIcon(place, (made) => placeOf.set(made, place));
    return L.marker([latitude, longitude], { icon, title: place.name, place });
  }

  function showPoint(point) {
    sought?.remove();
    const options = { icon: soughtIcon(), interactive: false, keyboard: false, title: SOUGHT };
    sought = point ? L.marker([point.latitude, point.longitude], { ...options, pane: SOUGHT_PANE }).addTo(map) : null;
    names.seek(point);
  }

  map.createPane(SOUGHT_PANE);
  group.on("animationend", remark);
  group.on("animationend", names.refresh);
  map.on("moveend", remark);
  startKeyboard(map, group, calm);
  follow(element, map);
  goToBox(map, mainlandBox(outlines));

  return {
    show(places, { point = null, fit = true } = {}) {
      const made = places.filter(({ position }) => position).map((place) => [place.id, markerOf(place)]);
      markers = mapOfGroups(made);
      map.closePopup();
      group.clearLayers();
      group.addLayers(made.map(([, marker]) => marker));
      showPoint(point);
      if (fit) fitTo(map, places, point);
      remark();
      names.refresh();
    },
    highlight(id) {
      marked = id;
      remark();
    },
    onPick: (heard) => hearPicks(element, placeOf, heard),
    onMove: (heard) => map.on("moveend", () => heard(boxOf(map))),
    goTo: (box) => goToBox(map, box),
    box: () => boxOf(map),
    view: () => ({ center: [map.getCenter().lat, map.getCenter().lng], zoom: map.getZoom() }),
    restore: ({ center, zoom }) => map.setView(center, zoom, { animate: false }),
  };
}

function createMap(element, { tiles, zoomButtons: position }, calm) {
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
    popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", CLOSE);
  });
  return map;
}

function createGroup(calm) {
  return L.markerClusterGroup({
    maxClusterRadius: (zoom) => (zoom < FAR_ZOOM ? FAR_CLUSTER_RADIUS_PX : CLUSTER_RADIUS_PX),
    showCoverageOnHover: false,
    animate: !calm,
    chunkedLoading: true,
    iconCreateFunction: (cluster) => clusterIcon(cluster.getChildCount()),
  });
}

/** One popup for all markers: its content is made anew each time that it opens. */
function bindPopup(group, describe) {
  const popup = new WatchedPopup({ minWidth: 180, maxWidth: 280 });
  let shown = { marker: null, content: null };
  const onGrown = () => {
    const { content } = shown;
    if (!content?.isConnected) return;
    // Leaflet takes the content out and in again: the focus would be lost.
    const focused = content.contains(document.activeElement) ? document.activeElement : null;
    popup.update();
    focused?.focus({ preventScroll: true });
  };
  popup.setContent((marker) => {
    if (shown.marker !== marker) shown = { marker, content: popupContent(marker.options.place, describe, onGrown) };
    return shown.content;
  });
  popup.on("remove", () => (shown = { marker: null, content: null }));
  group.bindPopup(popup);
}

function mapOfGroups(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/** Keep the map as large as its element. */
function follow(element, map) {
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);
}

function hearPicks(element, placeOf, heard) {
  const idOf = ({ target }) => placeOf.get(target.closest?.(".pin-marker"))?.id ?? null;
  let last = null;
  const tell = (id) => {
    if (id !== last) heard((last = id));
  };
  for (const arrival of ["pointerover", "focusin"]) element.addEventListener(arrival, (event) => tell(idOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) element.addEventListener(leaving, () => tell(null));
}

function fitTo(map, places, point) {
  const positions = [...places.map(({ position }) => position), point].filter(Boolean);
  if (!positions.length) return;
  const bounds = positions.map(({ latitude, longitude }) => [latitude, longitude]);
  map.fitBounds(bounds, { padding: PADDING_PX, maxZoom: FIT_ZOOM, animate: false });
}

function goToBox(map, box) {
  if (box) map.fitBounds([box.slice(0, 2), box.slice(2)], { animate: false });
}

function boxOf(map) {
  const bounds = map.getBounds();
  return [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
}

async function described({ href, phone = "", dialled = "" }) {
  return { href, phone, dialled };
}
