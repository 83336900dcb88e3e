// What the results and a map tell each other, by events of the results region.
//   region → "msap:resultats" {houses: [{id, name, href, town, phone, dialled, position, kind}], point}
//   both ways "msap:marque" {id, from}: a house is under the pointer or the focus, or none (null)

import { YOUR_POSITION } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";

const RESULTS = "msap:resultats";
const MARKED = "msap:marque";
const LIST = "liste";
const HOUSE = "maison";

/** Announce results, and mark in the list what is marked elsewhere. */
export function createMapLink(region, list, base) {
  let marked = null;

  function mark(id) {
    if (id === marked) return;
    marked = id;
    tell(region, MARKED, { id, from: LIST });
  }

  const idOf = ({ target }) => target.closest?.("[data-maison]")?.dataset.maison ?? null;
  for (const arrival of ["pointerover", "focusin"]) list.addEventListener(arrival, (event) => mark(idOf(event)));
  for (const leaving of ["pointerleave", "focusout"]) list.addEventListener(leaving, () => mark(null));
  region.addEventListener(MARKED, ({ detail: { id } }) => {
    for (const item of list.children) item.classList.toggle("resultat--marque", item.dataset.maison === id);
  });

  return {
    show({ results, reading }) {
      tell(region, RESULTS, { houses: results.map((result) => houseOf(result, base)), point: pointOf(reading) });
    },
  };
}

function houseOf({ id, name, slug, commune, postcode, phone, dialled, place: { kind, position, ...place } }, base) {
  const town = kind === HOUSE ? `${commune} (${postcode})` : place.commune;
  return { id, name, href: `${base}${housePath(slug)}`, town, phone, dialled, position, kind };
}

/** The point that distances are from, under its name: the place's, or where the person is. */
function pointOf(reading) {
  if (!reading?.point) return null;
  const place = reading.places.find(({ current }) => current);
  return { ...reading.point, name: place?.name ?? YOUR_POSITION };
}

function tell(region, name, detail) {
  region.dispatchEvent(new CustomEvent(name, { detail }));
}
