// The worker of the search, opened by the first script of the page: its own script and the manifest come while those
// that ask it do.

/** @import { OpenedWorker } from "../types" */
/** @import { ToWorker } from "./messages.js" */

import { fetchInTime } from "../lib/fetching.js";
import { firstFile } from "./first_file.js";

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
  const ahead = () => (first ??= opened(address, donnees, manifestText(donnees), fileAhead()));
  return {
    ahead,
    open() {
      if (isTaken) return opened(address, donnees, Promise.resolve(""));
      isTaken = true;
      return ahead();
    },
  };
}

/**
 * A worker, told the manifest's text, and by and by the text of the file that is asked for `ahead` of it ("": none).
 * @type {(address: string, donnees: string, manifest: Promise<string>, ahead?: string) => OpenedWorker}
 */
function opened(address, donnees, manifest, ahead = "") {
  const worker = new Worker(address);
  const file = ahead && textOf(`${donnees}${ahead}`, "default");
  return {
    worker,
    ready: manifest.then((text) => {
      tell(worker, { type: "open", donnees, manifest: text, ahead });
      if (file) file.then((came) => tell(worker, { type: "came", text: came }));
    }),
    // Who asks may listen later than this happens.
    stopped: new Promise((resolve) => worker.addEventListener("error", resolve)),
  };
}

/**
 * The manifest's text; nothing when it can't be had: the worker tries again.
 * @type {(donnees: string) => Promise<string>}
 */
async function manifestText(donnees) {
  return held() ?? textOf(`${donnees}manifeste.json`, "no-cache");
}

/** The manifest's text in the results page. */
function held() {
  return document.querySelector("[data-manifeste]")?.textContent;
}

/** What the address of the results page is certain to need. */
function fileAhead() {
  const manifest = held();
  return manifest && firstFile(location.search, location.hash, manifest);
}

/** @type {(address: string, cache: RequestCache) => Promise<string>} */
function textOf(address, cache) {
  return fetchInTime(address, cache, PATIENCE_MS, "text").catch(() => "");
}

/** @type {(worker: Worker, message: ToWorker) => void} */
function tell(worker, message) {
  worker.postMessage(message);
}

/** @type {(address: string) => string} */
function absolute(address) {
  return new URL(address, document.baseURI).href;
}
