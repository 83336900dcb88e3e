// The map beside the results: the same houses, each marked in one when it is in the other.
// It hears the events of the results region (search/map_link.js) and knows nothing else of the search.

import { element as make } from "../search/elements.js";

const SHOW = "Afficher la carte";
const HIDE = "Masquer la carte";
const FAILED = "La carte n’a pas pu être chargée. La liste dit la même chose.";
const RESULTS = "msap:resultats";
const MARKED = "msap:marque";
const MAP = "carte";
const WIDE = "(min-width: 60em)";
const STORED = "carte-des-resultats";
const HIDDEN = "masquee";
const WITH_MAP = "resultats__vue--carte";

/**
 * Put a button before the filters of `region`, and the map when it is wanted: on wide screens its
 * place is kept as soon as there are results, unless the person hid it or spares data; on narrow
 * ones it comes at the button. `mount(element)` promises a map (mount.js).
 */
export function startBeside(region, mount) {
  const element = region.querySelector("[data-carte]");
  const view = element.parentElement;
  const wide = matchMedia(WIDE);
  const { button, status, bar } = createBar(element);
  let latest = { houses: [], point: null };
  let mounted = null;

  function place() {
    // Beside the list it follows it; on narrow screens it comes first, under its button.
    if (wide.matches) view.append(element);
    else view.prepend(element);
  }

  function refresh(map) {
    const located = latest.houses.filter(({ position }) => position);
    map.show(located, { point: latest.point });
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

  function reveal(shown) {
    element.hidden = !shown;
    view.classList.toggle(WITH_MAP, shown);
    button.textContent = shown ? HIDE : SHOW;
    button.setAttribute("aria-expanded", String(shown));
  }

  function hear({ detail }) {
    latest = detail;
    const some = detail.houses.some(({ position }) => position);
    bar.hidden = !some;
    if (!some) return close();
    if (!element.hidden) return open();
    if (!wide.matches || sparesData() || remembered() === HIDDEN) return;
    // In the same drawing as the results: nothing has to move when the map comes.
    reveal(true);
    whenIdle(() => element.hidden || open());
  }

  button.addEventListener("click", () => {
    const opens = element.hidden;
    remember(opens ? "" : HIDDEN);
    if (opens) open();
    else close();
  });
  wide.addEventListener("change", place);
  place();
  reveal(false);
  region.querySelector("[data-filtres]").before(bar);
  region.addEventListener(RESULTS, hear);
}

function createBar(element) {
  element.id ||= "carte-des-resultats";
  const attributes = { type: "button", class: "button button-quiet", "aria-controls": element.id };
  const button = make("button", attributes);
  const status = make("p", { role: "status" });
  const bar = make("div", { class: "resultats__bascule", hidden: "" }, button, status);
  return { button, status, bar };
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
