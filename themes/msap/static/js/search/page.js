// The results page: the address is the request, and a new request is a new address.

/** @import { Client, Given, RequestParts, Search } from "../types" */

import { NO_PLACE, asks, isPositionHash, writeAddress } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { answering, asked } from "./answering.js";
import { wordsField } from "./elements.js";
import { followView, keptView, restoreView } from "./kept_view.js";
import { createResults } from "./results.js";
import { whenNeeded } from "./when_needed.js";
import { startWhereBox } from "./where_box.js";

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
  const { needed: around, need } = whenNeeded(() =>
    loadAround().then(({ startAround }) => startAround({ region, results, client, asking: asked, go, leaveBox, restart, ...given })),
  );
  around.catch(reloadIfOutdated);
  const { answer, answerMore, nothingAsked, inUse } = answering({ client, results, around, needAround: need, reloadIfOutdated });
  const input = wordsField(form);
  const { restart, comeBack, goTo } = visiting(region, results.list, input, answer);

  /** @type {(request: RequestParts) => void} */
  function go(request) {
    goTo(writeAddress(request));
  }

  /** @type {(request: RequestParts) => void} */
  function leaveBox(request) {
    focusOn(region);
    go(request);
  }

  /**
   * Search other words. The filters stay, and the place, or the position, unless they name another (kept_place.js): that is
   * seen once they are read.
   * @type {(q: string) => void}
   */
  function goWords(q) {
    const before = asked();
    if (q.trim()) focusOn(region);
    if (q.trim() && q === before.q && before.lieu !== NO_PLACE) return void restart();
    const request = { ...before, q, lieu: "", position: null };
    const kept = q.trim() ? inUse() : {};
    goTo(writeAddress({ ...request, ...kept }), { isKept: true });
    if (!asks(request)) nothingAsked(say.ASK_SOMETHING);
  }

  // The skip link and the like change the address too: that asks nothing new.
  window.addEventListener("popstate", () => isPositionHash(location.hash) && comeBack());
  results.more.addEventListener("click", answerMore);
  startWhereBox(region, asked, leaveBox);
  followLinks(region, goTo);
  moveToFragment();
  // The person may have typed while this script was loading.
  const typed = input.value;
  comeBack();
  if (typed) input.value = typed;
  return {
    /** What is proposed is asked for at its own place, or where the person is. */
    go: (request) => (request.lieu ? leaveBox(request) : goWords(request.q ?? "")),
    /** Search from a position, the words typed kept. */
    goNear: (position) => leaveBox({ ...asked(), q: input.value, lieu: "", position }),
    goWords,
  };
}

/**
 * What asks an address: the one that is there, `restart()`, and `comeBack()` to where the person was in its answer; or
 * another, `goTo(address, state)`, which is a new entry of the history.
 * @param {HTMLElement} region
 * @param {HTMLElement} list that of the houses
 * @param {HTMLInputElement} input
 * @param {() => Promise<void>} answer
 */
function visiting(region, list, input, answer) {
  const leaveView = followView(list, () => region.dataset.etat === "resultats");

  function restart() {
    input.value = asked().q;
    return answer();
  }

  return {
    restart,
    async comeBack() {
      const view = keptView();
      await restart();
      restoreView(list, view);
    },
    /** @type {(address: string, state?: object | null) => void} */
    goTo(address, state = null) {
      leaveView();
      if (address !== location.search + location.hash) history.pushState(state, "", address);
      restart();
    },
  };
}

/**
 * Follow the links of the results on this page.
 * @type {(region: HTMLElement, goTo: (address: string) => void) => void}
 */
function followLinks(region, goTo) {
  region.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="?"]');
    if (!link || isForElsewhere(event)) return;
    event.preventDefault();
    focusOn(region);
    goTo(link.getAttribute("href") ?? "");
  });
}

/**
 * What held the focus may be gone with the answer it belongs to, or hides it (a telephone's keyboard): the results have it.
 * @type {(region: HTMLElement) => void}
 */
function focusOn(region) {
  region.focus({ preventScroll: true });
}

/** A position that came before the "#" would be sent again at each reload: move it after. */
function moveToFragment() {
  const given = new URLSearchParams(location.search);
  if (!given.has("lat") && !given.has("lon")) return;
  history.replaceState(history.state, "", writeAddress(asked()));
}

/** @type {(event: MouseEvent) => boolean} */
function isForElsewhere(event) {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
