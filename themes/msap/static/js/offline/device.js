/** The page /sur-cet-appareil/: which pages are kept, since when, how large; erases one, or all. */

import { element } from "../search/elements.js";
import { eraseDepartment } from "./department_files.js";
import { eraseAll, erasePage, filesBytes, hasRoom, keptPages } from "./kept_list.js";
import { keptDepartments } from "./kept_departments.js";
import { remadeSearch } from "./search_remade.js";
import { dayOf, sizeOf } from "./words.js";

const scope = new URL(document.documentElement.dataset.racine ?? "", document.baseURI).href;
const REFUSED = "Ce navigateur ne garde pas de pages\u00a0: il le refuse, ou cette fenêtre est privée.";
const FULL = " Il n’y a plus de place sur cet appareil\u00a0: les pages les plus anciennes sont effacées pour garder les nouvelles.";

/** @type {(selector: string) => HTMLElement} */
const the = (selector) => /** @type {any} */ (document.querySelector(selector));

/** @type {(text: string) => void} */
const say = (text) => void (the("[data-etat]").textContent = text);

/** The page that was asked for without network, where it is not kept (worker.js): `?absente=maisons/durtal/`. */
function sayMissing() {
  const path = new URLSearchParams(location.search).get("absente");
  const missing = new URL(path ?? "", scope);
  if (path === null || !missing.href.startsWith(scope)) return;
  const link = element("a", { href: missing.href }, "Essayer à nouveau");
  the("[data-absente]").append("Le réseau ne répond pas, et cette page n’est pas gardée sur cet appareil. ", link);
  the("[data-absente]").hidden = false;
}

/** @type {(address: string, title: string, told: string, erased: DOMStringMap) => HTMLElement} */
function row(address, title, told, erased) {
  const button = element("button", { type: "button", class: "button button-quiet", "aria-label": `Effacer ${title}` }, "Effacer");
  Object.assign(button.dataset, { effacer: "", ...erased });
  return element("li", {}, element("a", { href: address }, title), " ", element("span", { class: "hint" }, told), " ", button);
}

/** @type {(section: string, rows: HTMLElement[]) => void} */
function list(section, rows) {
  the(`${section} ul`).textContent = "";
  the(`${section} ul`).append(...rows);
  the(section).hidden = !rows.length;
}

/** @type {() => Promise<string>} */
async function show() {
  const pages = await keptPages(scope);
  const rows = pages.map(({ address, title, keptOn, size }) =>
    row(address, title, `gardée${dayOf(keptOn)}, ${sizeOf(size)}`, { page: address }),
  );
  const departments = await keptDepartments(scope);
  const wholes = departments.map(({ address, title, keptOn, size, ...kept }) =>
    row(address, title, `gardé${dayOf(keptOn)}, ${kept.pages} pages, ${sizeOf(size)}`, { departement: kept.slug }),
  );
  list("[data-pages]", rows);
  list("[data-departements]", wholes);
  the("[data-tout]").hidden = !pages.length && !departments.length;
  const full = (await hasRoom(scope)) ? "" : FULL;
  if (!pages.length && !departments.length) return `Aucune page n’est gardée.${full}`;
  const bytes = [...pages, ...departments].reduce((sum, { size }) => sum + size, await filesBytes(scope));
  return `En tout ${sizeOf(bytes)}, mise en forme comprise.${full}`;
}

/** @type {(button: HTMLElement) => Promise<void>} */
async function erase({ dataset }) {
  if (dataset.page) await erasePage(scope, dataset.page);
  else if (dataset.departement) {
    await eraseDepartment(scope, dataset.departement);
    await remadeSearch(scope);
  } else await eraseAll(scope);
  say(`C’est effacé. ${await show()}`);
  the("h1").focus();
}

const failed = (/** @type {unknown} */ error) => {
  console.warn(error);
  say(REFUSED);
};

document.addEventListener("click", ({ target }) => {
  /** @type {HTMLElement | null} */
  const button = target instanceof Element ? target.closest("[data-effacer]") : null;
  if (button) erase(button).catch(failed);
});
sayMissing();
show().then(say).catch(failed);
