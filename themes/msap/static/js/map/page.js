// The map of /carte/: every place, a way to each department, and a list that says the same in text.

/**
 * @import { Department, Describe, Library, LocatedPlace, MapFiles, MapPage, PixelBox, PlacesMap } from "../types"
 */

import { fill, part } from "../search/elements.js";
import { describing } from "./details.js";
import { createLegend } from "./legend.js";
import { createVisibleList } from "./list.js";
import { mountMap } from "./mount.js";
import { enclosing, mainlandBox } from "./outlines.js";
import { placesOf, placesWithin } from "./places.js";
import { GO_TO, LABEL, MAINLAND } from "./sentences.js";
import { readView, writeView } from "./view_address.js";

const PAUSE_MS = 400;
const MAINLAND_VALUE = "";
// What lies over the map: the box, the button that it has on telephones.
const OVER = ".map-over, .map-over [data-autour]";
const KEYS = new Set(["Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/**
 * Show the map in `panel`: `files` are those of files.js, `openLibrary()` makes a library of the
 * houses (search/loading.js), `root` is the site's. Rejects when the houses cannot be loaded. Gives the map, and the box
 * around a department or a region.
 * @type {(panel: HTMLElement, given: { files: MapFiles, openLibrary: () => Library, root: URL }) => Promise<MapPage>}
 */
export async function createMapPage(panel, { files, openLibrary, root }) {
  const library = openLibrary();
  const places = placesOf(await library.summary(), files.outlines);
  const describe = describing(library, openLibrary, root);
  const [element, tools, skip, bar] = ["carte", "outils", "passer", "barre"].map((name) => part(panel, name));
  for (const shown of [element, skip, bar]) shown.hidden = false;
  // In that corner the mainland has the sea, on the smallest screens too.
  const map = mountMap(element, { ...files, label: LABEL, describe, communes: true, zoomButtons: "bottomleft", over: () => boxesOver(panel, element) });
  showKeys(element, part(panel, "touches"));
  const box = mainlandBox(files.outlines);
  map.show(places, { fit: !box });
  fill(tools, departmentChoice(files.outlines, map.goTo), createLegend(places));
  followAddress(map);
  const changed = afterPause(map);
  changed(() => history.replaceState(history.state, "", writeView(map.view())));
  listVisible(panel, map, places, describe, changed);
  return {
    map,
    async boxOfArea(code) {
      const area = (await library.manifest()).areas.find((each) => each.code === code);
      const within = files.outlines.filter(({ code: each }) => area?.departments.includes(each));
      return enclosing(within.map(({ box: each }) => each));
    },
  };
}

/**
 * Where something lies over the map, in pixels from its corner.
 * @type {(panel: HTMLElement, element: HTMLElement) => PixelBox[]}
 */
function boxesOver(panel, element) {
  const { left: x, top: y } = element.getBoundingClientRect();
  const boxes = [...panel.querySelectorAll(OVER)].map((each) => each.getBoundingClientRect());
  return boxes.map(({ left, top, right, bottom }) => ({ left: left - x, top: top - y, right: right - x, bottom: bottom - y }));
}

/**
 * Help for the keys, to who uses them.
 * @type {(element: HTMLElement, keys: HTMLElement) => void}
 */
function showKeys(element, keys) {
  element.setAttribute("aria-describedby", keys.id);
  element.addEventListener("keyup", ({ key }) => {
    if (KEYS.has(key)) keys.hidden = false;
  });
  for (const leaving of ["focusout", "pointerdown"]) element.addEventListener(leaving, () => (keys.hidden = true));
}

/** @type {(departments: Department[], goTo: PlacesMap["goTo"]) => HTMLElement} */
function departmentChoice(departments, goTo) {
  const boxes = new Map(departments.filter(({ box }) => box).map(({ code, box }) => [code, box]));
  boxes.set(MAINLAND_VALUE, mainlandBox(departments));
  const select = document.createElement("select");
  const options = departments.filter(({ box }) => box).map(({ code, name }) => new Option(`${name} (${code})`, code));
  select.append(new Option(MAINLAND, MAINLAND_VALUE), ...options);
  select.addEventListener("change", () => goTo(boxes.get(select.value)));
  const label = document.createElement("label");
  label.append(`${GO_TO} `, select);
  return label;
}

/**
 * The map shows what the address gives: a link's view, or after "Back" from a house the one that was left.
 * @type {(map: PlacesMap) => void}
 */
function followAddress(map) {
  const follow = () => {
    const view = readView(location.hash);
    if (view) map.restore(view);
  };
  follow();
  window.addEventListener("hashchange", follow);
}

/**
 * Who is to hear, once it is still, that another part is shown.
 * @type {(map: PlacesMap) => (heard: () => void) => void}
 */
function afterPause(map) {
  /** @type {(() => void)[]} */
  const hearers = [];
  let pause = 0;
  map.onMove(() => {
    clearTimeout(pause);
    pause = setTimeout(() => hearers.forEach((heard) => heard()), PAUSE_MS);
  });
  return (heard) => void hearers.push(heard);
}

/**
 * @type {(panel: HTMLElement, map: PlacesMap, places: LocatedPlace[], describe: Describe<LocatedPlace>,
 *   changed: (heard: () => void) => void) => void}
 */
function listVisible(panel, map, places, describe, changed) {
  const section = part(panel, "lieux");
  const list = createVisibleList(section, part(panel, "compte"), describe);
  const refresh = () => list.show(placesWithin(places, map.box()));
  changed(refresh);
  section.hidden = false;
  refresh();
}
