// What the map says of a place beyond what the summary of all houses has: from the group of neighbours its house is in.

/** @import { Describe, DetailedHouse, House, HousePlace, Library, LocatedPlace } from "../types" */

import { lines } from "../lib/columns.js";
import { isOutdated } from "../lib/fetching.js";
import { leafFolder, leafOf } from "../lib/leaves.js";
import { createOpenings } from "../lib/openings.js";
import { housePath } from "../lib/site_addresses.js";

/** @typedef {{ library: Library, house: DetailedHouse, at: HousePlace }} Found a place, and the files that it is in */

/**
 * The page, the telephone, the street and the hours of a place; from the newest files, by the house's name and position, once
 * the site was published anew. `openLibrary()` makes a library of the houses (search/loading.js), `root` is the site's.
 * @type {(library: Library, openLibrary: () => Library, root: URL) => Describe<LocatedPlace>}
 */
export function describing(library, openLibrary, root) {
  /** @type {Library | null} */
  let newest = null;
  /** @type {(place: LocatedPlace) => Promise<Found>} */
  async function foundAnew(place) {
    newest ??= openLibrary();
    for (const { number, name, places } of await newest.summary()) {
      if (name === houseName(place) && places.some((at) => isPlace(place, at))) return found(newest, number, place);
    }
    throw new Error("the house is gone");
  }
  return async (place) => {
    const { library: from, house, at } = await found(library, place.house, place).catch((error) => {
      if (!isOutdated(error)) throw error;
      return foundAnew(place);
    });
    const [{ calendrier }, street] = await Promise.all([from.manifest(), streetOf(from, house, at).catch(() => "")]);
    // A branch or a stop may have a telephone of its own.
    const { slug, phone, dialled } = { ...house, ...at };
    return {
      href: new URL(housePath(slug, at.anchor), root).href,
      phone,
      dialled,
      street,
      opening: () => createOpenings(calendrier, Date.now()).described(at),
    };
  };
}

/** @type {(library: Library, number: number, place: LocatedPlace) => Promise<Found>} */
async function found(library, number, place) {
  const [house] = await library.houses([number]);
  const at = house.places.find((each) => isPlace(place, each));
  if (!at) throw new Error("the place is gone");
  return { library, house, at };
}

/**
 * A branch goes by its own name, of its house.
 * @type {(place: LocatedPlace) => House["name"]}
 */
function houseName({ name, of }) {
  return of || name;
}

/** @type {(place: LocatedPlace, at: HousePlace) => boolean} */
function isPlace({ anchor, position: { latitude, longitude } }, at) {
  return at.anchor === anchor && at.position?.latitude === latitude && at.position.longitude === longitude;
}

/**
 * The street of a place: in a file beside its leaf, of the places of all its houses (generator/search/store.py).
 * @type {(library: Library, house: DetailedHouse, at: HousePlace) => Promise<string>}
 */
async function streetOf(library, house, at) {
  const { leaves, maisons } = await library.manifest();
  const leaf = leafOf(leaves, house.number);
  const [streets, houses] = await Promise.all([
    library.load(`${leafFolder(maisons, leaf.number)}/rues-${leaf.number}.json`, lines),
    library.leaf(leaf.number),
  ]);
  const before = houses.slice(0, house.number - leaf.first).reduce((sum, { places }) => sum + places.length, 0);
  return streets[before + at.rank];
}
