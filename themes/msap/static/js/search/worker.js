// The search, off the page's thread. Messages are small tagged unions:
//   in   {type: "open", donnees} · {type: "find", id, request, count} · {type: "propose", id, text}
//   out  {type: "found", id, answer} · {type: "proposed", id, proposals} · {type: "failed", id}

import { createLibrary, fetchBelow } from "./loading.js";
import { find } from "./finder.js";
import { propose } from "./proposing.js";

let library = null;

const handlers = {
  open: ({ donnees }) => {
    library = createLibrary(fetchBelow(donnees), async () => (await import("lunr")).default);
  },
  find: async ({ id, request, count }) => ({
    type: "found",
    id,
    answer: await find(library, request, count),
  }),
  propose: async ({ id, text }) => ({ type: "proposed", id, proposals: await propose(library, text) }),
};

self.addEventListener("message", async ({ data }) => {
  try {
    const reply = await handlers[data.type](data);
    if (reply) self.postMessage(reply);
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: "failed", id: data.id });
  }
});
