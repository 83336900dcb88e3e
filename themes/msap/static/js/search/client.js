// The page's side of the worker: questions in, promises out.

/** A client of the search worker whose address and data the box's form gives (CONTRACT.md). */
export function createClient(form) {
  const waiting = new Map();
  let last = 0;
  const worker = new Worker(new URL(form.dataset.ouvrier, document.baseURI), { type: "module" });
  worker.addEventListener("message", ({ data }) => settle(waiting, data));
  worker.addEventListener("error", () => failAll(waiting));
  const donnees = new URL(form.dataset.donnees, document.baseURI).href;
  worker.postMessage({ type: "open", donnees });

  function ask(message) {
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...message, id });
    });
  }

  return {
    find: (request, count) => ask({ type: "find", request, count }),
    propose: (text) => ask({ type: "propose", text }),
  };
}

function settle(waiting, message) {
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === "found") asked?.resolve(message.answer);
  else if (message.type === "proposed") asked?.resolve(message.proposals);
  else asked?.reject(new Error("search failed"));
}

function failAll(waiting) {
  for (const { reject } of waiting.values()) reject(new Error("worker failed"));
  waiting.clear();
}
