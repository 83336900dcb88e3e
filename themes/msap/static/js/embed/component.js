/**
 * `<maison-services id="durtal"><a href="…">…</a></maison-services>`, for pages of other sites: the card of a house
 * stands in the page itself, and says what holds now by the same code as the house's own page.
 *
 * The link within the element is what remains without this script, without network, for an unknown house, and where
 * the other site's policy refuses something. One script, classic, so that it needs no permission of another origin;
 * the card is asked for where the script came from, which lets every site read it (docs/hosting/).
 */

import { keepTrue } from "../house/holding.js";
import { slugOf } from "./slugs.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const FOLDER = new URL("./", script?.src || document.baseURI).href;
const PATIENCE_MS = 4000;

/** @type {(element: HTMLElement) => Promise<void>} */
async function show(element) {
  const slug = slugOf(element.id);
  if (!slug || element.shadowRoot) return;
  try {
    const found = await card(`${FOLDER}${slug}/`);
    if (element.isConnected && !element.shadowRoot) await place(found, element);
  } catch (error) {
    console.warn(`maison-services : « ${slug} » garde son lien.`, error);
  }
}

/**
 * The document of a card; one that leads on, for a house whose address changed, is followed once.
 * @type {(address: string, follows?: boolean) => Promise<{ document: Document, address: string }>}
 */
async function card(address, follows = true) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  const leads = found.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")?.split("url=")[1];
  if (leads && follows) return card(new URL(leads, answer.url).href, false);
  return { document: found, address: answer.url };
}

/** @type {(found: { document: Document, address: string }, element: HTMLElement) => Promise<void>} */
async function place(found, element) {
  const main = found.document.querySelector("main.embed");
  const sheet = found.document.querySelector("link[rel=stylesheet]");
  if (!main || !sheet) throw new Error("no card");
  const box = document.createElement("section");
  box.className = "embed";
  box.append(...main.childNodes);
  const title = box.querySelector("h1");
  const name = document.createElement("h3");
  name.append(title?.textContent ?? "");
  title?.replaceWith(name);
  for (const link of box.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href") ?? "", found.address).href;
    link.rel = "noopener";
  }
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL(sheet.getAttribute("href") ?? "", found.address).href;
  const shadow = element.attachShadow({ mode: "open" });
  // Until its style is there, the card would be seen as bare text.
  box.style.visibility = "hidden";
  shadow.append(style, box);
  keepTrue(shadow);
  await settled(style);
  box.style.visibility = "";
}

/** @type {(style: HTMLLinkElement) => Promise<void>} */
function settled(style) {
  return new Promise((resolve) => {
    style.onload = style.onerror = () => resolve();
    setTimeout(resolve, PATIENCE_MS);
  });
}

class HouseCard extends HTMLElement {
  connectedCallback() {
    // What stands within the element may not be read yet; and the rest of the page comes first.
    setTimeout(show, 0, this);
  }
}

if (!customElements.get("maison-services")) customElements.define("maison-services", HouseCard);
