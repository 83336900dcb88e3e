// Joins the form, the results, the worker and the map on one page.

import { writeAddress } from "../lib/address.js";
import { createClient } from "./client.js";
import { prepareMap } from "./map_slot.js";
import { createPage } from "./page.js";

/**
 * Start the worker that the box of `form` asks, and where there is a results region, answer in it.
 * `given` are the functions of failure.js and outdated.js, and of parts.js those that it needs. Gives what the box
 * needs (box.js): `propose`, `go`, `goNear`.
 */
export function startSearch(form, region, given) {
  const client = createClient(form);
  const page = region ? startResults(form, region, client, given) : elsewhere(form);
  return { propose: client.propose, go: page.go, goNear: page.goNear };
}

function startResults(form, region, client, given) {
  // Before the first answer: the map keeps its place in the same drawing as the results.
  prepareMap(region, given);
  const page = createPage({ form, region, client, ...given });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.goWords(form.elements.namedItem("q").value);
  });
  return page;
}

/** On a page without results: the answers are on the results page. */
function elsewhere(form) {
  const results = new URL(form.getAttribute("action"), document.baseURI);
  const go = (request) => location.assign(new URL(writeAddress(request), results));
  return { go, goNear: (position) => go({ q: form.elements.namedItem("q").value, position }) };
}
