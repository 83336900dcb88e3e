/** What /modifier/ loads: which page is asked for, and its form. */

/** @import { FormData } from "./form_types" */

import { render } from "preact";

import { Editor } from "./editor.jsx";

const root = new URL(document.documentElement.dataset.racine ?? "", document.baseURI);
const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-formulaire]"));

/** @type {(element: HTMLElement) => Promise<void>} */
async function start(element) {
  const answer = await fetch(new URL(element.dataset.formulaire ?? "", document.baseURI).href, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  /** @type {FormData} */
  const data = await answer.json();
  element.textContent = "";
  render(<Editor data={data} root={root} element={element} asked={new URLSearchParams(location.search)} />, element);
}

if (place) {
  start(place).catch((error) => {
    console.warn(error);
    place.textContent = "Le formulaire n’a pas pu être chargé : rechargez la page, ou écrivez-nous comme il est dit ci-dessous.";
  });
}
