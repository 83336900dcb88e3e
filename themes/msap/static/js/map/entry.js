// What /carte/ loads at once: the map comes by it, and the box on the map. Both read the files of the search.

import { fetchBelow } from "../lib/fetching.js";
import { reloadIfOutdated } from "../search/outdated.js";
import { loadLibrary } from "../search/parts.js";
import { loadMapFiles } from "./files.js";
import { startFinding } from "./finding.js";
import { startPanel } from "./panel.js";

const root = new URL(document.documentElement.dataset.racine ?? "", document.baseURI);

/** @type {(panel: HTMLElement) => Promise<void>} */
async function mountPage(panel) {
  const [{ maps, ...files }, { createLibrary }] = await Promise.all([
    loadMapFiles(root),
    loadLibrary(),
  ]);
  const data = new URL(panel.dataset.donnees ?? "", document.baseURI);
  const page = await maps.createMapPage(panel, { files, openLibrary: () => createLibrary(fetchBelow(data)), root });
  startFinding(panel, page);
}

/** @type {HTMLElement | null} */
const panel = document.querySelector("[data-carte-page]");
if (panel) startPanel(panel, () => mountPage(panel), reloadIfOutdated);
