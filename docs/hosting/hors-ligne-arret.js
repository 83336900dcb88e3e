// Ends the service worker on every device: put in the place of hors-ligne.js at the site's root, after each publication.
// At its next visit a browser forgets what it kept, and goes on without a worker. docs/hosting.md says when.

const own = (name) => name.endsWith(` ${self.registration.scope}`);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const names = await caches.keys();
  await Promise.all(names.filter(own).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
