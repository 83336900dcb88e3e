/** The preview, loaded when it is asked for: it draws into a place of the form, and again at each change. */

/** @import { ChosenMoment } from "./moment.js" */
/** @import { Previewed } from "./shown_house.js" */

import { render } from "preact";

import { HousePreview } from "./house.jsx";
import { instantOf } from "./moment.js";
import { shownHouse, zoneOf } from "./shown_house.js";

/**
 * The instant of a moment where the house is.
 * @type {(moment: ChosenMoment, tree: Previewed["tree"], known: Previewed["known"]) => number}
 */
export const instantAt = (moment, tree, known) => instantOf(moment, zoneOf(tree, known));

/** @type {(place: Element, previewed: Previewed) => void} */
export function draw(place, previewed) {
  render(<HousePreview house={shownHouse(previewed)} />, place);
}
