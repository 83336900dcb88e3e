// What /carte/ and the results page load for their map: next to nothing, until it is asked for.
// Here alone search and map meet: the page's map reads the files of the search.

import { startBeside } from "./beside.js";
import { loadMapFiles } from "./files.js";
import { startPanel } from "./panel.js";

const root = new URL(document.documentElement.dataset.racine, document.baseURI);

async function mountPage(panel) {
  const [{ maps, ...files }, { createLibrary, fetchBelow }] = await Promise.all([
    loadMapFiles(root),
    import("../search/loading.js"),
  ]);
  const library = createLibrary(fetchBelow(new URL(panel.dataset.donnees, document.baseURI)));
  await maps.createMapPage(panel, { files, library, root });
}

async function mountBeside(element) {
  const { maps, ...files } = await loadMapFiles(root);
  return maps.mountMap(element, { ...files, label: "Carte des résultats" });
}

const panel = document.querySelector("[data-carte-page]");
if (panel) startPanel(panel, () => mountPage(panel));

const region = document.querySelector("[data-resultats]");
if (region?.querySelector("[data-carte]")) startBeside(region, mountBeside);
