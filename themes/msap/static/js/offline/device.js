/** The page /sur-cet-appareil/: which pages are kept, since when, how large; erases one, or all. */

import { eraseAll, erasePage, filesBytes, hasRoom, keptPages } from "./kept_list.js";
import { dayOf, sizeOf } from "./words.js";

const scope = new URL(document.documentElement.dataset.racine ?? "", document.baseURI).href;
const REFUSED = "Ce navigateur ne garde pas de pages : il le refuse, ou cette fenêtre est privée.";
const FULL = " Il n’y a plus de place sur cet appareil : les pages les plus anciennes sont effacées pour garder les nouvelles.";

/** @type {(selector: string) => HTMLElement} */
const the = (selector) => /** @type {any} */ (document.querySelector(selector));

/** @type {(text: string) => void} */
const say = (text) => void (the("[data-etat]").textContent = text);

/** The page that was asked for without network, where it is not kept (worker.js): `?absente=maisons/durtal/`. */
function sayMissing() {
  const path = new URLSearchParams(location.search).get("absente");
  const missing = new URL(path ?? "", scope);
  if (path === null || !missing.href.startsWith(scope)) return;
  const link = document.createElement("a");
  link.href = missing.href;
  link.textContent = "Essayer à nouveau";
  the("[data-absente]").append("Le réseau ne répond pas, et cette page n’est pas gardée sur cet appareil. ", link);
  the("[data-absente]").hidden = false;
}

/** @type {(page: import("./kept_list.js").KeptPage) => HTMLElement} */
function row({ address, title, keptOn, size }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title;
  const told = document.createElement("span");
  told.className = "hint";
  told.textContent = `gardée${dayOf(keptOn)}, ${sizeOf(size)}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.dataset.effacer = address;
  button.textContent = "Effacer";
  button.setAttribute("aria-label", `Effacer ${title}`);
  item.append(link, " ", told, " ", button);
  return item;
}

/** @type {() => Promise<string>} */
async function show() {
  const pages = await keptPages(scope);
  the("[data-pages] ul").textContent = "";
  the("[data-pages] ul").append(...pages.map(row));
  the("[data-pages]").hidden = !pages.length;
  const full = (await hasRoom(scope)) ? "" : FULL;
  if (!pages.length) return `Aucune page n’est gardée.${full}`;
  const bytes = pages.reduce((sum, page) => sum + page.size, await filesBytes(scope));
  return `${pages.length} page${pages.length > 1 ? "s" : ""} et leur mise en forme : ${sizeOf(bytes)}.${full}`;
}

/** @type {(button: HTMLElement) => Promise<void>} */
async function erase({ dataset }) {
  await (dataset.effacer ? erasePage(scope, dataset.effacer) : eraseAll(scope));
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
