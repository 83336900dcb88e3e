// The map beside the results: the same houses, each marked in one when it is in the other.
// It hears the events of the results region (search/map_link.js) and knows nothing else of the search.

/** @import { PlacesMap, ToldResults } from "../types" */

import { part } from "../search/elements.js";
import { HIDDEN, isMapWanted, STORED, WIDE, WITH_MAP } from "../search/map_place.js";
import { loadMapFiles } from "./files.js";
import { markList } from "./list_marks.js";

const SHOW = "Afficher la carte";
const HIDE = "Masquer la carte";
const FAILED = "La carte n’a pas pu être chargée. La liste dit la même chose.";
const LABEL = "Carte des résultats";
const RESULTS = "msap:resultats";
const MARKED = "msap:marque";
const MAP = "carte";

/**
 * Bring the button of `region` to life, and show the map when it is wanted: on wide screens its place is
 * kept as soon as there are results, unless the person hid it or spares data; on narrow ones it comes at
 * the button. `latest` are the results shown already (what RESULTS tells); `isPressed` tells
 * that the button was pressed before this script was there.
 *
 * @param {HTMLElement} region
 * @param {ToldResults} latest
 * @param {boolean} isPressed
 */
export function startBeside(region, latest, isPressed) {
  const slot = createSlot(region);
  const wide = matchMedia(WIDE);
  let results = latest;
  const open = () => slot.open(results);

  /** @type {(told: ToldResults) => void} */
  function hear(told) {
    results = told;
    if (!told.houses.some(isLocated)) return slot.reveal(false);
    if (slot.isMounted() && slot.isOpen()) {
      open();
      return;
    }
    if (!isMapWanted()) return;
    // Its place is kept already (search/map_place.js): nothing has to move when the map comes.
    slot.reveal(true);
    whenIdle(() => slot.isOpen() && open());
  }

  function press() {
    const opens = !slot.isOpen();
    remember(opens ? "" : HIDDEN);
    if (opens) open();
    else slot.reveal(false);
  }

  slot.button.addEventListener("click", press);
  wide.addEventListener("change", () => slot.place(wide.matches));
  slot.place(wide.matches);
  markList(region);
  region.addEventListener(RESULTS, (event) => hear(/** @type {CustomEvent<ToldResults>} */ (event).detail));
  if (isPressed) press();
  else hear(results);
}

/**
 * The place of the map in the results `region`, its button and what is said of it.
 * @param {HTMLElement} region
 */
function createSlot(region) {
  const element = part(region, "carte");
  const [button, status] = part(region, "bascule").children;
  const view = /** @type {HTMLElement} */ (element.parentElement);
  /** @type {Promise<PlacesMap> | null} */
  let mounted = null;

  /** @type {(isShown: boolean) => void} */
  function reveal(isShown) {
    element.hidden = !isShown;
    view.classList.toggle(WITH_MAP, isShown);
    button.textContent = isShown ? HIDE : SHOW;
    button.setAttribute("aria-expanded", String(isShown));
  }

  return {
    button,
    reveal,
    isOpen: () => !element.hidden,
    isMounted: () => mounted !== null,
    /**
     * Beside the list it follows it; on narrow screens it comes first, under its button.
     * @type {(isWide: boolean) => void}
     */
    place(isWide) {
      if (isWide) view.append(element);
      else view.prepend(element);
    },
    /** @type {(results: ToldResults) => Promise<void>} */
    async open({ houses, point }) {
      reveal(true);
      status.textContent = "";
      try {
        mounted ??= mount(element).then((map) => joined(region, map));
        (await mounted).show(houses.filter(isLocated), { point });
      } catch (error) {
        console.warn(error);
        mounted = null;
        reveal(false);
        status.textContent = FAILED;
      }
    },
  };
}

/** @type {(house: ToldResults["houses"][number]) => boolean} */
function isLocated({ position }) {
  return position !== null;
}

/** @type {(element: HTMLElement) => Promise<PlacesMap>} */
async function mount(element) {
  const root = new URL(document.documentElement.dataset.racine ?? "", document.baseURI);
  const { maps, ...files } = await loadMapFiles(root);
  return maps.mountMap(element, { ...files, label: LABEL });
}

/**
 * What is marked in the list is marked on the map, and the other way round.
 * @type {(region: HTMLElement, map: PlacesMap) => PlacesMap}
 */
function joined(region, map) {
  map.onPick((id) => region.dispatchEvent(new CustomEvent(MARKED, { detail: { id, from: MAP } })));
  region.addEventListener(MARKED, (event) =>
    map.highlight(/** @type {CustomEvent<{ id: string | null }>} */ (event).detail.id),
  );
  return map;
}

/** @type {(task: () => void) => void} */
function whenIdle(task) {
  if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 500);
}

/** @type {(choice: string) => void} */
function remember(choice) {
  try {
    if (choice) localStorage.setItem(STORED, choice);
    else localStorage.removeItem(STORED);
  } catch {
    // Storage may be forbidden or full: the choice lasts as long as the page.
  }
}
