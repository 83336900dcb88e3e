// The search, off the page's thread. Messages are small tagged unions:
//   in   {type: "open", donnees} · {type: "find", id, request, count, now}
//        · {type: "count", id, request, now} · {type: "openings", id, places, now}
//        · {type: "propose", id, text}
//   out  {type: "answer", id, answer} · {type: "failed", id, outdated}

import { fetchBelow, isOutdated } from "../lib/fetching.js";
import { countFilters, find } from "./finder.js";
import { createLibrary } from "./loading.js";
import { propose } from "./proposing.js";
import { openingsAt } from "./reopening.js";
import { loadCounting, loadNames } from "./worker_parts.js";

let fetchJson = null;
let library = null;

const questions = {
  find: ({ request, count, now }) => find(library, request, count, now),
  count: ({ request, now }) => countFilters(library, request, now),
  openings: ({ places, now }) => openingsAt(library, places, now),
  propose: ({ text }) => propose(library, text),
};

function open() {
  library = createLibrary(fetchJson, loadNames, loadCounting);
}

/** Where the site was published anew since its manifest was read, it is read again, once. */
async function answerTo(data) {
  const asked = library;
  try {
    return await questions[data.type](data);
  } catch (error) {
    if (!isOutdated(error)) throw error;
    if (library === asked) open();
    return questions[data.type](data);
  }
}

self.addEventListener("message", async ({ data }) => {
  if (data.type === "open") {
    fetchJson = fetchBelow(data.donnees);
    return open();
  }
  try {
    self.postMessage({ type: "answer", id: data.id, answer: await answerTo(data) });
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: "failed", id: data.id, outdated: isOutdated(error) });
  }
});
