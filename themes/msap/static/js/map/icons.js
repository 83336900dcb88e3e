// Markers' icons: buttons with a name, whatever reads them.

import L from "./leaflet.js";
import { clusterLabel, markerLabel, number } from "./sentences.js";
import { anchorOf, drawing, sizeOf } from "./shapes.js";

const CLUSTER_SIZES_PX = [36, 42, 50, 58];

const Icon = L.DivIcon.extend({
  createIcon(old) {
    const made = L.DivIcon.prototype.createIcon.call(this, old);
    const { label, text } = this.options;
    if (label) made.setAttribute("aria-label", label);
    else made.setAttribute("aria-hidden", "true");
    if (text) made.append(textSpan(text));
    this.options.onMade?.(made);
    return made;
  },
});

/** The icon of a place; `onMade(element)` hears of each element made for it. */
export function placeIcon(place, onMade) {
  const { kind, town } = place;
  const [width, height] = sizeOf(kind);
  return new Icon({
    className: "pin-marker",
    html: drawing(kind),
    iconSize: [width, height],
    iconAnchor: anchorOf(kind),
    popupAnchor: [0, kind === "maison" ? -height + 6 : -height / 2],
    label: markerLabel(place),
    text: town.replace(/ \(.*\)$/, ""),
    onMade,
  });
}

/** The icon of several places: their number. */
export function clusterIcon(count) {
  const size = CLUSTER_SIZES_PX[Math.min(String(count).length, CLUSTER_SIZES_PX.length) - 1];
  const options = { className: "pin-cluster", html: "", iconSize: [size, size] };
  return new Icon({ ...options, label: clusterLabel(count), text: number(count) });
}

/** A name written on the map, for the eye only; `shift` is {left, top} in pixels from its point. */
export function nameIcon(text, kind, { left, top }) {
  const onMade = (made) => Object.assign(made.querySelector(".pin-text").style, { left: `${left}px`, top: `${top}px` });
  return new Icon({ className: `pin-name pin-name-${kind}`, html: "", iconSize: [0, 0], text, onMade });
}

/** The mark of the point that was sought. */
export function soughtIcon() {
  const kind = "cherche";
  return new Icon({ className: "pin-sought", html: drawing(kind), iconSize: sizeOf(kind), iconAnchor: anchorOf(kind) });
}

function textSpan(text) {
  const span = document.createElement("span");
  span.className = "pin-text";
  span.setAttribute("aria-hidden", "true");
  span.textContent = text;
  return span;
}
