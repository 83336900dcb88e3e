// The results page: the address is the request, and a new request is a new address.

import { asks, isPositionHash, readAddress, writeAddress } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { createFiltersPanel } from "./filters_panel.js";
import { createResults } from "./results.js";

const HOUSES_AT_ONCE = 10;

/**
 * Answer the address now, at each `go(request)`, and when the person goes back or forward. What is given is
 * that of start.js.
 */
export function createPage({ form, region, client, showFailure, reloadIfOutdated, loadFields, loadMinutes }) {
  const results = createResults(region, form.dataset.base, showFailure);
  const filters = createFiltersPanel(region.querySelector("[data-filtres]"), { go, count: client.count, loadFields, reloadIfOutdated });
  const input = form.elements.namedItem("q");
  let count = HOUSES_AT_ONCE;
  let turn = 0;

  async function answer() {
    const request = readAddress(location.search, location.hash);
    const mine = ++turn;
    if (!asks(request)) return nothingAsked();
    filters.asked(request);
    results.loading();
    try {
      const found = await client.find(request, count);
      if (mine === turn) show(found, request);
    } catch (error) {
      console.warn(error);
      if (mine === turn) fail(error);
    }
  }

  /** Ten more; the houses shown stay when they can't be had. */
  async function answerMore() {
    const shown = count;
    const request = readAddress(location.search, location.hash);
    const mine = ++turn;
    try {
      const found = await client.find(request, shown + HOUSES_AT_ONCE);
      if (mine !== turn) return;
      count = shown + HOUSES_AT_ONCE;
      show(found, request);
      results.focusHouse(shown);
    } catch (error) {
      console.warn(error);
      if (mine === turn) results.moreFailed();
    }
  }

  function nothingAsked(sentence) {
    filters.hide();
    results.waiting(sentence);
  }

  function show(found, request) {
    filters.answered(found.reading);
    results.show(found, request);
  }

  function fail(error) {
    filters.answered();
    results.failed();
    reloadIfOutdated(error);
  }

  function restart() {
    count = HOUSES_AT_ONCE;
    input.value = readAddress(location.search).q;
    answer();
  }

  function goTo(address) {
    if (address !== location.search + location.hash) history.pushState(null, "", address);
    restart();
  }

  function go(request) {
    goTo(writeAddress(request));
  }

  // The skip link and the like change the address too: that asks nothing new.
  window.addEventListener("popstate", () => isPositionHash(location.hash) && restart());
  results.more.addEventListener("click", answerMore);
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
  loadMinutes().then(({ startRefreshing }) => startRefreshing(results, client.openings, restart), console.warn);
  return {
    go,
    /** Search from a position, the words typed kept. */
    goNear: (position) => go({ ...readAddress(location.search), q: input.value, lieu: "", position }),
    /** Search other words; the filters stay, the place and the position belong to the old ones. */
    goWords(q) {
      const request = { ...readAddress(location.search), q, lieu: "", position: null };
      go(request);
      if (!asks(request)) nothingAsked(say.ASK_SOMETHING);
    },
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
