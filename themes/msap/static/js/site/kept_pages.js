/** Asks the browser to keep visited pages for when there is no network (js/offline/worker.js). */

// A preview on this machine would haunt the next one at the same address.
const LOCAL = /(^|\.)localhost$|^127\.|^\[/;

/**
 * Once the page is loaded, which comes first; a browser that refuses keeps nothing, and nothing breaks. Only public
 * sites name a worker (`data-hors-ligne`).
 * @type {(name: string | undefined, browser: Navigator, host: string) => void}
 */
export function keepVisitedPages(name, browser, host) {
  if (!name || LOCAL.test(host)) return;
  addEventListener("load", async () => {
    try {
      await browser.serviceWorker.register(name);
    } catch {
      // No worker in this browser, in this window, or any more.
    }
  });
}
