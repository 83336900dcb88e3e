// What every page with a search box loads: next to nothing, until the box is touched or the
// address holds a query. See CONTRACT.md.

/** @import { Failure, Search } from "../types" */

import { showFailure } from "./failure.js";
import { opening } from "./opening.js";
import { reloadIfOutdated } from "./outdated.js";
import { addAfterSheet } from "./after_sheet.js";
import { loadBox, loadFields, loadMap, loadAround, loadStart } from "./parts.js";
import { once, onTouch } from "./touching.js";

/** @type {HTMLElement | null} */
let region = null;
const asked = location.search.length > 1 || location.hash.startsWith("#lat=");

/** @type {(form: HTMLFormElement) => () => Promise<Search | null>} */
function prepare(form) {
  const { ahead, open } = opening(form);
  const start = once(async () => {
    ahead();
    const { startSearch } = await loadStart();
    // Given, not imported there: a part that both import would be one request more.
    return startSearch(form, region, { open, showFailure, reloadIfOutdated, loadFields, loadMap, loadAround, addAfterSheet });
  }, fail);
  // Both scripts come at the same time. Without proposals the search still works.
  const begun = async () => {
    addAfterSheet();
    const [{ startBox }, search] = await Promise.all([loadBox(), start()]);
    if (!search) throw new Error("no search");
    return startBox(form, search);
  };
  onTouch(form, begun, () => fail({}));
  return start;
}

/** @type {(failure: Failure) => void} */
function fail(error) {
  if (!region) return;
  showFailure(region);
  if (asked) reloadIfOutdated(error);
}

function begin() {
  region = document.querySelector("[data-resultats]");
  const [start] = [.../** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-boite]"))].map(prepare);
  if (region && start && asked) {
    region.dataset.etat = "chargement";
    start();
  }
  if (!asked) addAfterSheet();
  // Last: rescue.js speaks for what did not come as far as here.
  if (region) region.dataset.pret = "";
}

// It is "async": others wait for the style.
if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
else begin();
