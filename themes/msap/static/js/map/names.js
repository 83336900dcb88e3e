// The names written on a map without tiles: they tell where one is. For the eye only: places, and
// the list beside the map, say the same in text.

import { nameIcon } from "./icons.js";
import L from "./leaflet.js";
import { placeNames } from "./naming.js";

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
const KINDS = {
  sought: { weight: BOLD, gap: 4, most: 1, fromZoom: 0 },
  area: { weight: NORMAL, gap: null, most: MOST_DEPARTMENTS, fromZoom: 7 },
  town: { weight: NORMAL, gap: 7, most: MOST_TOWNS, fromZoom: 4.5 },
};

/**
 * Write names on `map`, of `departments` and `towns` (outlines.js): those that fit between the
 * places. Gives `refresh()`, to be called when places change, and `seek(point)`, for a point
 * {latitude, longitude, name} that is named before all others, or null.
 */
export function createNames(map, { departments, towns }) {
  map.createPane(PANE);
  const layer = L.layerGroup().addTo(map);
  const measure = document.createElement("canvas").getContext("2d");
  const known = knownNames(departments, towns);
  let sought = [];
  let frame = 0;
  let pause = 0;

  function write() {
    layer.clearLayers();
    // A hidden map has no measures; it writes its names when it is shown.
    if (!map.getContainer().offsetWidth) return;
    const size = map.getSize();
    const others = known.filter(({ text }) => text !== sought[0]?.text);
    const wished = [...sought, ...others].filter(isWished).map(measured);
    const frame = { width: size.x, height: size.y };
    for (const name of placeNames(wished, coverings(map), frame)) layer.addLayer(markerOf(name));
  }

  function isWished({ kind, at }) {
    return map.getZoom() >= KINDS[kind].fromZoom && map.getBounds().contains(at);
  }

  function measured(name) {
    const { fontFamily, fontSize } = getComputedStyle(map.getContainer());
    const { weight, ...kind } = KINDS[name.kind];
    measure.font = `${weight} ${fontSize} ${fontFamily}`;
    const { x, y } = map.latLngToContainerPoint(name.at);
    return { ...name, ...kind, x, y, width: measure.measureText(name.text).width, height: parseFloat(fontSize) * LINE };
  }

  function refresh() {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    frame = requestAnimationFrame(write);
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

function markerOf({ kind, text, at, x, y, box }) {
  const icon = nameIcon(text, kind, { left: box.left - x, top: box.top - y });
  return L.marker(at, { icon, pane: PANE, interactive: false, keyboard: false });
}

function knownNames(departments, towns) {
  const townNames = new Set(towns.map(({ name }) => name));
  // Paris is named once.
  const areas = departments.filter(({ name, middle }) => middle && !townNames.has(name));
  return [
    ...areas.map(({ name, middle }) => ({ kind: "area", text: name, at: middle })),
    ...towns.map(({ name, position }) => ({ kind: "town", text: name, at: position })),
  ];
}

/** The boxes of what stands on the map, in pixels from its corner. */
function coverings(map) {
  const standing = [...map.getContainer().querySelectorAll(STANDING)].flatMap((element) => standingBoxes(map, element));
  const [control] = map.getContainer().getElementsByClassName("leaflet-control-zoom");
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = control;
  const { offsetLeft, offsetTop } = control.offsetParent;
  return [...standing, sized(left + offsetLeft, top + offsetTop, offsetWidth, offsetHeight)];
}

/** An icon, and the text under it if it is shown, where they will stand once they have stopped moving. */
function standingBoxes(map, element) {
  const { x, y } = map.layerPointToContainerPoint(L.DomUtil.getPosition(element));
  const left = x + parseFloat(element.style.marginLeft);
  const top = y + parseFloat(element.style.marginTop);
  const boxes = [sized(left, top, element.offsetWidth, element.offsetHeight)];
  const text = element.querySelector(".pin-text");
  if (!element.matches(".pin-marker") || !text.offsetWidth) return boxes;
  return [...boxes, sized(left + text.offsetLeft - text.offsetWidth / 2, top + text.offsetTop, text.offsetWidth, text.offsetHeight)];
}

function sized(left, top, width, height) {
  return { left, top, right: left + width, bottom: top + height };
}
