// What is said above an answer of houses that are too far to go to: whom to ask instead.

/** @import { Result, ShownReading } from "../types" */

import { distanceText } from "../lib/distance_words.js";
import { distantAdvice } from "../reading/distant_territories.js";
import { FAR_KM } from "../lib/far.js";

/**
 * "La maison la plus proche est à 4 245 km. La mairie vous dira à qui vous adresser."; "" where houses are near, or where a
 * need or a filter may be what is far.
 * @type {(text: string, reading: Pick<ShownReading, "places" | "nearly" | "point" | "needs" | "filters">, results: Pick<Result, "distanceKm" | "postcode">[]) => string}
 */
export function adviceSentence(text, { places, nearly, point, needs, filters }, results) {
  const isPlaced = !nearly && (point !== null || places.some(({ current }) => current));
  const distant = isPlaced ? "" : distantAdvice(text, results.map(({ postcode }) => postcode));
  if (distant) return distant;
  const nearestKm = results[0]?.distanceKm ?? 0;
  const isNarrow = filters.length > 0 || needs.some(({ absent }) => !absent);
  if (!point || isNarrow || nearestKm <= FAR_KM) return "";
  return `La maison la plus proche est à ${distanceText(nearestKm)}. La mairie vous dira à qui vous adresser.`;
}
