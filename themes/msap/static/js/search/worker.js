// The search, off the page's thread. It hears and tells the messages of messages.js.

/** @import { FetchJson, Failure, Library } from "../types" */
/** @import { Answers, FromWorker, Question, ToWorker } from "./messages.js" */

import { fetchBelow, isOutdated } from "../lib/fetching.js";
import { withoutLinks } from "../reading/linking.js";
import { needsSaid } from "../reading/needs.js";
import { queryWords } from "../reading/words.js";
import { askAhead } from "./ahead.js";
import { countFilters, find } from "./finder.js";
import { createLibrary } from "./loading.js";
import { openingsAt } from "./reopening.js";
import { shownPlaces } from "./shown.js";
import { loadFiltering, loadNames, loadProposing } from "./worker_parts.js";

/** @type {FetchJson} */
let fetchJson;
/** @type {Library} */
let library;
/** @type {(text: string) => void} */
let hearAhead;

/** @type {(question: Question) => Promise<Answers[keyof Answers]>} */
function answerOf(question) {
  switch (question.type) {
    case "find":
      askAhead(library, question.request, question.count + 1).catch(console.warn);
      return find(library, question.request, question.count, question.now);
    case "count":
      return countFilters(library, question.request, question.now);
    case "openings":
      return openingsAt(library, question.places, question.now);
    case "propose":
      return proposals(question.text);
  }
}

/**
 * The library is that of the moment when the script is there.
 * @type {(text: string) => Promise<Answers["propose"]>}
 */
async function proposals(text) {
  const { propose } = await loadProposing();
  return propose(library, text, { needsSaid, queryWords, shownPlaces, withoutLinks });
}

function open() {
  library = createLibrary(fetchJson, loadNames, loadFiltering);
}

/**
 * Where the site was published anew since its manifest was read, it is read again, once.
 * @type {(question: Question) => Promise<Answers[keyof Answers]>}
 */
async function answered(question) {
  const asked = library;
  try {
    return await answerOf(question);
  } catch (error) {
    if (!isOutdated(/** @type {Failure} */ (error))) throw error;
    if (library === asked) open();
    return answerOf(question);
  }
}

/** @type {(message: FromWorker) => void} */
function tell(message) {
  self.postMessage(message);
}

/** @type {(event: MessageEvent<ToWorker>) => Promise<void>} */
async function hear({ data }) {
  if (data.type === "open") {
    /** @type {Map<string, string | Promise<string>>} */
    const given = new Map([["manifeste.json", data.manifest]]);
    if (data.ahead) given.set(data.ahead, new Promise((resolve) => (hearAhead = resolve)));
    fetchJson = fetchBelow(data.donnees, given);
    return open();
  }
  if (data.type === "came") return hearAhead(data.text);
  const { id } = data;
  try {
    tell({ type: "answer", id, answer: await answered(data) });
  } catch (error) {
    console.warn(error);
    tell({ type: "failed", id, outdated: isOutdated(/** @type {Failure} */ (error)) });
  }
}

self.addEventListener("message", hear);
