// What a request keeps of the houses.

/** @import { Asked, Filters, FilterName, Group, House, HousePlace, Keep, Need, SaidGroup, Tests } from "../types" */

/** @type {Filters} */
export const NO_FILTERS = {
  ouvert: false,
  jour: "",
  moment: "",
  sansrdv: false,
  itinerant: false,
  fauteuil: false,
  fixes: false,
  rayon: null,
};

/**
 * The filters, by their name in a request (lib/address.js).
 * @type {FilterName[]}
 */
export const FILTERS = /** @type {FilterName[]} */ (Object.keys(NO_FILTERS));

/**
 * Whether a request has a filter.
 * @type {(asked: Filters) => boolean}
 */
export function isFiltered(asked) {
  return FILTERS.some((name) => asked[name]);
}

/**
 * The needs of a group that a house offers.
 * @type {(house: House, group: SaidGroup) => Need[]}
 */
export function offered(house, group) {
  return group.needs.filter((need) => house.offer.has(need.number));
}

/**
 * A function from a house to the house with the places that stay, or to null.
 *
 * `asked` holds `groups` (needs, of which the house must answer every one) and `departments` (codes, empty for all);
 * `tests` are those of its filters (filter_tests.js).
 * @type {(asked: Pick<Asked, "groups" | "departments">, tests?: Tests) => Keep}
 */
export function narrowing({ groups, departments }, tests = []) {
  const all = departments.length ? [...tests, isIn(departments)] : tests;
  return (house) => {
    if (!groups.every((group) => answers(house, group))) return null;
    if (!all.length) return house;
    const places = house.places.filter((place) => all.every((test) => test(place, house)));
    return places.length ? { ...house, places } : null;
  };
}

/** @type {(departments: string[]) => (place: HousePlace) => boolean} */
function isIn(departments) {
  return ({ department }) => departments.includes(department);
}

/** @type {(house: House, group: Group) => boolean} */
function answers(house, group) {
  return Boolean(group.named?.has(house.number)) || offered(house, group).length > 0;
}
