/**
 * The page of a house: what it says of now is kept true (holding.js), its map opens in the device's own,
 * and it may be kept and sent (offering.js).
 * One file with what every page has: a house's page asks for four files, its icon included.
 */

import "../site/site.js";
import { keepTrue } from "./holding.js";
import { openInAppleMaps } from "./map_links.js";
import { offerKeeping } from "./offering.js";

function start() {
  openInAppleMaps(document, navigator);
  keepTrue(document);
  offerKeeping(document);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
