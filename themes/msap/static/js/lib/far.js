// How far is too far.

/** @import { Filters, SaidFilter } from "../types" */

/** Farther than this nobody goes for who opens on the day asked, or is open now; the largest radius of the panel. */
export const FAR_KM = 100;

/**
 * Whether who asks for `filters` means houses that are near: whoever says one, and whoever wants to come now. A box of the
 * panel, which tells how many houses it leaves, finds them wherever they are.
 * @type {(filters: Filters, said: SaidFilter[]) => boolean}
 */
export function meansNear(filters, said) {
  return filters.ouvert || said.some(({ name }) => filters[name]);
}
