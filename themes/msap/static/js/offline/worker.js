/**
 * The service worker, at the site's root (/hors-ligne.js): pages that were visited are read without network.
 * A page comes from the network, unless that fails or takes four seconds; then the one that the device keeps, which
 * says so. What is named by its content is asked for once. Nothing here knows a version of the site: a new one is seen
 * at the next visit, and an old worker serves it as well. Why, and how to end it: docs/decisions/offline.md.
 */

import { DEVICE, NEVER_CHANGING, fileAt, found, keepPage, scope } from "./keeping.js";
import { offlineOf } from "./names.js";
import { dated } from "./saying.js";

const PATIENCE_MS = 4000;
const worker = /** @type {any} */ (self);

/** @type {(address: string) => string} */
const withoutQuestion = (address) => address.split(/[?#]/)[0];

/**
 * From the network; browsers ask while the worker wakes up.
 * @type {(event: any) => Promise<Response>}
 */
const fresh = async ({ preloadResponse, request }) => (await preloadResponse) ?? fetch(request);

/** @type {(event: any) => Promise<Response>} */
async function page(event) {
  // A question is for scripts: the page is the same, and what was asked stays with the person.
  const key = withoutQuestion(event.request.url);
  const asked = fresh(event);
  // Copied before anyone reads the body; one that comes late is kept for the next visit.
  event.waitUntil(asked.then((answer) => keepPage(key, answer.clone())).catch(() => undefined));
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
  try {
    const answer = /** @type {Response} */ (await Promise.race([asked, late]));
    if (answer.status < 500) return answer;
  } catch {
    // No network, or too little of it.
  }
  const kept = (await found(offlineOf(key))) ?? (await found(key));
  return kept ? dated(kept, DEVICE) : asked.catch(() => notKept(key));
}

/** @type {(key: string) => Promise<Response>} */
async function notKept(key) {
  if (key === DEVICE || !(await found(DEVICE))) return Response.error();
  return Response.redirect(`${DEVICE}?absente=${encodeURIComponent(key.slice(scope.length))}`);
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  // Frames are other sites' pages: what they show is not a visit here.
  if (request.mode === "navigate") event.respondWith(request.destination === "document" ? page(event) : fresh(event));
  else if (NEVER_CHANGING.test(withoutQuestion(request.url))) {
    event.respondWith(fileAt(request, (done) => event.waitUntil(done)));
  }
});

/** Pages that are open already are kept too, as they came: the first one was there before the worker. */
async function begin() {
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: "window" });
  for (const key of [DEVICE, ...open.map((/** @type {any} */ { url }) => withoutQuestion(url))]) {
    if (key.startsWith(scope)) await fetch(key, { cache: "force-cache" }).then((answer) => keepPage(key, answer)).catch(() => undefined);
  }
}
