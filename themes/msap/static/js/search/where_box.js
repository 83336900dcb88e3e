// "Où êtes-vous ?": the place that a question lacks is said in a box of its own, or by the browser.

/** @import { RequestParts } from "../types" */

import { readAddress } from "../lib/address.js";
import { part } from "./elements.js";

/**
 * Make the box of `region` add its place to what the address asks, followed by `go(request)`.
 * @type {(region: HTMLElement, go: (request: RequestParts) => void) => void}
 */
export function startWhereBox(region, go) {
  const form = part(region, "ou");
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const place = input.value.trim();
    if (!place) return input.focus();
    const request = readAddress(location.search, location.hash);
    input.value = "";
    go({ ...request, lieu: "", q: `${request.q} ${place}`.trim() });
  });
  part(form, "ici").addEventListener("click", () => {
    /** @type {HTMLElement | null} */ (document.querySelector("form[data-boite] [data-autour]"))?.click();
  });
}
