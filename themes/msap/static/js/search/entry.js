// What every page with a search box loads: next to nothing, until the box is touched or the
// address holds a query. See CONTRACT.md.

import { showFailure, showWayOn } from "./failure.js";

const region = document.querySelector("[data-resultats]");
const forms = document.querySelectorAll("form[data-boite]");
const started = new WeakMap();

function start(form) {
  if (!started.has(form)) started.set(form, load(form));
  return started.get(form);
}

async function load(form) {
  try {
    const { startSearch } = await import("./start.js").catch(() => import("./start.js"));
    // Given, not imported there: a part that both import would be one request more.
    return startSearch(form, region, { showFailure, showWayOn });
  } catch (error) {
    console.warn(error);
    started.delete(form);
    if (region) showFailure(region);
    return null;
  }
}

for (const form of forms) {
  // Without this script the button would do nothing.
  const nearMe = form.querySelector("[data-autour]");
  nearMe?.removeAttribute("hidden");
  nearMe?.addEventListener("click", async () => (await start(form))?.nearMe());
  for (const touch of ["focusin", "pointerdown"]) {
    form.addEventListener(touch, () => start(form), { passive: true });
  }
}

const asked = location.search.length > 1 || location.hash.startsWith("#lat=");
if (region && forms.length && asked) {
  region.dataset.etat = "chargement";
  start(forms[0]);
}
