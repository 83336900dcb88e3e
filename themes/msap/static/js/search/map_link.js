// What the results and a map tell each other, by events of the results region.
//   region → "msap:resultats" {houses: [{id, name, href, position, kind}], point}
//   both ways "msap:marque" {id, from}: a house is under the pointer or the focus, or none (null)

const RESULTS = "msap:resultats";
const MARKED = "msap:marque";
const LIST = "liste";

/** Announce results, and mark in the list what is marked elsewhere. */
export function createMapLink(region, list, base) {
  let marked = null;

  function mark(id) {
    if (id === marked) return;
    marked = id;
    tell(region, MARKED, { id, from: LIST });
  }

  const houseOf = ({ target }) => target.closest?.("[data-maison]")?.dataset.maison ?? null;
  for (const arrival of ["pointerover", "focusin"]) list.addEventListener(arrival, (event) => mark(houseOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) list.addEventListener(leaving, () => mark(null));
  region.addEventListener(MARKED, ({ detail: { id } }) => {
    for (const item of list.children) item.classList.toggle("resultat--marque", item.dataset.maison === id);
  });

  return {
    show({ results, reading }) {
      const houses = results.map(({ id, name, slug, place: { kind, position } }) => {
        return { id, name, href: `${base}maisons/${encodeURIComponent(slug)}/`, position, kind };
      });
      tell(region, RESULTS, { houses, point: reading?.point ?? null });
    },
  };
}

function tell(region, name, detail) {
  region.dispatchEvent(new CustomEvent(name, { detail }));
}
