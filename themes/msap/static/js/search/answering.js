// What answers the address of the results page, the first houses and those that follow.

/** @import { Answer, Client, FiltersPanel, Given, Request, RequestParts, Results } from "../types" */

import { asks, readAddress, writeAddress } from "../lib/address.js";
import { mayNeedHelp } from "./help_ahead.js";
import { leavesPlace, placeInUse } from "./kept_place.js";
import { keepView, keptView } from "./kept_view.js";

const HOUSES_AT_ONCE = 10;

/** What the address asks. */
export function asked() {
  return readAddress(location.search, location.hash);
}

/**
 * What answers the address: `answer()` with the first houses, `answerMore()` with ten more. What stands `around` the
 * results may come later, or never: `needAround()` asks for it, once there is an answer, or before where words may ask whom to call.
 *
 * @param {{ client: Client, results: Results, around: Promise<FiltersPanel>, needAround(): void } & Pick<Given, "reloadIfOutdated">} page
 */
export function answering({ client, results, around, needAround, reloadIfOutdated }) {
  const filters = telling(around);
  const { show, shown, forget, inUse } = showing(client, results, filters);

  async function answer() {
    const request = asked();
    if (!asks(request)) return nothingAsked();
    filters.asked(request);
    if (mayNeedHelp(request.q)) needAround();
    results.loading();
    await show(request, Math.max(HOUSES_AT_ONCE, keptView().count)).catch((error) => {
      console.warn(error);
      filters.answered();
      results.failed();
      reloadIfOutdated(error);
    });
    needAround();
  }

  /** Ten more; the houses shown stay when they can't be had. */
  async function answerMore() {
    const before = shown();
    try {
      if (!(await show(asked(), before + HOUSES_AT_ONCE))) return;
      keepView({ count: shown() });
      results.focusHouse(before);
    } catch (error) {
      console.warn(error);
      results.moreFailed();
    }
  }

  /** @type {(sentence?: string) => void} */
  function nothingAsked(sentence) {
    forget();
    filters.hide();
    results.waiting(sentence);
  }

  return { answer, answerMore, nothingAsked, inUse };
}

/**
 * What asks and shows: `show(request, most)` promises whether it did, unless something else was asked meanwhile; `shown()`
 * is how many houses were asked for, `inUse()` what is asked of their place (kept_place.js).
 * @param {Client} client
 * @param {Results} results
 * @param {FiltersPanel} filters
 */
function showing(client, results, filters) {
  const last = latestOnly(client);
  const find = atItsPlace(last.find, filters.asked);
  let count = HOUSES_AT_ONCE;
  /** @type {RequestParts} */
  let place = {};
  return {
    /** @type {(asking: Request, most: number) => Promise<boolean>} */
    async show(asking, most) {
      const { found, request } = await find(asking, most);
      if (!found) return false;
      count = most;
      place = placeInUse(found.reading);
      filters.answered(found.reading);
      results.show(found, request);
      return true;
    },
    shown: () => count,
    inUse: () => place,
    forget() {
      last.forget();
      place = {};
    },
  };
}

/**
 * Tells the filters, once they are there.
 * @type {(around: Promise<FiltersPanel>) => FiltersPanel}
 */
function telling(around) {
  /** @type {(tell: (filters: FiltersPanel) => void) => void} */
  const tell = (what) => void around.then(what, console.warn);
  return {
    asked: (request) => tell((filters) => filters.asked(request)),
    answered: (reading) => tell((filters) => filters.answered(reading)),
    hide: () => tell((filters) => filters.hide()),
  };
}

/**
 * Asks by `find`, and once more without the place kept from the words before, where those that are asked now do not
 * leave it: it leaves the address, and `hear(request)` is told what is asked then.
 * @param {(request: Request, count: number) => Promise<Answer | null>} find
 * @param {(request: Request) => void} hear
 * @returns {(request: Request, count: number) => Promise<{ found: Answer | null, request: Request }>}
 */
function atItsPlace(find, hear) {
  return async (request, count) => {
    const found = await find(request, count);
    const isKept = history.state?.isKept && (request.lieu || request.position);
    if (!found || !isKept || leavesPlace(found.reading)) return { found, request };
    history.replaceState(null, "", writeAddress({ ...request, lieu: "", position: null }));
    const alone = asked();
    hear(alone);
    return { found: await find(alone, count), request: alone };
  };
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
