// The search, off the page's thread. Messages are small tagged unions:
//   in   {type: "open", donnees} · {type: "find", id, request, count, now}
//        · {type: "count", id, request, now} · {type: "openings", id, places, now}
//        · {type: "propose", id, text}
//   out  {type: "answer", id, answer} · {type: "failed", id}

import { countFilters, find } from "./finder.js";
import { createLibrary, fetchBelow } from "./loading.js";
import { loadCounting, loadNames } from "./parts.js";
import { propose } from "./proposing.js";
import { openingsAt } from "./reopening.js";

let library = null;

const questions = {
  find: ({ request, count, now }) => find(library, request, count, now),
  count: ({ request, now }) => countFilters(library, request, now),
  openings: ({ places, now }) => openingsAt(library, places, now),
  propose: ({ text }) => propose(library, text),
};

function open({ donnees }) {
  library = createLibrary(fetchBelow(donnees), loadNames, loadCounting);
}

self.addEventListener("message", async ({ data }) => {
  if (data.type === "open") return open(data);
  try {
    self.postMessage({ type: "answer", id: data.id, answer: await questions[data.type](data) });
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: "failed", id: data.id });
  }
});
