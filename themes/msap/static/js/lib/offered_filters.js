/** @import { FilterValue } from "../types" */

/**
 * The filters that the panel offers, besides the radii.
 * @type {FilterValue[]}
 */
export const OFFERED = [
  { name: "ouvert", value: "oui" },
  { name: "jour", value: "samedi" },
  { name: "sansrdv", value: "oui" },
  { name: "fauteuil", value: "oui" },
  { name: "itinerant", value: "oui" },
  { name: "fixes", value: "oui" },
];
