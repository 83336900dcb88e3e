// Joins the box, the results and the worker on one page.

import { writeAddress } from "../lib/address.js";
import { startBox } from "./box.js";
import { createClient } from "./client.js";
import { createPage } from "./page.js";

/** Make `form` propose while typing; where there is a results region, answer in it. */
export function startSearch(form, region, failure) {
  const client = createClient(form);
  const page = region ? createPage({ form, region, client, failure }) : null;
  const results = new URL(form.getAttribute("action"), document.baseURI);
  startBox(form, {
    propose: client.propose,
    go: page ? page.go : (request) => location.assign(new URL(writeAddress(request), results)),
    answersHere: Boolean(page),
  });
}
