/** What is kept on this device, read and erased by a page of the site; how: js/offline/keeping.js. */

import { KEPT_ON, SIZE, deviceOf, filesOf, isOf, pagesOf, trialOf } from "./names.js";

const USUAL_PAGE_BYTES = 40_000;

/** @typedef {{ address: string, title: string, keptOn: Date, size: number }} KeptPage */

/**
 * The visited pages, the newest first.
 * @type {(scope: string) => Promise<KeptPage[]>}
 */
export async function keptPages(scope) {
  if (!(await caches.has(pagesOf(scope)))) return [];
  const cache = await caches.open(pagesOf(scope));
  const addresses = (await cache.keys()).map(({ url }) => url).filter((url) => url !== deviceOf(scope));
  return Promise.all(addresses.reverse().map((address) => keptPage(cache, address, scope)));
}

/** @type {(cache: Cache, address: string, scope: string) => Promise<KeptPage>} */
async function keptPage(cache, address, scope) {
  const kept = await cache.match(address);
  const title = titleOf((await kept?.text()) ?? "", address.slice(scope.length));
  return { address, title, keptOn: new Date(kept?.headers.get(KEPT_ON) ?? ""), size: sizeOf(kept) };
}

/**
 * What a page calls itself, or what it is called *otherwise*.
 * @type {(html: string, otherwise: string) => string}
 */
export function titleOf(html, otherwise) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return parsed.querySelector("h1")?.textContent?.trim() || otherwise;
}

/**
 * How many bytes the style and scripts of all pages have.
 * @type {(scope: string) => Promise<number>}
 */
export async function filesBytes(scope) {
  if (!(await caches.has(filesOf(scope)))) return 0;
  return bytesIn(await caches.open(filesOf(scope)));
}

/** How many bytes all that a cache holds has: @type {(cache: Cache) => Promise<number>} */
export async function bytesIn(cache) {
  const files = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  return files.reduce((sum, file) => sum + sizeOf(file), 0);
}

/** @type {(kept: Response | undefined) => number} */
const sizeOf = (kept) => Number(kept?.headers.get(SIZE)) || 0;

/**
 * Whether there is room for another page, which only an attempt can tell.
 * @type {(scope: string) => Promise<boolean>}
 */
export async function hasRoom(scope) {
  const name = trialOf(scope);
  try {
    await (await caches.open(name)).put(scope, new Response(new Uint8Array(USUAL_PAGE_BYTES)));
    return true;
  } catch (error) {
    if (/** @type {DOMException} */ (error).name === "QuotaExceededError") return false;
    throw error;
  } finally {
    await caches.delete(name);
  }
}

/** @type {(scope: string, address: string) => Promise<void>} */
export async function erasePage(scope, address) {
  await (await caches.open(pagesOf(scope))).delete(address);
}

/** Everything that is the site's: @type {(scope: string) => Promise<void>} */
export async function eraseAll(scope) {
  const own = (await caches.keys()).filter((name) => isOf(name, scope));
  await Promise.all(own.map((name) => caches.delete(name)));
}
