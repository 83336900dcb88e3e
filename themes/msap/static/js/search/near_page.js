/**
 * "Autour de moi" beside a box that already knows a need, or a language: the results around the browser's position, with what
 * the form holds. Such a page has no search of its own; the form says `data-attente` and `data-refus` where it is not in French.
 */

/** @import { Position } from "../types" */

import { positionHash } from "../lib/address.js";
import { createNearMe } from "./near_me.js";

/** @type {(form: HTMLFormElement) => (position: Position) => void} */
function goingOn(form) {
  return (position) => {
    const held = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    location.assign(`${form.action}?${new URLSearchParams(held)}${positionHash(position)}`);
  };
}

function start() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-autour]"))) {
    const { form } = button;
    if (!form) continue;
    const { attente, refus } = form.dataset;
    button.addEventListener("click", createNearMe(form, goingOn(form), attente, refus));
    // Without this script the button would do nothing.
    button.hidden = false;
  }
}

// A module waits for the whole page.
start();
