/**
 * The home page: what every page has, and where a town is kept on this device, a house that is open near it. One file: the
 * page asks for no more at a first visit. The room is kept before the page is drawn; what fills it comes once all else is there.
 */

/* global PART_HOME_NEARBY */

import "../site/site.js";
import { forgetTown, keptTown } from "../search/kept_town.js";

const LATE_MS = 800;

function start() {
  const town = keptTown();
  /** @type {HTMLElement | null} */
  const box = document.querySelector("[data-pres]");
  if (!town || !box) return;
  const close = () => (box.hidden = true);
  for (const name of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-commune]"))) name.textContent = town.name;
  box.querySelector("[data-oublier]")?.addEventListener("click", () => {
    forgetTown();
    close();
    // What had the focus is gone.
    document.querySelector("main")?.focus();
  });
  box.hidden = false;
  const fill = () => import(new URL(PART_HOME_NEARBY, import.meta.url).href).then(({ keepNearest }) => keepNearest(box, town)).catch(close);
  const soon = () => setTimeout(fill, LATE_MS);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
