// What the maps say to people. Pure: values in, texts out.

/** @import { MapPlace, PlaceKind } from "../types" */

const NUMBERS = new Intl.NumberFormat("fr-FR");

export const NO_DETAILS = "La fiche de ce lieu n’a pas pu être chargée. Vérifiez votre connexion.";
export const CLOSE = "Fermer";
export const ZOOM_IN = "Agrandir la carte";
export const ZOOM_OUT = "Réduire la carte";
export const GO_TO = "Aller à";
export const MAINLAND = "France métropolitaine";
export const SOUGHT = "Lieu cherché";
export const LEGEND = "Légende";
export const CLUSTER = "Plusieurs lieux, et leur nombre";
/** @type {Record<PlaceKind, string>} */
export const KINDS = { maison: "Maison", antenne: "Antenne", arret: "Arrêt d’une maison itinérante" };

/**
 * What a place is; of a house that travels, also that nobody knows where it is.
 * @type {(place: Pick<MapPlace, "kind" | "moves">) => string}
 */
export function kindName({ kind, moves }) {
  return moves ? "Maison itinérante" : KINDS[kind];
}

/**
 * "Mende (48000)"; "" when the commune is not known.
 * @type {(place: { commune?: string, postcode?: string }) => string}
 */
export function townName({ commune = "", postcode = "" }) {
  return [commune, postcode && `(${postcode})`].filter(Boolean).join(" ");
}

/**
 * What a marker is to a person who cannot see it.
 * @type {(place: Pick<MapPlace, "name" | "kind" | "moves" | "town">) => string}
 */
export function markerLabel({ name, town, ...place }) {
  return [name, kindName(place), town].filter(Boolean).join(", ");
}

/**
 * A marker that stands for several places.
 * @type {(count: number) => string}
 */
export function clusterLabel(count) {
  return `${NUMBERS.format(count)} lieux, agrandir ici`;
}

/**
 * "1 234".
 * @type {(value: number) => string}
 */
export function number(value) {
  return NUMBERS.format(value);
}

/**
 * How many places the map shows, and which of them the list names.
 * @type {(count: number, listed: number) => string}
 */
export function visibleSentence(count, listed) {
  if (!count) return "Aucun lieu sur cette partie de la carte.";
  const places = count > 1 ? `${NUMBERS.format(count)} lieux visibles` : "1 lieu visible";
  return count > listed ? `${places}, dont voici les ${listed} plus proches du centre.` : `${places}.`;
}
