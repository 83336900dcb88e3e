// The buttons "Garder" and "Envoyer": whether the house is kept is shown at once, and what the buttons do comes when
// one of them is first reached (keeping.js), so that a visit does not wait for it.

import { keptIn } from "../selection/kept.js";

const FAILED = "Ce bouton n’a pas pu être chargé\u00a0: vérifiez votre connexion, puis réessayez.";

/** @type {(root: Document) => void} */
export function offerKeeping(root) {
  /** @type {HTMLElement | null} */
  const box = root.querySelector("[data-garde]");
  if (!box) return;
  const kept = keptIn(() => window.localStorage);
  box.querySelector("[data-garder]")?.setAttribute("aria-pressed", String(kept.includes(box.dataset.garde ?? "")));
  box.querySelector("[data-voir]")?.toggleAttribute("hidden", !kept.length);
  /** @type {() => Promise<typeof import("./keeping.js")>} */
  const ask = () => import(new URL(box.dataset.script ?? "", root.baseURI).href);
  const ahead = () => void ask().catch(() => {});
  box.addEventListener("pointerdown", ahead, { once: true });
  box.addEventListener("focusin", ahead, { once: true });
  box.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button && (button.hasAttribute("data-garder") || button.hasAttribute("data-envoyer"))) {
      ask().then(({ press }) => press(button, box)).catch(() => {
        const status = box.querySelector("[role=status]");
        if (status) status.textContent = FAILED;
      });
    }
  });
}
