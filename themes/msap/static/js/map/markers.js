// The places on a map: markers, in clusters where they are many; popups; what is marked here and elsewhere.

/** @import { Describe, MapPlace, PlacesMap, Town } from "../types" */

import { clusterTown, ranksOf } from "./cluster_towns.js";
import { clusterIcon, placeIcon } from "./icons.js";
import { WatchedPopup } from "./keyboard.js";
import L from "./leaflet.js";
import { popupContent } from "./popup.js";

// Where places are many, wide enough for each number to be read; nearer, each place counts.
const FAR_ZOOM = 8;
const FAR_CLUSTER_RADIUS_PX = 88;
const CLUSTER_RADIUS_PX = 60;
const POPUP_EDGE_PX = 8;

/**
 * The markers of the places, in clusters where they are many: which are shown, and which are marked. `towns` are those of
 * outlines.js; `coveredAt(x)` tells how many pixels at the top something covers around there.
 *
 * @param {HTMLElement} element
 * @param {L.Map} map
 * @param {{ describe: Describe<any>, calm: boolean, towns: Town[], coveredAt: (x: number) => number }} options
 */
export function createMarkers(element, map, { describe, calm, towns, coveredAt }) {
  /** @type {Map<string, number>} */
  let ranks = new Map();
  const group = createGroup(calm, (places) => clusterIcon(places.length, clusterTown(places, ranks))).addTo(map);
  /** @type {WeakMap<Element, MapPlace>} */
  const placeOf = new WeakMap();
  /** @type {Map<string, L.Marker[]>} */
  let markers = new Map();
  const { remark, highlight } = marking(element, group, (id) => markers.get(id) ?? []);

  bindPopup(group, describe, (marker) => coveredAt(map.latLngToContainerPoint(marker.getLatLng()).x));
  group.on("animationend", remark);
  map.on("moveend", remark);
  return {
    group,
    remark,
    /** @type {(heard: () => void) => void} */
    onSettled: (heard) => group.on("animationend", heard),
    /** @type {(places: MapPlace[]) => void} */
    show(places) {
      /** @type {L.Marker[]} */
      const made = [];
      markers = new Map();
      ranks = ranksOf(places, towns);
      for (const place of places) {
        const marker = markerOf(place, placeOf);
        if (!marker) continue;
        made.push(marker);
        markers.set(place.id, [...(markers.get(place.id) ?? []), marker]);
      }
      group.clearLayers();
      group.addLayers(made);
    },
    /**
     * Open the popup of the first place of a house, out of its cluster.
     * @type {PlacesMap["open"]}
     */
    open(id) {
      const [marker] = markers.get(id) ?? [];
      if (marker) group.zoomToShowLayer(marker, () => marker.openPopup());
    },
    highlight,
    /** @type {PlacesMap["onPick"]} */
    onPick: (heard) => hearPicks(element, placeOf, heard),
  };
}

/**
 * What marks the markers of a house, or what they are hidden in; `remark()` after these have changed.
 * @type {(element: HTMLElement, group: L.MarkerClusterGroup, markersOf: (id: string) => L.Marker[]) =>
 *   { remark: () => void, highlight: PlacesMap["highlight"] }}
 */
function marking(element, group, markersOf) {
  /** @type {string | null} */
  let marked = null;

  function remark() {
    for (const old of element.querySelectorAll(".pin-marked")) old.classList.remove("pin-marked");
    for (const marker of markersOf(marked ?? "")) group.getVisibleParent(marker)?.getElement()?.classList.add("pin-marked");
  }

  return {
    remark,
    highlight(id) {
      marked = id;
      remark();
    },
  };
}

/** @type {(place: MapPlace, placeOf: WeakMap<Element, MapPlace>) => L.Marker | null} */
function markerOf(place, placeOf) {
  if (!place.position) return null;
  const { latitude, longitude } = place.position;
  const icon = placeIcon(place, (made) => placeOf.set(made, place));
  const options = { icon, title: place.name, place };
  return L.marker([latitude, longitude], options);
}

/** @type {(calm: boolean, iconOf: (places: MapPlace[]) => L.DivIcon) => L.MarkerClusterGroup} */
function createGroup(calm, iconOf) {
  /** @type {L.MarkerClusterGroup} */
  const group = L.markerClusterGroup({
    maxClusterRadius: (zoom) => (zoom < FAR_ZOOM ? FAR_CLUSTER_RADIUS_PX : CLUSTER_RADIUS_PX),
    showCoverageOnHover: false,
    animate: !calm,
    chunkedLoading: true,
    // Many places come in several steps; who waits for clusters to stand still hears of the last.
    chunkProgress: (done, all) => {
      if (done === all) setTimeout(() => group.fire("animationend"));
    },
    iconCreateFunction: (cluster) => iconOf(cluster.getAllChildMarkers().map(placeAt)),
  });
  return group;
}

/** @type {(marker: L.Layer) => MapPlace} */
function placeAt(marker) {
  return /** @type {{ place: MapPlace }} */ (marker.options).place;
}

/**
 * One popup for all markers: its content is made anew each time that it opens. What covers the map above a marker,
 * `coveredOver(marker)` pixels, does not cover its popup.
 * @type {(group: L.MarkerClusterGroup, describe: Describe<any>, coveredOver: (marker: L.Marker) => number) => void}
 */
function bindPopup(group, describe, coveredOver) {
  const popup = new WatchedPopup({ minWidth: 180, maxWidth: 280 });
  /** @type {{ marker: L.Layer | null, content: HTMLElement }} */
  let shown = { marker: null, content: document.createElement("div") };
  const onGrown = () => {
    const { content } = shown;
    if (!content.isConnected) return;
    // Leaflet takes the content out and in again: the focus would be lost.
    const focused = content.contains(document.activeElement) ? document.activeElement : null;
    popup.update();
    /** @type {HTMLElement | null} */ (focused)?.focus({ preventScroll: true });
  };
  popup.setContent((/** @type {L.Layer} */ marker) => {
    popup.options.autoPanPaddingTopLeft = [POPUP_EDGE_PX, POPUP_EDGE_PX + coveredOver(/** @type {L.Marker} */ (marker))];
    if (shown.marker !== marker) shown = { marker, content: popupContent(placeAt(marker), describe, onGrown) };
    return shown.content;
  });
  popup.on("remove", () => (shown = { ...shown, marker: null }));
  group.bindPopup(popup);
}

/** @type {(element: HTMLElement, placeOf: WeakMap<Element, MapPlace>, heard: (id: string | null) => void) => void} */
function hearPicks(element, placeOf, heard) {
  /** @type {string | null} */
  let last = null;
  /** @type {(id: string | null) => void} */
  const tell = (id) => {
    if (id !== last) heard((last = id));
  };
  /** @type {(event: Event) => string | null} */
  const idOf = ({ target }) => {
    const marker = /** @type {Element} */ (target).closest?.(".pin-marker");
    return (marker && placeOf.get(marker)?.id) ?? null;
  };
  for (const arrival of ["pointerover", "focusin"]) element.addEventListener(arrival, (event) => tell(idOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) element.addEventListener(leaving, () => tell(null));
}
