// The page's side of the worker: questions in, promises out.

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

  function died() {
    worker.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error("worker failed"));
    waiting.clear();
  }

  function ask(message) {
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      opened().postMessage({ ...message, id });
    });
  }

  return {
    find: (request, count) => ask({ type: "find", request, count }),
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

function settle(waiting, message) {
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === "found") asked?.resolve(message.answer);
  else if (message.type === "proposed") asked?.resolve(message.proposals);
  else asked?.reject(new Error("search failed"));
}
