/**
 * A department, kept whole on this device: its pages, those of its houses, the calendar of its visits, and the style and
 * scripts that these name; in a cache of its own, which the worker reads too and never tidies.
 */

import { SEARCH, SEARCH_DATA } from "../lib/site_addresses.js";
import { KEPT_ON, SIZE, departmentOf, pagesOf } from "./names.js";
import { manifestIn, partsNamedBy, searchPaths } from "./search_files.js";

const AT_ONCE = 6;
const OWN_FILES = /(?:href|src)="([^"]*\/static\/[^"]+)"/g;
/** Calendars are there where there are visits to come. */
const MISSING = 404;

/** @typedef {{ address: string, answer: Response }} Fetched */

/**
 * Keep the files at *addresses* as those of the department *slug*; all of them or none. *tell* hears how many are there.
 * @type {(scope: string, slug: string, addresses: string[], tell: (count: number) => void) => Promise<void>}
 */
export async function keepDepartment(scope, slug, addresses, tell) {
  // The network may fail: what is kept already stays until all has come.
  const pages = await fetched(addresses, tell);
  const [search] = await fetched([`${scope}${SEARCH}`], () => undefined);
  const paths = search ? searchPaths(manifestIn(await search.answer.clone().text()), codeOf(slug)) : [];
  const data = await fetched(paths.map((path) => `${scope}${SEARCH_DATA}${path}`), () => undefined);
  pages.push(...(search ? [search] : []));
  const files = await withWhatTheyName(pages);
  await eraseDepartment(scope, slug);
  try {
    const cache = await caches.open(departmentOf(scope, slug));
    for (const { address, answer } of [...data, ...files]) await cache.put(address, await dated(answer));
  } catch (error) {
    await eraseDepartment(scope, slug);
    throw error;
  }
  await forgetVisits(scope, addresses);
}

/** @type {(scope: string, slug: string) => Promise<boolean>} */
export const eraseDepartment = (scope, slug) => caches.delete(departmentOf(scope, slug));

/** @type {(addresses: string[], tell: (count: number) => void) => Promise<Fetched[]>} */
async function fetched(addresses, tell) {
  const waiting = [...addresses];
  /** @type {Fetched[]} */
  const found = [];
  const take = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const answer = await fetch(address);
      if (!answer.ok && answer.status !== MISSING) throw new TypeError(`${address}: ${answer.status}`);
      if (answer.ok) found.push({ address, answer: new Response(await answer.arrayBuffer(), { headers: answer.headers }) });
      tell(found.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return found;
}

/**
 * The files, those that they name, and so on.
 * @type {(files: Fetched[]) => Promise<Fetched[]>}
 */
async function withWhatTheyName(files) {
  const all = [...files];
  for (let latest = files; latest.length; all.push(...latest)) {
    const named = await Promise.all(latest.map(({ address, answer }) => filesNamedBy(address, answer.clone())));
    const known = new Set(all.map(({ address }) => address));
    latest = await fetched([...new Set(named.flat())].filter((address) => !known.has(address)), () => undefined);
  }
  return all;
}

/** @type {(address: string, answer: Response) => Promise<string[]>} */
async function filesNamedBy(address, answer) {
  const text = await answer.text();
  if (address.endsWith(".js")) return partsNamedBy(address, text);
  if (!address.endsWith("/")) return [];
  return [...text.matchAll(OWN_FILES)].map(([, file]) => new URL(file, address).href);
}

/** The code of a department, from the end of its page's address: @type {(slug: string) => string} */
const codeOf = (slug) => slug.split("-")[0].toUpperCase();

/** @type {(answer: Response) => Promise<Response>} */
async function dated(answer) {
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  for (const untrue of ["content-encoding", "content-length", "vary"]) headers.delete(untrue);
  headers.set(KEPT_ON, new Date().toISOString());
  headers.set(SIZE, String(body.byteLength));
  return new Response(body, { headers });
}

/**
 * What was kept of earlier visits is older, and would be found first.
 * @type {(scope: string, addresses: string[]) => Promise<void>}
 */
async function forgetVisits(scope, addresses) {
  const visited = await caches.open(pagesOf(scope));
  await Promise.all(addresses.map((address) => visited.delete(address)));
}
