// What /carte/ loads for its map: next to nothing, until it is asked for. The page's map reads the
// files of the search.

import { loadLibrary } from "../search/parts.js";
import { loadMapFiles } from "./files.js";
import { startPanel } from "./panel.js";

const root = new URL(document.documentElement.dataset.racine, document.baseURI);

async function mountPage(panel) {
  const [{ maps, ...files }, { createLibrary, fetchBelow }] = await Promise.all([
    loadMapFiles(root),
    loadLibrary(),
  ]);
  const library = createLibrary(fetchBelow(new URL(panel.dataset.donnees, document.baseURI)));
  await maps.createMapPage(panel, { files, library, root });
}

const panel = document.querySelector("[data-carte-page]");
if (panel) startPanel(panel, () => mountPage(panel));
