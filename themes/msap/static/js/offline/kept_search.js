/**
 * The search without network: a page /recherche/ that knows the kept departments, put together anew when one is kept or
 * erased. The worker shows it in the place of the visited one (`?hors-ligne`).
 */

import { leafFolder } from "../lib/leaves.js";
import { SEARCH, SEARCH_DATA } from "../lib/site_addresses.js";
import { postcodesOf, leavesOf, manifestIn, withManifest } from "./search_files.js";
import { keptDepartments } from "./kept_departments.js";
import { KEPT_ON, SIZE, departmentOf, offlineOf, searchOf } from "./names.js";
import { keptLeaf, smallSearch } from "./small_search.js";

/** @typedef {{ html: string, keptOn: string, code: string, json: (path: string) => Promise<any> }} Source */

/**
 * Make it anew from what is kept; without a department there is none.
 * @type {(scope: string) => Promise<void>}
 */
export async function remakeSearch(scope) {
  const sources = await Promise.all((await keptDepartments(scope)).map(({ slug }) => sourceOf(scope, slug)));
  // Of two publications the files do not go together: the last one counts.
  const last = sources.sort((a, b) => a.keptOn.localeCompare(b.keptOn)).pop();
  if (!last) return;
  const manifest = manifestIn(last.html);
  const same = [...sources, last].filter(({ html }) => manifestIn(html).besoins === manifest.besoins);
  const found = await Promise.all(same.map(partOf));
  const made = smallSearch(manifest, {
    leaves: [...new Map(found.flatMap(({ leaves }) => leaves)).values()],
    shards: new Map(found.flatMap(({ shards }) => shards)),
    needs: await last.json(`${manifest.besoins}/tous.json`),
  });
  const names = same.map(({ code }) => manifest.departements[code] ?? code).join(", ");
  const words = `Sans réseau, la recherche ne connaît que les départements gardés sur cet appareil et leurs bords\u00a0: ${names}.`;
  const cache = await caches.open(searchOf(scope));
  for (const [path, content] of made.files) await put(cache, `${scope}${SEARCH_DATA}${path}`, JSON.stringify(content), "application/json");
  await put(cache, offlineOf(`${scope}${SEARCH}`), withManifest(last.html, made.manifest, words), "text/html; charset=utf-8", same[0].keptOn);
}

/** @type {(scope: string, slug: string) => Promise<Source>} */
async function sourceOf(scope, slug) {
  const cache = await caches.open(departmentOf(scope, slug));
  const page = await cache.match(`${scope}${SEARCH}`);
  return {
    html: (await page?.text()) ?? "",
    keptOn: page?.headers.get(KEPT_ON) ?? "",
    code: slug.split("-")[0].toUpperCase(),
    json: async (path) => (await cache.match(`${scope}${SEARCH_DATA}${path}`))?.json(),
  };
}

/**
 * The leaves and the shards of one department, by what tells them from those of the next.
 * @type {(source: Source) => Promise<{ leaves: [string, import("./small_search.js").KeptLeaf][], shards: [string, import("../types").PlaceColumns][] }>}
 */
async function partOf({ html, code, json }) {
  const manifest = manifestIn(html);
  /** @type {(number: number) => Promise<[string, import("./small_search.js").KeptLeaf]>} */
  const leaf = async (number) => [`${number}`, keptLeaf(manifest, number, await json(`${leafFolder(manifest.maisons, number)}/${number}.json`))];
  /** @type {(key: string) => Promise<[string, import("../types").PlaceColumns]>} */
  const shard = async (key) => [key, await json(`${manifest.lieux}/p-${key}.json`)];
  return {
    leaves: await Promise.all(leavesOf(manifest, code).map(leaf)),
    shards: await Promise.all(postcodesOf(manifest, code).map(shard)),
  };
}

/** @type {(cache: Cache, address: string, text: string, type: string, keptOn?: string) => Promise<void>} */
async function put(cache, address, text, type, keptOn = new Date().toISOString()) {
  const size = String(new Blob([text]).size);
  await cache.put(address, new Response(text, { headers: { "content-type": type, [KEPT_ON]: keptOn, [SIZE]: size } }));
}
