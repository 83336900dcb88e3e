// The map's own files: script, style, outlines. The manifest, whose name is fixed and which is asked
// for anew each time, names the others; each is tried twice, and waited for no longer than the rest.

/** @import { Failure, MapFiles } from "../types" */

import { inTime } from "../lib/patience.js";
import { MAP_DATA } from "../lib/site_addresses.js";

// At 400 kbit/s and 2 s of latency: the script, 52 kB, takes 6 s on a new connection.
const PATIENCE_MS = 20_000;

/**
 * Promise {maps, outlines, towns, tiles, borders} below the site's root: the module maps.js, the decoded
 * outlines and towns, the site's tiles or null, and what promises the lines where communes meet within a
 * department. The style is in place when it resolves.
 * @type {(root: URL) => Promise<MapFiles & { maps: typeof import("./maps.js") }>}
 */
export async function loadMapFiles(root) {
  const folder = new URL(MAP_DATA, root);
  const manifest = await twice((cache, signal) =>
    fetchJson(new URL("manifeste.json", folder), cache === "default" ? "no-cache" : cache, signal),
  );
  const [maps, outlines] = await Promise.all([
    // Some browsers never ask again for a module's address that failed once.
    twice((cache) => import(new URL(manifest.script + (cache === "reload" ? "?2" : ""), root).href)),
    twice((cache, signal) => fetchJson(new URL(manifest.contours, folder), cache, signal)),
    twice(() => loadStyle(new URL(manifest.style, root))),
  ]);
  return {
    maps,
    outlines: maps.decodeOutlines(outlines),
    towns: maps.decodeTowns(outlines),
    tiles: manifest.tuiles,
    async borders(code) {
      const address = new URL(`${manifest.communes}/${code}.json`, folder);
      return maps.decodeBorders(await twice((cache, signal) => fetchJson(address, cache, signal)));
    },
  };
}

/** @type {<T>(load: (cache: RequestCache, signal: AbortSignal) => Promise<T>) => Promise<T>} */
async function twice(load) {
  try {
    return await inTime(PATIENCE_MS, (signal) => load("default", signal));
  } catch (error) {
    if (/** @type {Failure} */ (error).late) throw error;
    return inTime(PATIENCE_MS, (signal) => load("reload", signal));
  }
}

/** @type {(address: URL, cache: RequestCache, signal: AbortSignal) => Promise<any>} */
async function fetchJson(address, cache, signal) {
  const response = await fetch(address, { cache, credentials: "omit", signal });
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json();
}

/** @type {(address: URL) => Promise<void>} */
function loadStyle(address) {
  const known = [...document.styleSheets].some(({ href }) => href === address.href);
  if (known) return Promise.resolve();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address.href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`no style ${address.pathname}`));
    });
    document.head.append(link);
  });
}
