// Markers' icons: buttons with a name, whatever reads them.

/** @import { MapPlace } from "../types" */

import { communeOf } from "./cluster_towns.js";
import L from "./leaflet.js";
import { clusterLabel, markerLabel, number } from "./sentences.js";
import { anchorOf, drawing, sizeOf } from "./shapes.js";

const CLUSTER_SIZES_PX = [36, 42, 50, 58];

/**
 * @typedef {L.DivIconOptions & { label?: string, text?: string, onMade?: (made: HTMLElement) => void }} IconOptions
 */

/** @type {new (options: IconOptions) => L.DivIcon} */
const Icon = L.DivIcon.extend({
  /** @type {(this: L.DivIcon, old?: HTMLElement) => HTMLElement} */
  createIcon(old) {
    const made = L.DivIcon.prototype.createIcon.call(this, old);
    const { label, text, onMade } = /** @type {IconOptions} */ (this.options);
    if (label) made.setAttribute("aria-label", label);
    else made.setAttribute("aria-hidden", "true");
    if (text) made.append(textSpan(text));
    onMade?.(made);
    return made;
  },
});

/**
 * The icon of a place; `onMade(element)` hears of each element made for it.
 * @type {(place: MapPlace, onMade: (made: HTMLElement) => void) => L.DivIcon}
 */
export function placeIcon(place, onMade) {
  const { kind } = place;
  const [width, height] = sizeOf(kind);
  return new Icon({
    className: "pin-marker",
    html: drawing(kind),
    iconSize: [width, height],
    iconAnchor: anchorOf(kind),
    popupAnchor: [0, kind === "maison" ? -height + 6 : -height / 2],
    label: markerLabel(place),
    text: communeOf(place),
    onMade,
  });
}

/**
 * The icon of `count` places: their number. The town that they go by, and how many of them are there, are said; the town
 * is written beside it where there is room (names.js).
 * @type {(count: number, going: { town: string, inTown: number }) => L.DivIcon}
 */
export function clusterIcon(count, going) {
  const size = CLUSTER_SIZES_PX[Math.min(String(count).length, CLUSTER_SIZES_PX.length) - 1];
  /** @type {(made: HTMLElement) => void} */
  const onMade = (made) => {
    made.dataset.commune = going.town;
  };
  const named = { label: clusterLabel(count, going), text: number(count), onMade };
  return new Icon({ className: "pin-cluster", html: "", iconSize: [size, size], ...named });
}

/**
 * A name written on the map, for the eye only; `shift` is {left, top} in pixels from its point.
 * @type {(text: string, kind: string, shift: { left: number, top: number }) => L.DivIcon}
 */
export function nameIcon(text, kind, { left, top }) {
  /** @type {(made: HTMLElement) => void} */
  const onMade = (made) => {
    const written = /** @type {HTMLElement} */ (made.querySelector(".pin-text"));
    Object.assign(written.style, { left: `${left}px`, top: `${top}px` });
  };
  return new Icon({ className: `pin-name pin-name-${kind}`, html: "", iconSize: [0, 0], text, onMade });
}

/**
 * The mark of the point that was sought.
 * @type {() => L.DivIcon}
 */
export function soughtIcon() {
  const kind = "cherche";
  return new Icon({ className: "pin-sought", html: drawing(kind), iconSize: sizeOf(kind), iconAnchor: anchorOf(kind) });
}

/**
 * The point that is dragged.
 * @type {() => L.DivIcon}
 */
export function pointIcon() {
  const kind = "maison";
  return new Icon({ className: "pin-marker", html: drawing(kind), iconSize: sizeOf(kind), iconAnchor: anchorOf(kind) });
}

/** @type {(text: string) => HTMLElement} */
function textSpan(text) {
  const span = document.createElement("span");
  span.className = "pin-text";
  span.setAttribute("aria-hidden", "true");
  span.textContent = text;
  return span;
}
