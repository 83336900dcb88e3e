// What several houses share, and how far they are from each other. Pure.

/** @import { HouseFacts } from "./house_facts.js" */

import { distanceKm } from "../lib/distance.js";
import { distanceText } from "../lib/distance_words.js";

/**
 * The services that all houses which name any have; nothing for a house alone.
 * @type {(houses: Pick<HouseFacts, "services">[]) => string[]}
 */
export function sharedServices(houses) {
  const [first, ...others] = houses.map(({ services }) => services).filter((services) => services.length);
  if (!others.length) return [];
  return first.filter((service) => others.every((services) => services.includes(service)));
}

/**
 * "Durtal – Baugé : 12 km", for each two houses whose points are known.
 * @type {(houses: Pick<HouseFacts, "name" | "position">[]) => string[]}
 */
export function distances(houses) {
  return houses.flatMap((from, rank) =>
    houses.slice(rank + 1).flatMap((to) =>
      from.position && to.position
        ? [`${from.name} – ${to.name}\u00a0: ${distanceText(distanceKm(from.position, to.position))}`]
        : [],
    ),
  );
}
