// The map beside the results: the same houses, each marked in one when it is in the other.
// It hears the events of the results region (search/map_link.js) and knows nothing else of the search.

import { loadMapFiles } from "./files.js";
import { markList } from "./list_marks.js";

const SHOW = "Afficher la carte";
const HIDE = "Masquer la carte";
const FAILED = "La carte n’a pas pu être chargée. La liste dit la même chose.";
const LABEL = "Carte des résultats";
const RESULTS = "msap:resultats";
const MARKED = "msap:marque";
const MAP = "carte";
const WIDE = "(min-width: 60em)";
const STORED = "carte-des-resultats";
const HIDDEN = "masquee";
const WITH_MAP = "results-view-with-map";

/**
 * Bring the button of `region` to life, and show the map when it is wanted: on wide screens its place is
 * kept as soon as there are results, unless the person hid it or spares data; on narrow ones it comes at
 * the button. `latest` are the results shown already (what RESULTS tells), or null; `isPressed` tells
 * that the button was pressed before this script was there.
 */
export function startBeside(region, latest, isPressed) {
  const element = region.querySelector("[data-carte]");
  const bar = region.querySelector("[data-bascule]");
  const [button, status] = bar.children;
  const view = element.parentElement;
  const wide = matchMedia(WIDE);
  let shown = latest ?? { houses: [], point: null };
  let mounted = null;

  function place() {
    // Beside the list it follows it; on narrow screens it comes first, under its button.
    if (wide.matches) view.append(element);
    else view.prepend(element);
  }

  function refresh(map) {
    map.show(shown.houses.filter(isLocated), { point: shown.point });
  }

  async function open() {
    reveal(true);
    status.textContent = "";
    try {
      mounted ??= mount(element).then((map) => joined(region, map));
      refresh(await mounted);
    } catch (error) {
      console.warn(error);
      mounted = null;
      close();
      status.textContent = FAILED;
    }
  }

  function close() {
    reveal(false);
  }

  function reveal(isShown) {
    element.hidden = !isShown;
    view.classList.toggle(WITH_MAP, isShown);
    button.textContent = isShown ? HIDE : SHOW;
    button.setAttribute("aria-expanded", String(isShown));
  }

  function hear(results) {
    shown = results;
    if (!results.houses.some(isLocated)) return close();
    if (!element.hidden) return open();
    if (!wide.matches || sparesData() || remembered() === HIDDEN) return;
    // In the same drawing as the results: nothing has to move when the map comes.
    reveal(true);
    whenIdle(() => element.hidden || open());
  }

  function press() {
    const opens = element.hidden;
    remember(opens ? "" : HIDDEN);
    if (opens) open();
    else close();
  }

  button.addEventListener("click", press);
  wide.addEventListener("change", place);
  place();
  markList(region);
  region.addEventListener(RESULTS, ({ detail }) => hear(detail));
  if (isPressed) press();
  else hear(shown);
}

function isLocated({ position }) {
  return position;
}

async function mount(element) {
  const root = new URL(document.documentElement.dataset.racine, document.baseURI);
  const { maps, ...files } = await loadMapFiles(root);
  return maps.mountMap(element, { ...files, label: LABEL });
}

/** What is marked in the list is marked on the map, and the other way round. */
function joined(region, map) {
  map.onPick((id) => region.dispatchEvent(new CustomEvent(MARKED, { detail: { id, from: MAP } })));
  region.addEventListener(MARKED, ({ detail }) => map.highlight(detail.id));
  return map;
}

function whenIdle(task) {
  if (window.requestIdleCallback) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 500);
}

function sparesData() {
  return navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType ?? "");
}

function remembered() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function remember(choice) {
  try {
    if (choice) localStorage.setItem(STORED, choice);
    else localStorage.removeItem(STORED);
  } catch {
    // Storage may be forbidden or full: the choice lasts as long as the page.
  }
}
