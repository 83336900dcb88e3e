// The map's own files: script, style, outlines. The manifest, whose name is fixed, names the
// others; each is tried twice.

import { MAP_DATA } from "../lib/site_addresses.js";

/**
 * Promise {maps, outlines, towns, tiles} below the site's root: the module maps.js, the decoded
 * outlines and towns, the site's tiles or null. The style is in place when it resolves.
 */
export async function loadMapFiles(root) {
  const folder = new URL(MAP_DATA, root);
  const manifest = await twice((cache) => fetchJson(new URL("manifeste.json", folder), cache));
  const [maps, outlines] = await Promise.all([
    // Some browsers never ask again for a module's address that failed once.
    twice((cache) => import(new URL(manifest.script + (cache === "reload" ? "?2" : ""), root).href)),
    twice((cache) => fetchJson(new URL(manifest.contours, folder), cache)),
    twice(() => loadStyle(new URL(manifest.style, root))),
  ]);
  return { maps, outlines: maps.decodeOutlines(outlines), towns: maps.decodeTowns(outlines), tiles: manifest.tuiles };
}

async function twice(load) {
  try {
    return await load("default");
  } catch {
    return load("reload");
  }
}

async function fetchJson(address, cache) {
  const response = await fetch(address, { cache, credentials: "omit" });
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json();
}

function loadStyle(address) {
  const known = [...document.styleSheets].some(({ href }) => href === address.href);
  if (known) return null;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address.href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`no style ${address.pathname}`));
    });
    document.head.append(link);
  });
}
