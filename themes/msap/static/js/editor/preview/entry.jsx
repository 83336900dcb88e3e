/** The preview, loaded when it is asked for: it draws into a place of the form, and again at each change. */

/** @import { Previewed } from "./shown_house.js" */

import { render } from "preact";

import { HousePreview } from "./house.jsx";
import { shownHouse } from "./shown_house.js";

export { instantOf } from "./moment.js";

/** @type {(place: Element, previewed: Previewed) => void} */
export function draw(place, previewed) {
  render(<HousePreview house={shownHouse(previewed)} />, place);
}
