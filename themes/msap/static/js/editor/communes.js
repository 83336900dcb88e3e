// The communes of a postcode, from the gazetteer of the search (generator/search/gazetteer.py).

/** @import { FetchJson, ManifestColumns, PlaceColumns } from "../types" */
/** @import { FoundCommune } from "./form_types" */

import { decodePlaces, placesAtPostcode } from "../lib/gazetteer.js";
import { decodeKeys, keyOf } from "../lib/terms.js";

const PATIENCE_MS = 20_000;
const DISTRICT = /^(751|6938|132)\d/;

/**
 * A function from a whole postcode to its communes, the most populous first; without a network it promises none, and asks
 * again the next time. `fetchJson` reads below the folder of the search's files (lib/fetching.js).
 * @type {(fetchJson: FetchJson) => (postcode: string) => Promise<FoundCommune[]>}
 */
export function createCommunes(fetchJson) {
  /** @type {Map<string, Promise<FoundCommune[]>>} */
  const known = new Map();
  return (postcode) => {
    if (!/^\d{5}$/.test(postcode)) return Promise.resolve([]);
    const asked = known.get(postcode) ?? at(fetchJson, postcode);
    known.set(postcode, asked);
    return asked.catch(() => {
      known.delete(postcode);
      return [];
    });
  };
}

/** @type {(fetchJson: FetchJson, postcode: string) => Promise<FoundCommune[]>} */
async function at(fetchJson, postcode) {
  const { lieux, postaux } = /** @type {ManifestColumns} */ (await fetchJson("manifeste.json", false, PATIENCE_MS));
  const key = keyOf(postcode, decodeKeys(postaux));
  if (!key) return [];
  const columns = await fetchJson(`${lieux}/p-${key}.json`, false, PATIENCE_MS);
  const places = decodePlaces(/** @type {PlaceColumns} */ (columns));
  const served = placesAtPostcode(places, postcode).filter(({ nowIn }) => !nowIn);
  // An address is in Paris, not in its 15th: the arrondissement's own code is no commune's.
  const communes = served.filter(({ code }) => !DISTRICT.test(code));
  return (communes.length ? communes : served).map(({ code, name, latitude, longitude }) => ({ code, name, latitude, longitude }));
}
