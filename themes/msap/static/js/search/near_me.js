// "Autour de moi": the browser's position, on demand only. It stays in the page and its address's
// fragment, which no server receives.

import * as say from "../lib/sentences.js";

const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 };

/** Ask for the position when the form's button is pressed; `go(position)` follows it. */
export function startNearMe(form, go) {
  const button = form.querySelector("[data-autour]");
  const note = form.querySelector("[data-note]");
  if (!button || !note) return;

  function explain(sentence) {
    note.textContent = sentence;
    button.disabled = false;
  }

  button.addEventListener("click", () => {
    if (!navigator.geolocation) return explain(say.positionRefusal());
    button.disabled = true;
    note.textContent = say.LOCATING;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        explain("");
        go({ latitude, longitude });
      },
      ({ code }) => explain(say.positionRefusal(code)),
      OPTIONS,
    );
  });
}
