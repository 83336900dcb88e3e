// The results page: the address is the request, and a new request is a new address.

import { asks, readAddress, writeAddress } from "../lib/address.js";
import { createResults } from "./results.js";

const HOUSES_AT_ONCE = 10;

/** Answer the address now, at each `go(address)`, and when the person goes back or forward. */
export function createPage({ form, region, client, failure }) {
  const results = createResults(region, form.dataset.base, failure);
  const input = form.elements.namedItem("q");
  let count = HOUSES_AT_ONCE;
  let turn = 0;

  async function answer() {
    const request = readAddress(location.search);
    const mine = ++turn;
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

  function go(address) {
    history.pushState(null, "", address);
    restart();
  }

  window.addEventListener("popstate", restart);
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
    go(link.getAttribute("href"));
  });
  region.tabIndex = -1;
  restart();
  return { go: (request) => go(writeAddress(request)) };
}

function isForElsewhere(event) {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
