// What a result says of its hours.

import { nextVisitSentence } from "../lib/sentences.js";
import { element, paragraph } from "./elements.js";

/** The paragraphs of a result's `place` whose `opening` is told (lib/openings.js). */
export function hoursParts(place, opening) {
  return [
    element("p", { class: "result-opening", "data-etat": opening.state }, opening.sentence),
    paragraph("result-visit", nextVisitSentence(place, opening)),
  ].filter(Boolean);
}
