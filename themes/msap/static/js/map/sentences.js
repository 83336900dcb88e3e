// What the maps say to people. Pure: values in, texts out.

/** @import { MapPlace, PlaceKind } from "../types" */

import { distanceText } from "../lib/distance_words.js";

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
export const LABEL = "Carte des lieux d’accueil";
export const NOT_FOUND = "Aucune commune de ce nom. Vérifiez l’orthographe, ou tapez un code postal.";
export const SEARCH_FAILED = "La recherche n’a pas abouti. Vérifiez votre connexion et essayez à nouveau.";
export const AS_LIST = "Réponses en liste";
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
 * What a marker that stands for `count` places is to a person who cannot see it: "13 lieux : Mende et 12 autres, agrandir
 * ici". The number that is seen comes first; `inTown` of them are in the town that it goes by, "" where none is known.
 * @type {(count: number, given: { town: string, inTown: number }) => string}
 */
export function clusterLabel(count, { town, inTown }) {
  const places = `${NUMBERS.format(count)} lieux`;
  const others = count - inTown;
  if (!town) return `${places}, agrandir ici`;
  if (!others) return `${places} à ${town}, agrandir ici`;
  const own = inTown > 1 ? `${town} (${NUMBERS.format(inTown)})` : town;
  return `${places}\u00a0: ${own} et ${NUMBERS.format(others)} autre${others > 1 ? "s" : ""}, agrandir ici`;
}

/**
 * What the box found: "Mende (48000, Lozère) : lieu le plus proche à 300 m, à vol d’oiseau."
 * @type {(where: string, distanceKm: number | null) => string}
 */
export function foundSentence(where, distanceKm) {
  if (distanceKm === null) return `${where}.`;
  return `${where}\u00a0: lieu le plus proche à ${distanceText(distanceKm)}, à vol d’oiseau.`;
}

/**
 * "1 234".
 * @type {(value: number) => string}
 */
export function number(value) {
  return NUMBERS.format(value);
}

/**
 * How many places the map shows.
 * @type {(count: number) => string}
 */
export function visibleSentence(count) {
  if (!count) return "Aucun lieu sur cette partie de la carte.";
  return count > 1 ? `${NUMBERS.format(count)} lieux visibles.` : "1 lieu visible.";
}

/**
 * Which of them the list names; "" when it names all.
 * @type {(count: number, listed: number) => string}
 */
export function listedSentence(count, listed) {
  return count > listed ? `Voici les ${listed} plus proches du centre de la carte.` : "";
}
