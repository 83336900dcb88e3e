/**
 * The page of a department: "Garder ce département hors ligne", how it goes, what is kept, and its end. Without a worker
 * nobody could read what is kept: then it says why it cannot be.
 */

import { HOUSES } from "../lib/site_addresses.js";
import { eraseDepartment, keepDepartment } from "./department_files.js";
import { keptDepartments } from "./kept_departments.js";
import { remadeSearch } from "./search_remade.js";
import { dayOf, sizeOf } from "./words.js";

const REFUSED = "Ce navigateur ne permet pas de garder des pages\u00a0: il le refuse, ou cette fenêtre est privée.";
const NO_ROOM = "Il n’y a pas assez de place sur cet appareil\u00a0: ce département n’est pas gardé.";
const NO_NETWORK = "Le réseau a manqué\u00a0: essayez à nouveau.";

const scope = new URL(document.documentElement.dataset.racine ?? "", document.baseURI).href;
/** @type {(selector: string) => HTMLElement} */
const the = (selector) => /** @type {any} */ (document.querySelector(selector));
/** @type {(text: string) => void} */
const say = (text) => void (the("[data-garde-etat]").textContent = text);

const page = new URL(location.pathname, location.href).href;
const slug = page.split("/").slice(-2)[0];

/** The department's page, those of its houses, and its calendar: @type {() => string[]} */
function addresses() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".house-list a[href]");
  const houses = [...links].map(({ href }) => href.split("#")[0]).filter((href) => href.startsWith(`${scope}${HOUSES}`));
  const { calendrier } = the("[data-garder]").dataset;
  return [...new Set([page, ...houses, ...(calendrier ? [new URL(calendrier, page).href] : [])])];
}

async function show() {
  const kept = (await keptDepartments(scope)).find((each) => each.slug === slug);
  the("[data-garde-garder]").textContent = kept ? "Mettre à jour" : "Garder ce département hors ligne";
  the("[data-garde-effacer]").hidden = !kept;
  say(kept ? `Gardé${dayOf(kept.keptOn)}\u00a0: ${kept.pages} pages, ${sizeOf(kept.size)} sur cet appareil.` : "");
}

async function keep() {
  const all = addresses();
  // So that the browser does not take it away for want of room; it may ask the person, or refuse.
  const { storage } = navigator;
  void storage?.persist?.().catch(() => false);
  await keepDepartment(scope, slug, all, (count) => say(`${count} pages sur ${all.length}…`));
  await remadeSearch(scope);
  await show();
}

async function erase() {
  await eraseDepartment(scope, slug);
  await remadeSearch(scope);
  await show();
  say("C’est effacé.");
  the("[data-garde-garder]").focus();
}

/** @type {(done: () => Promise<void>) => Promise<void>} */
async function once(done) {
  const button = /** @type {HTMLButtonElement} */ (the("[data-garde-garder]"));
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  try {
    await done();
  } catch (error) {
    console.warn(error);
    await show().catch(() => undefined);
    say(reasonOf(/** @type {Error} */ (error)));
  }
  button.removeAttribute("aria-disabled");
}

/** @type {(error: Error) => string} */
function reasonOf({ name }) {
  if (name === "QuotaExceededError") return NO_ROOM;
  return name === "TypeError" ? NO_NETWORK : REFUSED;
}

async function start() {
  // Sites that are only looked at have no worker, and nothing to say of it.
  if (!document.documentElement.dataset.horsLigne) return;
  try {
    await caches.keys();
    await navigator.serviceWorker.ready;
    await show();
    the("[data-garde-garder]").addEventListener("click", () => void once(keep));
    the("[data-garde-effacer]").addEventListener("click", () => void once(erase));
    the("[data-garde-garder]").hidden = false;
  } catch {
    say(REFUSED);
  }
  the("[data-garder]").hidden = false;
}

void start();
