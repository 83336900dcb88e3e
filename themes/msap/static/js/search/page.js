// The results page: the address is the request, and a new request is a new address.

/** @import { Answer, Client, FiltersPanel, Given, Request, RequestParts, Results, Search } from "../types" */

import { asks, isPositionHash, readAddress, writeAddress } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { wordsField } from "./elements.js";
import { createResults } from "./results.js";

const HOUSES_AT_ONCE = 10;

/**
 * Answer the address now, at each `go(request)`, and when the person goes back or forward. What is given is
 * that of start.js.
 *
 * @param {Given & { form: HTMLFormElement, region: HTMLElement, client: Client }} given
 * @returns {Pick<Search, "go" | "goNear"> & { goWords(q: string): void }}
 */
export function createPage({ form, region, client, showFailure, loadAround, ...given }) {
  const { reloadIfOutdated } = given;
  const results = createResults(region, form.dataset.base ?? "", showFailure);
  const around = loadAround().then(({ startAround }) => startAround({ region, results, client, go, restart, ...given }));
  around.catch(reloadIfOutdated);
  const { answer, answerMore, nothingAsked } = answering({ client, results, around, reloadIfOutdated });
  const input = wordsField(form);

  function restart() {
    input.value = asked().q;
    answer();
  }

  /** @type {(address: string) => void} */
  function goTo(address) {
    if (address !== location.search + location.hash) history.pushState(null, "", address);
    restart();
  }

  /** @type {(request: RequestParts) => void} */
  function go(request) {
    goTo(writeAddress(request));
  }

  // The skip link and the like change the address too: that asks nothing new.
  window.addEventListener("popstate", () => isPositionHash(location.hash) && restart());
  results.more.addEventListener("click", answerMore);
  followLinks(region, goTo);
  moveToFragment();
  // The person may have typed while this script was loading.
  if (!input.value) input.value = asked().q;
  answer();
  return {
    go,
    /** Search from a position, the words typed kept. */
    goNear: (position) => go({ ...asked(), q: input.value, lieu: "", position }),
    /** Search other words; the filters stay, the place and the position belong to the old ones. */
    goWords(q) {
      const request = { ...asked(), q, lieu: "", position: null };
      go(request);
      if (!asks(request)) nothingAsked(say.ASK_SOMETHING);
    },
  };
}

/** What the address asks. */
function asked() {
  return readAddress(location.search, location.hash);
}

/**
 * What answers the address: `answer()` with the first houses, `answerMore()` with ten more. What stands `around` the
 * results may come later, or never.
 *
 * @param {{ client: Client, results: Results, around: Promise<FiltersPanel> } & Pick<Given, "reloadIfOutdated">} page
 */
function answering({ client, results, around, reloadIfOutdated }) {
  const last = latestOnly(client);
  let count = HOUSES_AT_ONCE;

  /** @type {(tell: (filters: FiltersPanel) => void) => void} */
  const tellFilters = (tell) => void around.then(tell, console.warn);

  /** @type {(request: Request, most: number) => Promise<boolean>} */
  async function show(request, most) {
    const found = await last.find(request, most);
    if (!found) return false;
    count = most;
    tellFilters((filters) => filters.answered(found.reading));
    results.show(found, request);
    return true;
  }

  async function answer() {
    const request = asked();
    if (!asks(request)) return nothingAsked();
    tellFilters((filters) => filters.asked(request));
    results.loading();
    await show(request, HOUSES_AT_ONCE).catch((error) => {
      console.warn(error);
      tellFilters((filters) => filters.answered());
      results.failed();
      reloadIfOutdated(error);
    });
  }

  /** Ten more; the houses shown stay when they can't be had. */
  async function answerMore() {
    const before = count;
    try {
      if (await show(asked(), before + HOUSES_AT_ONCE)) results.focusHouse(before);
    } catch (error) {
      console.warn(error);
      results.moreFailed();
    }
  }

  /** @type {(sentence?: string) => void} */
  function nothingAsked(sentence) {
    last.forget();
    tellFilters((filters) => filters.hide());
    results.waiting(sentence);
  }

  return { answer, answerMore, nothingAsked };
}

/**
 * Asks, and gives the answer, or how it failed, unless something else was asked meanwhile: then nothing.
 * @param {Client} client
 */
function latestOnly(client) {
  let turn = 0;
  return {
    /** @type {(request: Request, count: number) => Promise<Answer | null>} */
    async find(request, count) {
      const mine = ++turn;
      const found = await client.find(request, count).catch((error) => {
        if (mine === turn) throw error;
        return null;
      });
      return mine === turn ? found : null;
    },
    forget() {
      turn += 1;
    },
  };
}

/**
 * Follow the links of the results on this page.
 * @type {(region: HTMLElement, goTo: (address: string) => void) => void}
 */
function followLinks(region, goTo) {
  region.tabIndex = -1;
  region.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="?"]');
    if (!link || isForElsewhere(event)) return;
    event.preventDefault();
    // The link will be gone with the answer it belongs to: keep the keyboard's place.
    region.focus({ preventScroll: true });
    goTo(link.getAttribute("href") ?? "");
  });
}

/** A position that came before the "#" would be sent again at each reload: move it after. */
function moveToFragment() {
  const given = new URLSearchParams(location.search);
  if (!given.has("lat") && !given.has("lon")) return;
  history.replaceState(null, "", writeAddress(asked()));
}

/** @type {(event: MouseEvent) => boolean} */
function isForElsewhere(event) {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
