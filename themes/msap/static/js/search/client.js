// The page's side of the worker: questions in, promises out.

const TRIES = 2;
// Longer than two tries of the slowest file (loading.js): then the worker itself has stopped.
const PATIENCE_MS = 60_000;

/** A client of the search worker whose address and data the box's form gives (CONTRACT.md). */
export function createClient(form) {
  const address = new URL(form.dataset.ouvrier, document.baseURI).href;
  const waiting = new Map();
  let worker = null;
  let last = 0;

  /** The worker; a new one when there is none yet, or when the last one died. */
  function opened() {
    worker ??= openWorker(address, form.dataset, settle, died);
    return worker;
  }

  /** The worker's own script did not load, or stopped: ask again what it was asked, once. */
  function died() {
    worker.terminate();
    worker = null;
    for (const [id, asked] of [...waiting]) {
      if (asked.tries < TRIES) post(id, asked);
      else settle({ id, outdated: true });
    }
  }

  /** A failure tells the worker's `address` where it may be of another publication than the files. */
  function settle({ id, type, answer, outdated }) {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "answer") asked?.resolve(answer);
    else asked?.reject(Object.assign(new Error("failed"), { address: outdated && address }));
  }

  /** A worker that does not answer is not asked again. */
  function giveUp(id) {
    if (!waiting.has(id)) return;
    worker?.terminate();
    worker = null;
    settle({ id });
  }

  function post(id, asked) {
    asked.tries += 1;
    opened().postMessage({ ...asked.message, id });
  }

  function ask(message) {
    const id = ++last;
    return new Promise((resolve, reject) => {
      const asked = { message, resolve, reject, tries: 0 };
      waiting.set(id, asked);
      post(id, asked);
      setTimeout(giveUp, PATIENCE_MS, id);
    });
  }

  return {
    find: (request, count) => ask({ type: "find", request, count, now: Date.now() }),
    count: (request) => ask({ type: "count", request, now: Date.now() }),
    openings: (places) => ask({ type: "openings", places, now: Date.now() }),
    propose: (text) => ask({ type: "propose", text }),
  };
}

function openWorker(address, { donnees }, receive, died) {
  const worker = new Worker(address);
  worker.addEventListener("message", ({ data }) => receive(data));
  worker.addEventListener("error", died);
  worker.postMessage({ type: "open", donnees: new URL(donnees, document.baseURI).href });
  return worker;
}
