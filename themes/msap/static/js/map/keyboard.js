// The map by keyboard: the focus is never lost, Escape closes, Space does as Enter does.

/** @import { PixelBox } from "../types" */

import L from "./leaflet.js";
import { isWithin } from "./naming.js";

// Clusters go 0.3 s after the move that opens them.
const SETTLED_MS = 500;

/**
 * @typedef {L.Popup & { hadFocus?: boolean, _source?: L.Marker }} Watched a popup, and the marker that it is of
 */

/**
 * A popup that knows, when it goes, whether it takes the focus with it: `hadFocus`.
 * @type {new (options: L.PopupOptions) => Watched}
 */
export const WatchedPopup = L.Popup.extend({
  /** @type {(this: Watched, map: L.Map) => Watched} */
  onRemove(map) {
    this.hadFocus = Boolean(this.getElement()?.contains(document.activeElement));
    L.Popup.prototype.onRemove.call(this, map);
    return this;
  },
});

/**
 * Watch over the focus in `map` and its `group` of markers; `calm` people see nothing slide, and nobody is led to what lies
 * under what is `over()` the map.
 * @type {(map: L.Map, group: L.MarkerClusterGroup, options: { calm: boolean, over: () => PixelBox[] }) => void}
 */
export function startKeyboard(map, group, { calm, over }) {
  const container = map.getContainer();
  const skip = () => skipHidden(container, over());
  const settled = () => orderFromCentre(map, skip());
  keepFocus(map, group, container, settled);
  followPopups(map, group, container);
  // A browser scrolls to what it focuses, and the map would no longer know where it is.
  container.addEventListener("scroll", () => container.scrollTo(0, 0));
  map.on("moveend", () => setTimeout(skip));
  group.on("animationend", settled);
  container.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === " " && target.getAttribute("role") === "button") {
      event.preventDefault();
      target.click();
    }
  });
  if (calm) moveAtOnce(map);
}

/**
 * What has the focus may vanish into a cluster, or out of one, when the map moves; `settled()` is called once it is still.
 * @type {(map: L.Map, group: L.MarkerClusterGroup, container: HTMLElement, settled: () => void) => void}
 */
function keepFocus(map, group, container, settled) {
  let isInside = false;
  let pause = 0;
  const keep = () => {
    if (isInside && document.activeElement === document.body) focus(container);
  };
  const settle = () => {
    keep();
    settled();
  };
  container.addEventListener("focusin", () => (isInside = true));
  container.addEventListener("focusout", ({ target }) => {
    // Who leaves, leaves something that is still there; a cluster may vanish long after the map is still.
    setTimeout(() => {
      if (/** @type {Element} */ (target).isConnected && !container.contains(document.activeElement)) isInside = false;
    });
  });
  map.on("moveend", () => {
    keep();
    clearTimeout(pause);
    pause = setTimeout(settle, SETTLED_MS);
  });
  group.on("animationend", keep);
}

/**
 * A popup (WatchedPopup) takes the focus, and gives it back to the place that opened it.
 * @type {(map: L.Map, group: L.MarkerClusterGroup, container: HTMLElement) => void}
 */
function followPopups(map, group, container) {
  const popup = /** @type {Watched} */ (group.getPopup());
  /** @type {L.Marker | null} */
  let opener = null;
  const take = () => {
    const from = popup._source ?? null;
    if (!popup.isOpen() || from === opener) return;
    opener = from;
    focus(popup.getElement()?.querySelector("[role=dialog]"));
  };
  map.on("popupopen", () => {
    opener = null;
    take();
  });
  // From one place to another the popup moves, and nothing says that it opened.
  group.on("click keypress", () => setTimeout(take));
  map.on("popupclose", () => {
    if (!popup.hadFocus) return;
    // Its drawing may be another than when it was opened, or that of a cluster.
    const shown = opener && group.getVisibleParent(opener)?.getElement();
    focus(shown?.isConnected ? shown : container);
  });
}

/** @type {(map: L.Map) => void} */
function moveAtOnce(map) {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}

/**
 * Markers are made beyond the edges too, for a smooth move: the keyboard passes them by. Gives those that it stops at.
 * @type {(container: HTMLElement, over: PixelBox[]) => HTMLElement[]}
 */
function skipHidden(container, over) {
  const frame = container.getBoundingClientRect();
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = container.querySelectorAll(".pin-marker, .pin-cluster");
  const rects = [...buttons].map((button) => button.getBoundingClientRect());
  const size = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  return [...buttons].filter((button, rank) => {
    const { left, top, right, bottom } = rects[rank];
    const middle = { x: (left + right) / 2 - frame.left, y: (top + bottom) / 2 - frame.top };
    const isSeen = isWithin(middle, size) && !over.some((box) => isWithin(middle, box));
    button.tabIndex = isSeen ? 0 : -1;
    return isSeen;
  });
}

/**
 * Tab goes from the centre outward: the `buttons` stand in that order in the page too, for who listens.
 * @type {(map: L.Map, buttons: HTMLElement[]) => void}
 */
function orderFromCentre(map, buttons) {
  const centre = map.latLngToLayerPoint(map.getCenter());
  const far = new Map(buttons.map((button) => [button, L.DomUtil.getPosition(button).distanceTo(centre)]));
  const ordered = [...buttons].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
  if (ordered.every((button, rank) => button === buttons[rank])) return;
  const focused = ordered.findIndex((button) => button === document.activeElement);
  // What has the focus stays where it is in the page: taken out of it, it would lose the focus.
  ordered[focused]?.before(...ordered.slice(0, focused));
  map.getPane("markerPane")?.append(...ordered.slice(focused + 1));
}

/** @type {(element: Element | null | undefined) => void} */
function focus(element) {
  /** @type {HTMLElement | null | undefined} */ (element)?.focus({ preventScroll: true });
}
