/**
 * What the device keeps of the site, in two caches whose names bear the worker's scope: two sites may share a server.
 * Pages within a bound; files named by their content as long as a kept page names them, and the last versions of those
 * that scripts asked for, within another. Storage that is refused or full loses what would have been kept, never the answer.
 */

import { KEPT_ON, SIZE, deviceOf, filesOf, pagesOf } from "./names.js";

const MOST_PAGES = 50;
const MOST_PAGES_BYTES = 10_000_000;
const MOST_OTHER_FILES_BYTES = 3_000_000;
// Which files a page names, parted by spaces.
const NAMED = "x-fichiers";
// As servers are told of them: plugins/files/hosting.py.
export const NEVER_CHANGING = /\/static\/[^/]+-[0-9A-Za-z]{8}\.[0-9a-z]+$|\/(?:carte|recherche)\/donnees\/[a-z]+-[0-9a-f]{8}[./]/;
const HASH = /-[0-9A-Za-z]{8}(?=[./])/;
const OWN_FILES = /(?:href|src)="([^"]*\/static\/[^"]+)"/g;
// These pages help to leave without a trace: plugins/pages/lists/needs.py.
const LEFT_QUICKLY = "data-quitter";

const worker = /** @type {any} */ (self);
/** @type {string} */
export const scope = worker.registration.scope;
const PAGES = pagesOf(scope);
const FILES = filesOf(scope);
/** What a page that is not kept leads to: it stays. */
export const DEVICE = deviceOf(scope);

/**
 * What is kept at an address: of visited pages first, whose cache is the oldest, then of departments (department.js).
 * @type {(key: string) => Promise<Response | undefined>}
 */
export const found = (key) => caches.match(key).catch(() => undefined);

/**
 * Keep *answer* at *key* with its day and its size, as the newest. Where there is no room, the older half of all goes.
 * @type {(name: string, key: string, answer: Response, named?: string[]) => Promise<void>}
 */
async function keep(name, key, answer, named = []) {
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  // The body is read already, and the same for whoever asks.
  for (const untrue of ["content-encoding", "content-length", "vary"]) headers.delete(untrue);
  headers.set(KEPT_ON, new Date().toISOString());
  headers.set(SIZE, String(body.byteLength));
  headers.set(NAMED, named.join(" "));
  try {
    await (await caches.open(name)).put(key, new Response(body, { headers }));
  } catch (error) {
    console.warn("Pas de place pour garder la page.", error);
    await tidy(0.5);
  }
}

/**
 * Keep a page, and its style and scripts with it; forget one that is gone.
 * @type {(key: string, answer: Response) => Promise<void>}
 */
export async function keepPage(key, answer) {
  if (answer.status === 404) return forget(key);
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await answer.clone().text();
  if (html.includes(LEFT_QUICKLY)) return forget(key);
  const addresses = [...html.matchAll(OWN_FILES)].map(([, address]) => new URL(address, key).href);
  const named = addresses.filter((address) => NEVER_CHANGING.test(address));
  await keep(PAGES, key, answer, named);
  await Promise.all(named.map((address) => fileAt(address, (kept) => kept).catch(() => undefined)));
  await tidy(1);
}

/** @type {(key: string) => Promise<void>} */
async function forget(key) {
  await (await caches.open(PAGES)).delete(key);
}

/**
 * The file at an address named by its content: asked for once. *kept* is told of its being kept.
 * @type {(request: Request | string, kept: (done: Promise<void>) => unknown) => Promise<Response>}
 */
export async function fileAt(request, kept) {
  const address = typeof request === "string" ? request : request.url;
  const held = await found(address);
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok) await kept(keep(FILES, address, answer.clone()));
  return answer;
}

/**
 * Let go what is beyond a *share* of the bounds, the oldest first.
 * @type {(share: number) => Promise<void>}
 */
async function tidy(share) {
  const named = new Set();
  let [pages, bytes, others] = [0, 0, 0];
  await sift(PAGES, (url, size, names) => {
    const stays = url === DEVICE || (++pages <= MOST_PAGES * share && (bytes += size) <= MOST_PAGES_BYTES * share);
    if (stays) for (const name of names) named.add(name);
    return stays;
  });
  const newer = new Set();
  await sift(FILES, (url, size) => {
    const known = newer.size;
    const isNewest = newer.add(url.replace(HASH, "")).size > known;
    return named.has(url) || (isNewest && (others += size) <= MOST_OTHER_FILES_BYTES * share);
  });
}

/** @type {(name: string, stays: (url: string, size: number, named: string[]) => boolean) => Promise<void>} */
async function sift(name, stays) {
  const cache = await caches.open(name);
  for (const { url } of [...(await cache.keys())].reverse()) {
    const { headers = new Headers() } = (await cache.match(url).catch(() => undefined)) ?? {};
    if (!stays(url, Number(headers.get(SIZE)), (headers.get(NAMED) ?? "").split(" "))) await cache.delete(url);
  }
}
