// Joins the box, the results and the worker on one page.

import { startBox } from "./box.js";
import { createClient } from "./client.js";
import { createPage } from "./page.js";

/** Make `form` propose while typing; where there is a results region, answer in it. */
export function startSearch(form, region) {
  const client = createClient(form);
  const page = region ? createPage({ form, region, client }) : null;
  const results = new URL(form.getAttribute("action"), document.baseURI);
  startBox(form, {
    propose: client.propose,
    go: page ? page.go : (address) => location.assign(new URL(address, results)),
    answersHere: Boolean(page),
  });
}
