// The page's side of the worker: questions in, promises out.

const TRIES = 2;
// Longer than two tries of the slowest file (loading.js): then the worker itself has stopped.
const PATIENCE_MS = 60_000;

/** A client of the search worker whose address and data the box's form gives (CONTRACT.md). */
export function createClient(form) {
  const waiting = new Map();
  let worker = null;
  let last = 0;

  /** The worker; a new one when there is none yet, or when the last one died. */
  function opened() {
    worker ??= openWorker(form.dataset, (message) => settle(waiting, message), died);
    return worker;
  }

  /** The worker's own script did not load, or stopped: ask again what it was asked, once. */
  function died() {
    worker.terminate();
    worker = null;
    for (const [id, asked] of [...waiting]) {
      if (asked.tries < TRIES) post(id, asked);
      else settle(waiting, { id });
    }
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
      setTimeout(() => settle(waiting, { id }), PATIENCE_MS);
    });
  }

  return {
    find: (request, count) => ask({ type: "find", request, count, now: Date.now() }),
    count: (request) => ask({ type: "count", request, now: Date.now() }),
    openings: (places) => ask({ type: "openings", places, now: Date.now() }),
    propose: (text) => ask({ type: "propose", text }),
  };
}

function openWorker({ ouvrier, donnees }, receive, died) {
  const worker = new Worker(new URL(ouvrier, document.baseURI), { type: "module" });
  worker.addEventListener("message", ({ data }) => receive(data));
  worker.addEventListener("error", died);
  worker.postMessage({ type: "open", donnees: new URL(donnees, document.baseURI).href });
  return worker;
}

function settle(waiting, { id, type, answer }) {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (type === "answer") asked?.resolve(answer);
  else asked?.reject(new Error("search failed"));
}
