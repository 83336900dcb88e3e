// What a result says of its hours.

/** @import { Opening, PlaceKind } from "../types" */

import { nextVisitSentence } from "../lib/sentences.js";
import { element, paragraph } from "./elements.js";

/**
 * The paragraphs of a result's `place` whose `opening` is told (lib/openings.js).
 * @type {(place: { kind: PlaceKind }, opening: Opening) => HTMLElement[]}
 */
export function hoursParts(place, opening) {
  const parts = [
    element("p", { class: "result-opening", "data-etat": opening.state }, opening.sentence),
    paragraph("result-visit", nextVisitSentence(place, opening)),
  ];
  return /** @type {HTMLElement[]} */ (parts.filter(Boolean));
}
