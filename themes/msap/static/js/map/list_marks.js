// The list of results marks what is marked on the map, and says what is under the pointer or the focus.
//   both ways "msap:marque" {id, from}: a house is under the pointer or the focus, or none (null)

const MARKED = "msap:marque";
const LIST = "liste";

/** Join the list of the results `region` with what else hears and tells its events. */
export function markList(region) {
  const list = region.querySelector("[data-liste]");
  let marked = null;

  function mark(id) {
    if (id === marked) return;
    marked = id;
    region.dispatchEvent(new CustomEvent(MARKED, { detail: { id, from: LIST } }));
  }

  const idOf = ({ target }) => target.closest?.("[data-maison]")?.dataset.maison ?? null;
  for (const arrival of ["pointerover", "focusin"]) list.addEventListener(arrival, (event) => mark(idOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) list.addEventListener(leaving, () => mark(null));
  region.addEventListener(MARKED, ({ detail: { id } }) => {
    for (const item of list.children) item.classList.toggle("result-marked", item.dataset.maison === id);
  });
}
