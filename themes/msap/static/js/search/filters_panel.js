// The filters' panel: its title follows each answer; its fields are loaded when it is opened.

import * as say from "../lib/sentences.js";
import { element, fill } from "./elements.js";

const SWITCHES = Object.keys(say.SWITCH_NAMES);
const NOTHING = { needs: [], switches: [] };

/**
 * The panel `details` (a <details>). `go(request)` follows a change; `count(request)` promises the
 * counts of finder.js, `loadFields()` filter_fields.js: both are asked for only while the panel is
 * open. `reloadIfOutdated(error)` is that of outdated.js.
 */
export function createFiltersPanel(details, { go, count, loadFields, reloadIfOutdated }) {
  const form = details.querySelector("[data-champs]");
  const title = details.querySelector("summary");
  let request = null;
  let understood = NOTHING;
  let turn = 0;
  let fields = null;

  async function refresh() {
    if (!details.open || details.hidden || !request) return;
    const mine = ++turn;
    try {
      const [loaded, counts] = await Promise.all([loadFields(), count(request)]);
      fields = loaded;
      if (mine === turn) fields.fill(form, request, understood, counts);
    } catch (error) {
      console.warn(error);
      reloadIfOutdated(error);
      if (mine === turn) fill(form, element("p", { role: "status" }, say.NO_FILTERS));
    }
  }

  details.addEventListener("toggle", refresh);
  form.addEventListener("change", ({ target }) => go(fields.changed(form, target, request, understood)));

  return {
    /** A request is asked, whose answer is not there yet. */
    asked(asking) {
      request = asking;
    },
    /** It was answered; `needs` are those in use, said in words or by a box, `switches` those of words. */
    answered({ needs, switches } = NOTHING) {
      understood = { needs, switches };
      details.hidden = false;
      const ticked = new Set([...SWITCHES.filter((name) => request[name]), ...switches.map(({ name }) => name)]);
      title.textContent = say.filtersTitle(needs.length + ticked.size + Number(request.rayon !== null));
      refresh();
    },
    /** Nothing is asked: there is nothing to filter. */
    hide() {
      const hadFocus = details.contains(document.activeElement);
      details.hidden = true;
      if (hadFocus) details.closest("[data-resultats]").focus({ preventScroll: true });
    },
  };
}
