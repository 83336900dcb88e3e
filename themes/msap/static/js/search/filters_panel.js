// The filters' panel: its title follows each answer; its fields are loaded when it is opened.

/** @import { Client, Failure, FiltersPanel, Given, Request, RequestParts, ShownReading } from "../types" */

import * as say from "../lib/sentences.js";
import { element, fill, part } from "./elements.js";

/** @type {Pick<ShownReading, "needs" | "filters">} */
const NOTHING = { needs: [], filters: [] };

/**
 * The panel `details` (a <details>). `go(request)` follows a change; `count(request)` promises the
 * counts of finder.js, `loadFields()` filter_fields.js: both are asked for only while the panel is
 * open. `reloadIfOutdated(error)` is that of outdated.js.
 * @type {(details: HTMLDetailsElement, given: { go(request: RequestParts): void, count: Client["count"], loadFields: Given["loadFields"], reloadIfOutdated: Given["reloadIfOutdated"] }) => FiltersPanel}
 */
export function createFiltersPanel(details, { go, count, loadFields, reloadIfOutdated }) {
  const form = part(details, "champs");
  const title = /** @type {HTMLElement} */ (details.querySelector("summary"));
  /** @type {Request | null} */
  let request = null;
  let understood = NOTHING;
  let turn = 0;
  /** @type {typeof import("./filter_fields.js") | null} */
  let fields = null;

  async function refresh() {
    if (!details.open || details.hidden || !request) return;
    const mine = ++turn;
    try {
      const [loaded, counts] = await Promise.all([loadFields(), count(request)]);
      fields = loaded;
      if (mine === turn) loaded.fill(form, request, understood, counts);
    } catch (error) {
      console.warn(error);
      reloadIfOutdated(/** @type {Failure} */ (error));
      if (mine === turn) fill(form, element("p", { role: "status" }, say.NO_FILTERS));
    }
  }

  details.addEventListener("toggle", refresh);
  form.addEventListener("change", ({ target }) => {
    if (request && fields) go(fields.changed(form, /** @type {HTMLInputElement} */ (target), request, understood));
  });

  return {
    /** A request is asked, whose answer is not there yet. */
    asked(asking) {
      request = asking;
    },
    /** What is asked was answered; `needs` and `filters` are those in use, said in words or by a box. */
    answered(reading) {
      const { needs, filters } = reading ?? NOTHING;
      understood = { needs, filters };
      details.hidden = false;
      if (request) title.textContent = say.filtersTitle(needs.length + filters.length);
      refresh();
    },
    /** Nothing is asked: there is nothing to filter. */
    hide: () => hide(details),
  };
}

/**
 * Who was in the panel is then in the results.
 * @type {(details: HTMLElement) => void}
 */
function hide(details) {
  const hadFocus = details.contains(document.activeElement);
  details.hidden = true;
  const region = /** @type {HTMLElement} */ (details.closest("[data-resultats]"));
  if (hadFocus) region.focus({ preventScroll: true });
}
