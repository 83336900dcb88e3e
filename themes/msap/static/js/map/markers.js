// The places on a map: markers, in clusters where they are many; popups; what is marked here and elsewhere.

/** @import { Describe, MapPlace, PlacesMap } from "../types" */

import { clusterIcon, placeIcon } from "./icons.js";
import { WatchedPopup } from "./keyboard.js";
import L from "./leaflet.js";
import { popupContent } from "./popup.js";

// Where places are many, wide enough for each number to be read; nearer, each place counts.
const FAR_ZOOM = 8;
const FAR_CLUSTER_RADIUS_PX = 88;
const CLUSTER_RADIUS_PX = 60;

/**
 * The markers of the places, in clusters where they are many: which are shown, and which are marked.
 *
 * @param {HTMLElement} element
 * @param {L.Map} map
 * @param {{ describe: Describe<any>, calm: boolean }} options
 */
export function createMarkers(element, map, { describe, calm }) {
  const group = createGroup(calm).addTo(map);
  /** @type {WeakMap<Element, MapPlace>} */
  const placeOf = new WeakMap();
  /** @type {Map<string, L.Marker[]>} */
  let markers = new Map();
  /** @type {string | null} */
  let marked = null;

  function remark() {
    for (const old of element.querySelectorAll(".pin-marked")) old.classList.remove("pin-marked");
    for (const marker of markers.get(marked ?? "") ?? []) {
      group.getVisibleParent(marker)?.getElement()?.classList.add("pin-marked");
    }
  }

  bindPopup(group, describe);
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
      for (const place of places) {
        const marker = markerOf(place, placeOf);
        if (!marker) continue;
        made.push(marker);
        markers.set(place.id, [...(markers.get(place.id) ?? []), marker]);
      }
      group.clearLayers();
      group.addLayers(made);
    },
    /** @type {PlacesMap["highlight"]} */
    highlight(id) {
      marked = id;
      remark();
    },
    /** @type {PlacesMap["onPick"]} */
    onPick: (heard) => hearPicks(element, placeOf, heard),
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

/** @type {(calm: boolean) => L.MarkerClusterGroup} */
function createGroup(calm) {
  return L.markerClusterGroup({
    maxClusterRadius: (zoom) => (zoom < FAR_ZOOM ? FAR_CLUSTER_RADIUS_PX : CLUSTER_RADIUS_PX),
    showCoverageOnHover: false,
    animate: !calm,
    chunkedLoading: true,
    iconCreateFunction: (cluster) => clusterIcon(cluster.getChildCount()),
  });
}

/**
 * One popup for all markers: its content is made anew each time that it opens.
 * @type {(group: L.MarkerClusterGroup, describe: Describe<any>) => void}
 */
function bindPopup(group, describe) {
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
    const { place } = /** @type {{ place: MapPlace }} */ (marker.options);
    if (shown.marker !== marker) shown = { marker, content: popupContent(place, describe, onGrown) };
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
