// Joins the box, the results and the worker on one page.

import { writeAddress } from "../lib/address.js";
import { startBox } from "./box.js";
import { createClient } from "./client.js";
import { createNearMe } from "./near_me.js";
import { createPage } from "./page.js";

/** Make `form` propose while typing; where there is a results region, answer in it. Gives `nearMe`. */
export function startSearch(form, region, failure) {
  const client = createClient(form);
  const page = region ? createPage({ form, region, client, failure }) : elsewhere(form);
  startBox(form, { propose: client.propose, go: page.go, goWords: region ? page.goWords : null });
  return { nearMe: createNearMe(form, page.goNear) };
}

/** On a page without results: the answers are on the results page. */
function elsewhere(form) {
  const results = new URL(form.getAttribute("action"), document.baseURI);
  const go = (request) => location.assign(new URL(writeAddress(request), results));
  return { go, goNear: (position) => go({ q: form.elements.namedItem("q").value, position }) };
}
