// The place of the last answer, for other words that name none: after "Mende", "carte grise" is asked in Mende.

/** @import { RequestParts, ShownReading } from "../types" */

/**
 * What is asked of the place that an answer used: the person's position, or the place's code.
 * @type {(reading: Pick<ShownReading, "places" | "position">) => RequestParts}
 */
export function placeInUse({ places, position }) {
  const place = places.find(({ current }) => current);
  return position ? { position } : { lieu: place?.code ?? "" };
}

/**
 * Whether new words leave the place of those before: they say a need or a filter, and name no place themselves.
 * @type {(reading: Pick<ShownReading, "places" | "needs" | "filters" | "nearly">) => boolean}
 */
export function leavesPlace({ places, needs, filters, nearly }) {
  const saysOther = filters.some(({ isSaid }) => isSaid) || needs.some(({ without }) => without !== null);
  // Beside a need, what is only like a place's name may be no place.
  return saysOther && (nearly || !places.some(({ said }) => said));
}
