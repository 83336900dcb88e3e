// What a result says of its hours.

import { nextVisitSentence } from "../lib/sentences.js";
import { element, paragraph } from "./elements.js";

/** The paragraphs of a result's `place` whose `opening` is told (lib/openings.js). */
export function hoursParts(place, opening) {
  return [
    element("p", { class: "resultat__ouverture", "data-etat": opening.state }, opening.sentence),
    paragraph("resultat__passage", nextVisitSentence(place, opening)),
  ].filter(Boolean);
}
