// What every page with a search box loads: next to nothing, until the box is touched or the
// address holds a query. See CONTRACT.md.

import { showFailure, showWayOn } from "./failure.js";
import { loadBox, loadFields, loadMap } from "./parts.js";

const region = document.querySelector("[data-resultats]");
const forms = document.querySelectorAll("form[data-boite]");
const searches = new WeakMap();
const boxes = new WeakMap();

function start(form) {
  return once(searches, form, async () => {
    const { startSearch } = await import("./start.js").catch(() => import("./start.js"));
    // Given, not imported there: a part that both import would be one request more.
    return startSearch(form, region, { showFailure, showWayOn, loadFields, loadMap });
  });
}

/** Make the box propose; both scripts come at the same time. */
function touch(form) {
  return once(boxes, form, async () => {
    const [{ startBox }, search] = await Promise.all([loadBox(), start(form)]);
    return search && startBox(form, search);
  });
}

/** What `make()` promises for a form, made once; null, after it was said, when it fails. */
function once(kept, form, make) {
  if (!kept.has(form)) kept.set(form, make().catch((error) => failed(kept, form, error)));
  return kept.get(form);
}

function failed(kept, form, error) {
  console.warn(error);
  kept.delete(form);
  if (region) showFailure(region);
  return null;
}

for (const form of forms) {
  // Without this script the button would do nothing.
  const nearMe = form.querySelector("[data-autour]");
  nearMe?.removeAttribute("hidden");
  nearMe?.addEventListener("click", async () => (await touch(form))?.nearMe());
  for (const event of ["focusin", "pointerdown"]) {
    form.addEventListener(event, () => touch(form), { passive: true });
  }
}

const asked = location.search.length > 1 || location.hash.startsWith("#lat=");
if (region && forms.length && asked) {
  region.dataset.etat = "chargement";
  start(forms[0]);
}
