// The map of /carte/: every place, a way to each department, and a list that says the same in text.

import { housePath } from "../lib/site_addresses.js";
import { createLegend } from "./legend.js";
import { createVisibleList } from "./list.js";
import { mountMap } from "./mount.js";
import { mainlandBox } from "./outlines.js";
import { placesOf, placesWithin } from "./places.js";
import { GO_TO, MAINLAND } from "./sentences.js";

const PAUSE_MS = 400;
const MAINLAND_VALUE = "";

/**
 * Show the map in `panel`: `files` are those of files.js, `library` (search/loading.js) has the
 * houses, `root` is the site's. Rejects when the houses cannot be loaded.
 */
export async function createMapPage(panel, { files, library, root }) {
  const places = placesOf(await library.summary(), files.outlines);
  const describe = describing(library, root);
  const element = panel.querySelector("[data-carte]");
  const tools = panel.querySelector("[data-outils]");
  const [skip, keys] = ["passer", "touches"].map((name) => panel.querySelector(`[data-${name}]`));
  for (const shown of [element, tools, skip, keys]) shown.hidden = false;
  element.setAttribute("aria-describedby", keys.id);
  const label = "Carte des lieux d’accueil";
  // In that corner the mainland has the sea, on the smallest screens too.
  const map = mountMap(element, { ...files, label, describe, zoomButtons: "bottomleft" });
  const box = mainlandBox(files.outlines);
  map.show(places, { fit: !box });
  tools.replaceChildren(createLegend(places), departmentChoice(files.outlines, map.goTo));
  restoreView(map);
  listVisible(panel.querySelector("[data-lieux]"), map, places, describe);
}

/** The page and the telephone of a place's house, from the group of neighbours it is in. */
function describing(library, root) {
  return async ({ house }) => {
    const [{ slug, phone, dialled }] = await library.houses([house]);
    return { href: new URL(housePath(slug), root).href, phone, dialled };
  };
}

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

/** After "Back" from a house, the map is where it was left. */
function restoreView(map) {
  const before = history.state?.carte;
  if (before) map.restore(before);
  map.onMove(() => history.replaceState({ ...history.state, carte: map.view() }, ""));
}

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
