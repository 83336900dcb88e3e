// Files of the site over the network. What goes wrong there has a `status`: the server's, 0 without any.

/** @import { Failure, FetchJson } from "../types" */

import { inTime } from "./patience.js";

// A name that never changes: what it holds may be of another publication each time.
const MANIFEST = "manifeste.json";

/**
 * A file's JSON below a base address: `fetchJson(path, again, patienceMs)`, where `again` tells that
 * what came before was of no use. The texts `given`, by their paths, are read once in the place of their files; "" is none.
 * @type {(base: string | URL, given?: Map<string, string | Promise<string>>) => FetchJson}
 */
export function fetchBelow(base, given = new Map()) {
  return async (path, again, patienceMs) => {
    const text = await given.get(path);
    given.delete(path);
    if (text) return JSON.parse(text);
    const first = path === MANIFEST ? "no-cache" : "default";
    return fetchInTime(new URL(path, base).href, again ? "reload" : first, patienceMs, "json");
  };
}

/**
 * What is at `address`, read as "json" or "text"; `cache` is fetch's.
 * @type {(address: string, cache: RequestCache, patienceMs: number, form: "json" | "text") => Promise<any>}
 */
export function fetchInTime(address, cache, patienceMs, form) {
  return inTime(patienceMs, async (signal) => {
    let status = 0;
    try {
      const response = await fetch(address, { cache, credentials: "omit", signal });
      if (response.ok) return await response[form]();
      status = response.status;
      throw new Error(`${status} ${address}`);
    } catch (error) {
      throw Object.assign(/** @type {Error} */ (error), { status });
    }
  });
}

/**
 * Whether a question failed for the files are of another publication than the page: one that is there
 * no more (some servers answer 403 then), or that this page's scripts can't read.
 * @type {(failure: Failure) => boolean}
 */
export function isOutdated({ status }) {
  return status === undefined || (status >= 400 && status < 500);
}
