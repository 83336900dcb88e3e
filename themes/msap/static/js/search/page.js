// The results page: the address is the request, and a new request is a new address.

import { asks, isPositionHash, readAddress, writeAddress } from "../lib/address.js";
import { createFiltersPanel } from "./filters_panel.js";
import { createResults } from "./results.js";

const HOUSES_AT_ONCE = 10;

/** Answer the address now, at each `go(request)`, and when the person goes back or forward. */
export function createPage({ form, region, client, failure }) {
  const results = createResults(region, form.dataset.base, failure);
  const filters = createFiltersPanel(region.querySelector("[data-filtres]"), { go, count: client.count });
  const input = form.elements.namedItem("q");
  let count = HOUSES_AT_ONCE;
  let turn = 0;

  async function answer() {
    const request = readAddress(location.search, location.hash);
    const mine = ++turn;
    filters.follow(request, asks(request));
    if (!asks(request)) return results.waiting();
    results.loading();
    try {
      const found = await client.find(request, count);
      return mine === turn ? results.show(found, request) : null;
    } catch (error) {
      console.warn(error);
      return mine === turn ? results.failed() : null;
    }
  }

  function restart() {
    count = HOUSES_AT_ONCE;
    input.value = readAddress(location.search).q;
    answer();
  }

  function goTo(address) {
    history.pushState(null, "", address);
    restart();
  }

  function go(request) {
    goTo(writeAddress(request));
  }

  // The skip link and the like change the address too: that asks nothing new.
  window.addEventListener("popstate", () => isPositionHash(location.hash) && restart());
  results.more.addEventListener("click", async () => {
    const shown = count;
    count += HOUSES_AT_ONCE;
    await answer();
    results.focusHouse(shown);
  });
  region.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="?"]');
    if (!link || isForElsewhere(event)) return;
    event.preventDefault();
    // The link will be gone with the answer it belongs to: keep the keyboard's place.
    region.focus({ preventScroll: true });
    goTo(link.getAttribute("href"));
  });
  region.tabIndex = -1;
  moveToFragment();
  // The person may have typed while this script was loading.
  if (!input.value) input.value = readAddress(location.search).q;
  answer();
  return {
    go,
    /** Search from a position, the words typed kept. */
    goNear: (position) => go({ ...readAddress(location.search), q: input.value, lieu: "", position }),
    /** Search other words; the filters stay, the place and the position belong to the old ones. */
    goWords: (q) => go({ ...readAddress(location.search), q, lieu: "", position: null }),
  };
}

/** A position that came before the "#" would be sent again at each reload: move it after. */
function moveToFragment() {
  const given = new URLSearchParams(location.search);
  if (!given.has("lat") && !given.has("lon")) return;
  history.replaceState(null, "", writeAddress(readAddress(location.search, location.hash)));
}

function isForElsewhere(event) {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
