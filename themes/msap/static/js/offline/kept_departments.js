/** Which departments are kept on this device. */

import { DEPARTMENTS, SEARCH } from "../lib/site_addresses.js";
import { KEPT_ON, departmentsIn } from "./names.js";
import { bytesIn, titleOf } from "./kept_list.js";

/** @typedef {{ slug: string, address: string, title: string, keptOn: Date, pages: number, size: number }} KeptDepartment */

/**
 * All of them, in the order in which they were kept.
 * @type {(scope: string) => Promise<KeptDepartment[]>}
 */
export async function keptDepartments(scope) {
  const names = departmentsIn(await caches.keys(), scope);
  const found = await Promise.all(names.map(({ name, slug }) => keptDepartment(scope, name, slug)));
  return /** @type {KeptDepartment[]} */ (found.filter(Boolean));
}

/** @type {(scope: string, name: string, slug: string) => Promise<KeptDepartment | null>} */
async function keptDepartment(scope, name, slug) {
  const address = `${scope}${DEPARTMENTS}${slug}/`;
  const cache = await caches.open(name);
  const page = await cache.match(address);
  if (!page) return null;
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith("/") && url !== `${scope}${SEARCH}`).length;
  const keptOn = new Date(page.headers.get(KEPT_ON) ?? "");
  return { slug, address, title: titleOf(await page.text(), slug), keptOn, pages, size: await bytesIn(cache) };
}
