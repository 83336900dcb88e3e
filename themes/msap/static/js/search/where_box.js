// "Où êtes-vous ?": the place that a question lacks is said in a box of its own, or by the browser.

/** @import { Request, RequestParts } from "../types" */

import { part } from "./elements.js";

/**
 * Make the box of `region` add its place to what is `asked()`, followed by `go(request)`.
 * @type {(region: HTMLElement, asked: () => Request, go: (request: RequestParts) => void) => void}
 */
export function startWhereBox(region, asked, go) {
  const form = part(region, "ou");
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const place = input.value.trim();
    if (!place) return input.focus();
    const request = asked();
    input.value = "";
    go({ ...request, lieu: "", q: `${request.q} ${place}`.trim() });
  });
  part(form, "ici").addEventListener("click", () => {
    /** @type {HTMLElement | null} */ (document.querySelector("form[data-boite] [data-autour]"))?.click();
  });
}
