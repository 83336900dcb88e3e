// The page's side of the worker: questions in, promises out (messages.js).

/** @import { Client, OpenedWorker } from "../types" */
/** @import { Answers, FromWorker, Question, ToWorker } from "./messages.js" */

const TRIES = 2;
// Longer than what an answer needs, one file after the other (loading.js): then the worker itself has stopped.
const PATIENCE_MS = 60_000;

/**
 * A question that waits for its answer.
 * @typedef {{ question: Question, resolve: (answer: any) => void, reject: (error: Error) => void, tries: number }} Asked
 */

/**
 * A client of the search worker that `open()` opens (opening.js), and whose address the box's form gives (CONTRACT.md).
 * @type {(form: HTMLFormElement, open: () => OpenedWorker) => Client}
 */
export function createClient(form, open) {
  const ask = asking(form.dataset.ouvrier ?? "", open);
  return {
    find: (request, count) => ask({ type: "find", request, count, now: Date.now() }),
    count: (request) => ask({ type: "count", request, now: Date.now() }),
    openings: (places) => ask({ type: "openings", places, now: Date.now() }),
    propose: (text) => ask({ type: "propose", text }),
  };
}

/**
 * A function that asks the worker at `address`, opened again after it stopped.
 * @type {(address: string, open: () => OpenedWorker) => <Q extends Question>(question: Q) => Promise<Answers[Q["type"]]>}
 */
function asking(address, open) {
  /** @type {Map<number, Asked>} */
  const waiting = new Map();
  const { send, close } = sending(open, settle, died);
  let last = 0;

  /** The worker stopped, or its script did not load: what it was asked is asked again, once. */
  function died() {
    for (const [id, asked] of [...waiting]) {
      if (asked.tries < TRIES) post(id, asked);
      else settle({ type: "failed", id, outdated: true });
    }
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
    send({ ...asked.question, id });
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

/**
 * Sends to the worker that is open; hears what it tells, and that it stopped.
 * @param {() => OpenedWorker} open
 * @param {(message: FromWorker) => void} settle
 * @param {() => void} died
 */
function sending(open, settle, died) {
  /** @type {OpenedWorker | null} */
  let opened = null;

  function close() {
    opened?.worker.terminate();
    opened = null;
  }

  function begin() {
    const begun = open();
    begun.worker.addEventListener("message", ({ data }) => settle(data));
    begun.stopped.then(() => {
      if (begun !== opened) return;
      close();
      died();
    });
    return begun;
  }

  return {
    close,
    /** @type {(question: ToWorker) => void} */
    send(question) {
      const { worker, ready } = (opened ??= begin());
      ready.then(() => worker.postMessage(question));
    },
  };
}
