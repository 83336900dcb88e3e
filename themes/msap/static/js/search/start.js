// Joins the form, the results, the worker and the map on one page.

/** @import { Client, Given, RequestParts, Search } from "../types" */

import { writeAddress } from "../lib/address.js";
import { createClient } from "./client.js";
import { wordsField } from "./elements.js";
import { createPage } from "./page.js";

/**
 * Start what the box of `form` asks, and where there is a results region, answer in it.
 * `given` are the functions of opening.js, failure.js and outdated.js, and of parts.js those that it needs. Gives what the box
 * needs (box.js): `propose`, `go`, `goNear`.
 * @type {(form: HTMLFormElement, region: HTMLElement | null, given: Given) => Search}
 */
export function startSearch(form, region, given) {
  const client = createClient(form, given.open);
  const page = region ? startResults(form, region, client, given) : elsewhere(form);
  return { propose: client.propose, go: page.go, goNear: page.goNear };
}

/** @type {(form: HTMLFormElement, region: HTMLElement, client: Client, given: Given) => Pick<Search, "go" | "goNear">} */
function startResults(form, region, client, given) {
  const page = createPage({ form, region, client, ...given });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.goWords(wordsField(form).value);
  });
  return page;
}

/**
 * On a page without results: the answers are on the results page.
 * @type {(form: HTMLFormElement) => Pick<Search, "go" | "goNear">}
 */
function elsewhere(form) {
  const results = new URL(form.getAttribute("action") ?? "", document.baseURI);
  /** @type {(request: RequestParts) => void} */
  const go = (request) => location.assign(new URL(writeAddress(request), results).href);
  return { go, goNear: (position) => go({ q: wordsField(form).value, position }) };
}
