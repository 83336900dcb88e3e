// The page's side of the worker: questions in, promises out (messages.js).

/** @import { Client } from "../types" */
/** @import { Answers, FromWorker, Question, ToWorker } from "./messages.js" */

const TRIES = 2;
// Longer than what an answer needs, one file after the other (loading.js): then the worker itself has stopped.
const PATIENCE_MS = 60_000;

/**
 * A question that waits for its answer.
 * @typedef {{ question: Question, resolve: (answer: any) => void, reject: (error: Error) => void, tries: number }} Asked
 */

/**
 * A client of the search worker whose address and data the box's form gives (CONTRACT.md).
 * @type {(form: HTMLFormElement) => Client}
 */
export function createClient(form) {
  const { ouvrier = "", donnees = "" } = form.dataset;
  const ask = asking(new URL(ouvrier, document.baseURI).href, new URL(donnees, document.baseURI).href);
  return {
    find: (request, count) => ask({ type: "find", request, count, now: Date.now() }),
    count: (request) => ask({ type: "count", request, now: Date.now() }),
    openings: (places) => ask({ type: "openings", places, now: Date.now() }),
    propose: (text) => ask({ type: "propose", text }),
  };
}

/**
 * A function that asks the worker at `address`, whose files are at `donnees`.
 * @type {(address: string, donnees: string) => <Q extends Question>(question: Q) => Promise<Answers[Q["type"]]>}
 */
function asking(address, donnees) {
  /** @type {Map<number, Asked>} */
  const waiting = new Map();
  /** @type {Worker | null} */
  let worker = null;
  let last = 0;

  /** Closes the worker, which stopped or whose script did not load: what it was asked is asked again, once. */
  function died() {
    close();
    for (const [id, asked] of [...waiting]) {
      if (asked.tries < TRIES) post(id, asked);
      else settle({ type: "failed", id, outdated: true });
    }
  }

  function close() {
    worker?.terminate();
    worker = null;
  }

  /**
   * A failure tells the worker's `address` where it may be of another publication than the files.
   * @type {(message: FromWorker) => void}
   */
  function settle(message) {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "answer") asked?.resolve(message.answer);
    else asked?.reject(Object.assign(new Error("failed"), { address: message.outdated && address }));
  }

  /** @type {(id: number, asked: Asked) => void} */
  function post(id, asked) {
    asked.tries += 1;
    worker ??= openWorker(address, donnees, settle, died);
    tell(worker, { ...asked.question, id });
  }

  return (question) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const asked = { question, resolve, reject, tries: 0 };
      waiting.set(id, asked);
      post(id, asked);
      setTimeout(() => {
        if (waiting.has(id)) close();
        settle({ type: "failed", id, outdated: false });
      }, PATIENCE_MS);
    });
}

/** @type {(address: string, donnees: string, receive: (message: FromWorker) => void, died: () => void) => Worker} */
function openWorker(address, donnees, receive, died) {
  const worker = new Worker(address);
  worker.addEventListener("message", ({ data }) => receive(data));
  worker.addEventListener("error", died);
  tell(worker, { type: "open", donnees });
  return worker;
}

/** @type {(worker: Worker, message: ToWorker) => void} */
function tell(worker, message) {
  worker.postMessage(message);
}
