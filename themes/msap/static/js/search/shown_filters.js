// The filters in use as the page shows them, each with what the question is without it.

/** @import { FilterValue, NamedReading, Request, RequestParts, SaidFilter, ShownFilter } from "../types" */

import { filterName } from "../lib/filter_names.js";
import { FILTERS } from "../lib/filters.js";

/**
 * The filters that words say, those of the same words together ("ce soir"); then those of the address, `given`.
 * `without(ranks)` is the query without these words.
 * @type {(reading: Pick<NamedReading, "filters">, given: Request, without: (ranks: number[]) => string) => ShownFilter[]}
 */
export function shownFilters({ filters }, given, without) {
  /** @type {Map<string, SaidFilter[]>} */
  const together = new Map();
  for (const filter of filters) {
    const key = filter.ranks.join();
    together.set(key, [...(together.get(key) ?? []), filter]);
  }
  const said = [...together.values()].map((group) => {
    const left = Object.assign({}, ...group.map((filter) => withoutValue(given, filter)));
    return shown(group, true, { ...left, q: without(group[0].ranks) });
  });
  const others = valuesIn(given).filter((filter) => !filters.some((other) => holdsFor(other, filter)));
  return [...said, ...others.map((filter) => shown([filter], false, withoutValue(given, filter)))];
}

/** @type {(filters: FilterValue[], isSaid: boolean, left: RequestParts) => ShownFilter} */
function shown(filters, isSaid, left) {
  const label = filters.map(filterName).join(", ").replace(/, ./g, (start) => start.toLocaleLowerCase("fr"));
  return { filters: filters.map(({ name, value }) => ({ name, value })), label, isSaid, left };
}

/**
 * Whether a filter of the address is said in words too, or they say another moment or radius instead.
 * @type {(said: FilterValue, given: FilterValue) => boolean}
 */
function holdsFor(said, given) {
  return said.name === given.name && (said.value === given.value || given.name !== "jour");
}

/** @type {(given: Request) => FilterValue[]} */
function valuesIn(given) {
  return FILTERS.flatMap((name) => {
    const values = given[name] === true ? ["oui"] : String(given[name] || "").split(",");
    return values.filter(Boolean).map((value) => ({ name, value }));
  });
}

/** @type {(given: Request, filter: FilterValue) => RequestParts} */
function withoutValue(given, { name, value }) {
  switch (name) {
    case "jour":
      return { jour: given.jour.split(",").filter((day) => day !== value).join() };
    case "moment":
      return given.moment === value ? { moment: "" } : {};
    case "rayon":
      return given.rayon === Number(value) ? { rayon: null } : {};
    default:
      return { [name]: false };
  }
}
