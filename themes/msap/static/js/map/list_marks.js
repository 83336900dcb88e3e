// The list of results marks what is marked on the map, and says what is under the pointer or the focus.
//   both ways "msap:marque" {id, from}: a house is under the pointer or the focus, or none (null)

import { part } from "../search/elements.js";

const MARKED = "msap:marque";
const LIST = "liste";

/**
 * Join the list of the results `region` with what else hears and tells its events.
 * @type {(region: HTMLElement) => void}
 */
export function markList(region) {
  const list = part(region, "liste");
  /** @type {string | null} */
  let marked = null;

  /** @type {(id: string | null) => void} */
  function mark(id) {
    if (id === marked) return;
    marked = id;
    region.dispatchEvent(new CustomEvent(MARKED, { detail: { id, from: LIST } }));
  }

  /** @type {(event: Event) => string | null} */
  const idOf = ({ target }) => {
    /** @type {HTMLElement | null | undefined} */
    const item = /** @type {Element} */ (target).closest?.("[data-maison]");
    return item?.dataset.maison ?? null;
  };
  for (const arrival of ["pointerover", "focusin"]) list.addEventListener(arrival, (event) => mark(idOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) list.addEventListener(leaving, () => mark(null));
  region.addEventListener(MARKED, (event) => {
    const { id } = /** @type {CustomEvent<{ id: string | null }>} */ (event).detail;
    const items = /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children);
    for (const item of items) item.classList.toggle("result-marked", item.dataset.maison === id);
  });
}
