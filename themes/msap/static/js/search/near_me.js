// "Autour de moi": the browser's position, on demand only. It stays in the page and its address's
// fragment, which no server receives.

/** @import { Position } from "../types" */

import * as say from "../lib/sentences.js";
import { part } from "./elements.js";

const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 };

/**
 * What the form's button does: ask for the position, and follow it by `go(position)`.
 * @type {(form: HTMLFormElement, go: (position: Position) => void) => () => void}
 */
export function createNearMe(form, go) {
  const note = part(form, "note");

  let waiting = false;

  /** @type {(sentence: string) => void} */
  function explain(sentence) {
    note.textContent = sentence;
    waiting = false;
  }

  return () => {
    if (!navigator.geolocation) return explain(say.positionRefusal());
    if (waiting) return;
    waiting = true;
    note.textContent = say.LOCATING;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        explain("");
        go({ latitude, longitude });
      },
      ({ code }) => explain(say.positionRefusal(code)),
      OPTIONS,
    );
  };
}
