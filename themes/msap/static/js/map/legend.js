// What each shape is, and what the numbers are.

/** @import { MapPlace, PlaceKind } from "../types" */

import { element } from "./popup.js";
import { CLUSTER, KINDS, LEGEND } from "./sentences.js";
import { drawing } from "./shapes.js";

const SAMPLE_COUNT = "12";

/**
 * The legend of the kinds of `places`, as a list.
 * @type {(places: MapPlace[]) => HTMLElement}
 */
export function createLegend(places) {
  const shown = new Set(places.map(({ kind }) => kind));
  const list = element("ul", "pin-legend");
  list.setAttribute("aria-label", LEGEND);
  const kinds = /** @type {PlaceKind[]} */ (Object.keys(KINDS));
  list.append(...kinds.filter((kind) => shown.has(kind)).map(kindItem), clusterItem());
  return list;
}

/** @type {(kind: PlaceKind) => HTMLElement} */
function kindItem(kind) {
  const item = element("li");
  item.innerHTML = drawing(kind);
  item.append(KINDS[kind]);
  return item;
}

/** @type {() => HTMLElement} */
function clusterItem() {
  const item = element("li");
  const sample = element("span", "pin-cluster pin-legend-cluster", SAMPLE_COUNT);
  sample.setAttribute("aria-hidden", "true");
  item.append(sample, CLUSTER);
  return item;
}
