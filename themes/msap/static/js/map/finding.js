// The box on the map: what is asked there is answered by the map, which goes to it.

/** @import { Answer, MapPage, Request, RequestParts, ShownPlace } from "../types" */

import { readAddress, writeAddress } from "../lib/address.js";
import { withinOneEdit } from "../lib/edits.js";
import { fold } from "../lib/fold.js";
import * as say from "../lib/sentences.js";
import { createClient } from "../search/client.js";
import { element, fill, part, wordsField } from "../search/elements.js";
import { opening } from "../search/opening.js";
import { loadBox } from "../search/parts.js";
import { onTouch } from "../search/touching.js";
import { AS_LIST, NOT_FOUND, SEARCH_FAILED, foundSentence } from "./sentences.js";

// What is shown around a place that was sought.
const NEAREST = 5;
// Shorter words link others: "sur", "les".
const TELLING_LENGTH = 4;

/**
 * Make the box of `panel` lead the map of `page` (page.js). Where its script does not come, the form leads to the results.
 * @type {(panel: HTMLElement, page: MapPage) => void}
 */
export function startFinding(panel, page) {
  const form = /** @type {HTMLFormElement} */ (panel.querySelector("form"));
  const client = createClient(form, opening(form).open);
  const status = part(panel, "trouve");
  let turn = 0;
  let asked = "";

  /** @type {(parts: RequestParts) => Promise<void>} */
  async function follow(parts) {
    const mine = ++turn;
    const request = { ...readAddress(""), ...parts };
    const typed = wordsField(form).value;
    status.textContent = say.LOADING;
    const answer = await client.find(request, NEAREST).catch(console.warn);
    if (mine !== turn) return;
    if (!answer) return void (status.textContent = SEARCH_FAILED);
    const where = await goTo(page, answer, fold(request.q));
    fill(status, ...saidParts(form, request, answer, where, follow));
    // On a telephone its keyboard goes, and the map is seen; who types other words already stays at them.
    if (where && wordsField(form).value === typed) part(panel, "carte").focus({ preventScroll: true });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked = wordsField(form).value;
    const q = asked.trim();
    if (q) follow({ q });
    else wordsField(form).focus();
  });
  const search = {
    // What one does is asked of the results; a house has a page.
    propose: async (/** @type {string} */ text) => ({ ...(await client.propose(text)), needs: [], houses: [] }),
    go: follow,
    goNear: (/** @type {NonNullable<Request["position"]>} */ position) => void follow({ position }),
    asked: () => asked,
  };
  onTouch(form, async () => (await loadBox()).startBox(form, search), () => (status.textContent = SEARCH_FAILED));
}

/**
 * Lead the map to what was understood of `words`. Promises its name; "" where there is nothing to go to.
 * @type {(page: MapPage, answer: Answer, words: string[]) => Promise<string>}
 */
async function goTo({ map, boxOfArea }, { reading, results }, words) {
  const place = reading.places.find(({ current }) => current);
  if (place?.area) {
    map.goTo(await boxOfArea(place.code));
    return say.placeName(place);
  }
  if (reading.point) {
    const name = place?.name ?? say.YOUR_POSITION;
    map.seek({ ...reading.point, name }, results.map((result) => result.place.position));
    return place ? say.placeName(place) : name;
  }
  const [house] = reading.places.length ? [] : results;
  if (!house?.place.position || !isNamed(`${house.name} ${house.place.name}`, words)) return "";
  map.open(String(house.number));
  return house.name;
}

/**
 * Whether the name of a house and its place says all words that tell, with a slip perhaps: one that shares a word with what was asked stands in
 * the list of results, and nobody is led there.
 * @type {(name: string, words: string[]) => boolean}
 */
function isNamed(name, words) {
  const own = fold(name);
  return words.every((word) => word.length < TELLING_LENGTH || own.some((each) => withinOneEdit(each, word)));
}

/**
 * What is said of an answer: where the map went, the places to choose from, or that there is none; and the way to the
 * results, which tell more.
 * @type {(form: HTMLFormElement, request: Request, answer: Answer, where: string, follow: (parts: RequestParts) => void) => Node[]}
 */
function saidParts(form, request, { reading, results, sorted }, where, follow) {
  const asList = element("a", { href: `${form.getAttribute("action")}${writeAddress(request)}` }, AS_LIST);
  if (where) {
    const distanceKm = sorted === "distance" ? (results[0]?.distanceKm ?? null) : null;
    return [element("p", {}, foundSentence(where, distanceKm), " ", asList)];
  }
  if (!reading.places.length) return [element("p", {}, NOT_FOUND, " ", asList)];
  const choices = reading.places.map((place) => element("li", {}, choice(place, () => follow({ q: request.q, lieu: place.code }))));
  return [element("p", {}, say.CHOOSE), element("ul", { class: "map-choices" }, ...choices)];
}

/** @type {(place: ShownPlace, choose: () => void) => HTMLElement} */
function choice(place, choose) {
  const button = element("button", { type: "button", class: "button button-quiet" }, say.placeName(place));
  button.addEventListener("click", choose);
  return button;
}
