/** What /modifier/ loads: which page is asked for, and its form. */

/** @import { FormData } from "./form_types" */

import { render } from "preact";

import { Editor } from "./editor.jsx";
import { completed } from "./rest.js";
import { partLater } from "./views/later.jsx";

const root = new URL(document.documentElement.dataset.racine ?? "", document.baseURI);
const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-formulaire]"));

/** @type {(element: HTMLElement) => Promise<void>} */
async function start(element) {
  const address = new URL(element.dataset.formulaire ?? "", document.baseURI);
  /** @type {FormData} */
  const data = await fetched(address);
  const complete = partLater(async () => {
    const whole = completed(data, await fetched(new URL(data.rest, address)));
    draw();
    return whole;
  });
  const asked = new URLSearchParams(location.search);
  const draw = () => render(<Editor data={data} complete={complete} root={root} element={element} asked={asked} />, element);
  element.textContent = "";
  draw();
}

/** @type {(address: URL) => Promise<any>} */
async function fetched({ href }) {
  const answer = await fetch(href, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${href}`);
  return answer.json();
}

if (place) {
  start(place).catch((error) => {
    console.warn(error);
    place.textContent = "Le formulaire n’a pas pu être chargé : rechargez la page, ou écrivez-nous comme il est dit ci-dessous.";
  });
}
