// "Autour de moi": the browser's position, on demand only. It stays in the page and its address's
// fragment, which no server receives.

/** @import { Position } from "../types" */

import * as say from "../lib/sentences.js";
import { part } from "./elements.js";

const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 };

/**
 * What the form's button does: ask for the position, and follow it by `go(position)`. What it says meanwhile, and where there is
 * none, is given where the page is not in French.
 * @type {(form: HTMLFormElement, go: (position: Position) => void, locating?: string, refusal?: string) => () => void}
 */
export function createNearMe(form, go, locating = say.LOCATING, refusal) {
  const note = part(form, "note");

  let waiting = false;

  /** @type {(sentence: string) => void} */
  function explain(sentence) {
    note.textContent = sentence;
    waiting = false;
  }

  return () => {
    if (!navigator.geolocation) return explain(refusal ?? say.positionRefusal());
    if (waiting) return;
    waiting = true;
    note.textContent = locating;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        explain("");
        go({ latitude, longitude });
      },
      ({ code }) => explain(refusal ?? say.positionRefusal(code)),
      OPTIONS,
    );
  };
}
