// The panel of /carte/ before its map: what is said while it comes, and when it cannot be shown. It comes at once, but where
// it would ask another site (docs/tiles.md): then at a button.

/** @import { Failure, Given } from "../types" */

import { part } from "../search/elements.js";

const LOADING = "Chargement de la carte…";
const FAILED =
  "La carte n’a pas pu être chargée. Vérifiez votre connexion et essayez à nouveau, " +
  "ou passez par la liste des départements.";
const TOO_OLD = "Ce navigateur est trop ancien pour la carte : la liste des départements dit la même chose.";

/**
 * Show the map of `panel` by `mount()`, or make its button do so where the person is to be asked first; `reloadIfOutdated(error)` is that of search/outdated.js.
 * @type {(panel: HTMLElement, mount: () => Promise<void>, reloadIfOutdated: Given["reloadIfOutdated"]) => void}
 */
export function startPanel(panel, mount, reloadIfOutdated) {
  const button = /** @type {HTMLButtonElement} */ (part(panel, "afficher"));
  const [status, wayOn] = ["annonce", "suite"].map((name) => part(panel, name));

  async function show() {
    const wasPressed = document.activeElement === button;
    button.disabled = true;
    wayOn.hidden = true;
    status.textContent = LOADING;
    panel.dataset.etat = "chargement";
    try {
      await mount();
      button.hidden = true;
      panel.querySelector("[data-avant]")?.remove();
      if (wasPressed) part(panel, "carte").focus({ preventScroll: true });
      status.textContent = "";
      panel.dataset.etat = "carte";
    } catch (error) {
      console.warn(error);
      status.textContent = FAILED;
      panel.dataset.etat = "erreur";
      wayOn.hidden = button.hidden = button.disabled = false;
      if (wasPressed) button.focus();
      reloadIfOutdated(/** @type {Failure} */ (error));
    }
  }

  // Without layers the map would have no style.
  if (!window.CSSLayerBlockRule) {
    status.textContent = TOO_OLD;
    return;
  }
  button.addEventListener("click", show);
  if (panel.dataset.demander === undefined) show();
  else button.hidden = false;
}
