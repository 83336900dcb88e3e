// The worker of the search, opened by the first script of the page: its own script and the manifest come while those
// that ask it do.

/** @import { OpenedWorker } from "../types" */
/** @import { ToWorker } from "./messages.js" */

import { fetchInTime } from "../lib/fetching.js";

const PATIENCE_MS = 20_000;

/**
 * What opens the worker of the box `form`, whose attributes tell where things are (CONTRACT.md): `ahead()` before anybody
 * asks it, `open()` for who asks. The first is given the manifest, which the results page holds; one opened later, in the
 * place of one that stopped, reads it itself, as it is published by then.
 * @type {(form: HTMLFormElement) => { ahead(): void, open(): OpenedWorker }}
 */
export function opening(form) {
  const [address, donnees] = [form.dataset.ouvrier ?? "", form.dataset.donnees ?? ""].map(absolute);
  /** @type {OpenedWorker | null} */
  let first = null;
  let isTaken = false;
  const ahead = () => (first ??= opened(address, donnees, manifestText(donnees)));
  return {
    ahead,
    open() {
      if (isTaken) return opened(address, donnees, Promise.resolve(""));
      isTaken = true;
      return ahead();
    },
  };
}

/** @type {(address: string, donnees: string, manifest: Promise<string>) => OpenedWorker} */
function opened(address, donnees, manifest) {
  const worker = new Worker(address);
  return {
    worker,
    ready: manifest.then((text) => tell(worker, { type: "open", donnees, manifest: text })),
    // Who asks may listen later than this happens.
    stopped: new Promise((resolve) => worker.addEventListener("error", resolve)),
  };
}

/**
 * The manifest's text; nothing when it can't be had: the worker tries again.
 * @type {(donnees: string) => Promise<string>}
 */
async function manifestText(donnees) {
  const held = document.querySelector("[data-manifeste]")?.textContent;
  return held ?? fetchInTime(`${donnees}manifeste.json`, "no-cache", PATIENCE_MS, "text").catch(() => "");
}

/** @type {(worker: Worker, message: ToWorker) => void} */
function tell(worker, message) {
  worker.postMessage(message);
}

/** @type {(address: string) => string} */
function absolute(address) {
  return new URL(address, document.baseURI).href;
}
