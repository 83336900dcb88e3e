// The names written on a map without tiles: they tell where one is. For the eye only: places, and
// the list beside the map, say the same in text.

/** @import { Department, LatLng, MapNames, NameKind, PixelBox, Town, WishedName } from "../types" */

import { nameIcon } from "./icons.js";
import L from "./leaflet.js";
import { isWithin, placeNames, readableTexts } from "./naming.js";

const MOST_CLUSTERS = 40;
const MOST_TOWNS = 8;
const MOST_DEPARTMENTS = 12;
const PANE = "names";
const STANDING = ".pin-marker, .pin-cluster, .pin-sought";
// Clusters come and go for 0.3 s after a move.
const SETTLED_MS = 500;
const BOLD = 700;
const NORMAL = 400;
// The height of a line of text, in its size.
const LINE = 1.2;
/** @type {Record<NameKind, { weight: number, gap: number | null, most: number, fromZoom: number }>} */
const KINDS = {
  sought: { weight: BOLD, gap: 4, most: 1, fromZoom: 0 },
  cluster: { weight: BOLD, gap: 5, most: MOST_CLUSTERS, fromZoom: 0 },
  area: { weight: NORMAL, gap: null, most: MOST_DEPARTMENTS, fromZoom: 7 },
  town: { weight: NORMAL, gap: 7, most: MOST_TOWNS, fromZoom: 4.5 },
};

/** @typedef {{ kind: NameKind, text: string, at: LatLng }} KnownName */

/**
 * Write names on `map`, of its clusters, of `departments` and `towns` (outlines.js): those that fit between the
 * places, and what lies `over()` the map. Gives `refresh()`, to be called when places change, and `seek(point)`, for a point
 * {latitude, longitude, name} that is named before all others, or null.
 *
 * @type {(map: L.Map, names: { departments: Department[], towns: Town[] }, over: () => PixelBox[]) => MapNames}
 */
export function createNames(map, { departments, towns }, over) {
  map.createPane(PANE);
  const layer = L.layerGroup().addTo(map);
  const measured = measuring(map);
  const known = knownNames(departments, towns);
  /** @type {KnownName[]} */
  let sought = [];
  let nextFrame = 0;
  let pause = 0;

  function write() {
    layer.clearLayers();
    // A hidden map has no measures; it writes its names when it is shown.
    if (!map.getContainer().offsetWidth) return;
    const standing = standingOn(map);
    const readable = readableTexts(standing);
    const named = new Set(readable.map(({ element }) => element));
    for (const { element, text } of standing) element.classList.toggle("pin-unnamed", text !== null && !named.has(element));
    const first = [...sought, ...clusterNames(map)];
    const written = new Set([...first.map(({ text }) => text), ...readable.map(({ element }) => element.textContent)]);
    const others = known.filter(({ text }) => !written.has(text));
    const lying = over();
    const wished = [...first, ...others].filter((name) => isWished(map, name)).map(measured);
    const seen = wished.filter(({ x, y }) => !lying.some((box) => isWithin({ x, y }, box)));
    const { x: width, y: height } = map.getSize();
    const texts = readable.map(({ text }) => text);
    const taken = [...standing.map(({ box }) => box), ...texts, controlBox(map), ...lying];
    for (const name of placeNames(seen, taken, { width, height })) layer.addLayer(markerOf(name));
  }

  function refresh() {
    cancelAnimationFrame(nextFrame);
    clearTimeout(pause);
    nextFrame = requestAnimationFrame(write);
    pause = setTimeout(write, SETTLED_MS);
  }

  map.on("moveend", refresh);
  return {
    refresh,
    seek(point) {
      sought = point?.name ? [{ kind: "sought", text: point.name, at: [point.latitude, point.longitude] }] : [];
    },
  };
}

/** @type {(map: L.Map, name: KnownName) => boolean} */
function isWished(map, { kind, at }) {
  return map.getZoom() >= KINDS[kind].fromZoom && map.getBounds().contains(at);
}

/**
 * What gives a name its place and its size on the map, in pixels.
 * @type {(map: L.Map) => (name: KnownName) => KnownName & WishedName}
 */
function measuring(map) {
  const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  return (name) => {
    const { fontFamily, fontSize } = getComputedStyle(map.getContainer());
    const { weight, gap, most } = KINDS[name.kind];
    measure.font = `${weight} ${fontSize} ${fontFamily}`;
    const { x, y } = map.latLngToContainerPoint(name.at);
    const { width } = measure.measureText(name.text);
    return { ...name, gap, most, x, y, width, height: parseFloat(fontSize) * LINE };
  };
}

/** @type {(name: KnownName & WishedName & { box: PixelBox }) => L.Marker} */
function markerOf({ kind, text, at, x, y, box }) {
  const icon = nameIcon(text, kind, { left: box.left - x, top: box.top - y });
  return L.marker(at, { icon, pane: PANE, interactive: false, keyboard: false });
}

/** @type {(departments: Department[], towns: Town[]) => KnownName[]} */
function knownNames(departments, towns) {
  const townNames = new Set(towns.map(({ name }) => name));
  /** @type {KnownName[]} */
  const names = [];
  for (const { name, middle } of departments) {
    // Paris is named once.
    if (middle && !townNames.has(name)) names.push({ kind: "area", text: name, at: middle });
  }
  for (const { name, position } of towns) names.push({ kind: "town", text: name, at: position });
  return names;
}

/**
 * The towns that clusters go by (icons.js), where the clusters stand.
 * @type {(map: L.Map) => KnownName[]}
 */
function clusterNames(map) {
  /** @type {NodeListOf<HTMLElement>} */
  const clusters = map.getContainer().querySelectorAll(".pin-cluster[data-commune]");
  return [...clusters].flatMap((cluster) => {
    const text = cluster.dataset.commune;
    const { lat, lng } = map.layerPointToLatLng(L.DomUtil.getPosition(cluster));
    return text ? [{ kind: "cluster", text, at: [lat, lng] }] : [];
  });
}

/** @typedef {{ element: HTMLElement, box: PixelBox, text: PixelBox | null }} Standing */

/**
 * What stands on the map, in pixels from its corner: icons, and the texts under them where these are shown.
 * @type {(map: L.Map) => Standing[]}
 */
function standingOn(map) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = map.getContainer().querySelectorAll(STANDING);
  return [...elements].map((element) => standingAt(map, element));
}

/**
 * An icon, and the text under it, where they will stand once they have stopped moving.
 * @type {(map: L.Map, element: HTMLElement) => Standing}
 */
function standingAt(map, element) {
  const { x, y } = map.layerPointToContainerPoint(L.DomUtil.getPosition(element));
  const left = x + parseFloat(element.style.marginLeft);
  const top = y + parseFloat(element.style.marginTop);
  const box = sized(left, top, element.offsetWidth, element.offsetHeight);
  /** @type {HTMLElement | null} */
  const text = element.querySelector(".pin-text");
  if (!element.matches(".pin-marker") || !text?.offsetWidth) return { element, box, text: null };
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = text;
  return { element, box, text: sized(left + offsetLeft - offsetWidth / 2, top + offsetTop, offsetWidth, offsetHeight) };
}

/** @type {(map: L.Map) => PixelBox} */
function controlBox(map) {
  const control = /** @type {HTMLElement} */ (map.getContainer().querySelector(".leaflet-control-zoom"));
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = control;
  const { offsetLeft, offsetTop } = /** @type {HTMLElement} */ (control.offsetParent);
  return sized(left + offsetLeft, top + offsetTop, offsetWidth, offsetHeight);
}

/** @type {(left: number, top: number, width: number, height: number) => PixelBox} */
function sized(left, top, width, height) {
  return { left, top, right: left + width, bottom: top + height };
}
