// Joins the form, the results, the worker and the map on one page.

import { writeAddress } from "../lib/address.js";
import { startBeside } from "../map/beside.js";
import { createClient } from "./client.js";
import { createPage } from "./page.js";

/**
 * Start the worker that the box of `form` asks, and where there is a results region, answer in it.
 * `given` are the functions of failure.js, and of parts.js those that it needs. Gives what the box
 * needs (box.js): `propose`, `go`, `goNear`.
 */
export function startSearch(form, region, given) {
  const client = createClient(form);
  const page = region ? startResults(form, region, client, given) : elsewhere(form);
  return { propose: client.propose, go: page.go, goNear: page.goNear };
}

function startResults(form, region, client, { loadFields, loadMap, ...failure }) {
  // Before the first answer: the map keeps its place in the same drawing as the results.
  if (region.querySelector("[data-carte]")) startBeside(region, (element) => mountBeside(element, loadMap));
  const page = createPage({ form, region, client, failure, loadFields });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.goWords(form.elements.namedItem("q").value);
  });
  return page;
}

async function mountBeside(element, loadMap) {
  const root = new URL(document.documentElement.dataset.racine, document.baseURI);
  const { loadMapFiles } = await loadMap();
  const { maps, ...files } = await loadMapFiles(root);
  return maps.mountMap(element, { ...files, label: "Carte des résultats" });
}

/** On a page without results: the answers are on the results page. */
function elsewhere(form) {
  const results = new URL(form.getAttribute("action"), document.baseURI);
  const go = (request) => location.assign(new URL(writeAddress(request), results));
  return { go, goNear: (position) => go({ q: form.elements.namedItem("q").value, position }) };
}
