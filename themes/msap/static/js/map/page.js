// The map of /carte/: every place, a way to each department, and a list that says the same in text.

/**
 * @import { Department, Describe, DetailedHouse, House, Library, LocatedPlace, MapFiles,
 *   PlacesMap } from "../types"
 */

import { isOutdated } from "../lib/fetching.js";
import { housePath } from "../lib/site_addresses.js";
import { fill, part } from "../search/elements.js";
import { createLegend } from "./legend.js";
import { createVisibleList } from "./list.js";
import { mountMap } from "./mount.js";
import { mainlandBox } from "./outlines.js";
import { placesOf, placesWithin } from "./places.js";
import { GO_TO, MAINLAND } from "./sentences.js";

const PAUSE_MS = 400;
const MAINLAND_VALUE = "";

/**
 * Show the map in `panel`: `files` are those of files.js, `openLibrary()` makes a library of the
 * houses (search/loading.js), `root` is the site's. Rejects when the houses cannot be loaded.
 * @type {(panel: HTMLElement, given: { files: MapFiles, openLibrary: () => Library, root: URL }) => Promise<void>}
 */
export async function createMapPage(panel, { files, openLibrary, root }) {
  const library = openLibrary();
  const places = placesOf(await library.summary(), files.outlines);
  const describe = describing(library, openLibrary, root);
  const [element, tools, skip, keys] = ["carte", "outils", "passer", "touches"].map((name) => part(panel, name));
  for (const shown of [element, tools, skip, keys]) shown.hidden = false;
  element.setAttribute("aria-describedby", keys.id);
  const label = "Carte des lieux d’accueil";
  // In that corner the mainland has the sea, on the smallest screens too.
  const map = mountMap(element, { ...files, label, describe, zoomButtons: "bottomleft" });
  const box = mainlandBox(files.outlines);
  map.show(places, { fit: !box });
  fill(tools, createLegend(places), departmentChoice(files.outlines, map.goTo));
  restoreView(map);
  listVisible(part(panel, "lieux"), map, places, describe);
}

/**
 * The page and the telephone of a place's house, from the group of neighbours it is in; from the newest
 * files, by the house's name and position, once the site was published anew.
 * @type {(library: Library, openLibrary: () => Library, root: URL) => Describe<LocatedPlace>}
 */
function describing(library, openLibrary, root) {
  /** @type {Library | null} */
  let newest = null;
  /** @type {(place: LocatedPlace) => Promise<DetailedHouse>} */
  const houseOf = async ({ house }) => (await library.houses([house]))[0];
  /** @type {(place: LocatedPlace) => Promise<DetailedHouse>} */
  const newHouseOf = async (place) => {
    newest ??= openLibrary();
    const found = (await newest.summary()).find((house) => isHouseOf(place, house));
    if (!found) throw new Error("the house is gone");
    return (await newest.houses([found.number]))[0];
  };
  return async (place) => {
    const { slug, phone, dialled } = await houseOf(place).catch((error) => {
      if (!isOutdated(error)) throw error;
      return newHouseOf(place);
    });
    return { href: new URL(housePath(slug, place.anchor), root).href, phone, dialled };
  };
}

/** @type {(place: LocatedPlace, house: House) => boolean} */
function isHouseOf({ name, of, position: { latitude, longitude } }, house) {
  if (house.name !== (of || name)) return false;
  return house.places.some(({ position: at }) => at && at.latitude === latitude && at.longitude === longitude);
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
 * After "Back" from a house, the map is where it was left.
 * @type {(map: PlacesMap) => void}
 */
function restoreView(map) {
  const before = history.state?.carte;
  if (before) map.restore(before);
  map.onMove(() => history.replaceState({ ...history.state, carte: map.view() }, ""));
}

/** @type {(section: HTMLElement, map: PlacesMap, places: LocatedPlace[], describe: Describe<LocatedPlace>) => void} */
function listVisible(section, map, places, describe) {
  const list = createVisibleList(section, describe);
  let pause = 0;
  const refresh = () => list.show(placesWithin(places, map.box()));
  map.onMove(() => {
    clearTimeout(pause);
    pause = setTimeout(refresh, PAUSE_MS);
  });
  section.hidden = false;
  refresh();
}
