/**
 * The page of a house: what it says of now is kept true (holding.js), and its map opens in the device's own.
 * One file with what every page has: a house's page asks for four files, its icon included.
 */

import "../site/site.js";
import { keepTrue } from "./holding.js";
import { openInAppleMaps } from "./map_links.js";

function start() {
  openInAppleMaps(document, navigator);
  keepTrue(document);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
