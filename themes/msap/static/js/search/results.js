// The results region: what was understood, the houses, and the state for people and tests.

/**
 * @import { Answer, Given, Request, Result, Results, ShownFilter, ShownNeed, ShownReading, ToldResults,
 *   UnderstoodPlace } from "../types"
 */

import { NO_PLACE, writeAddress } from "../lib/address.js";
import { distanceText } from "../lib/distance_words.js";
import * as say from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { element, fill, paragraph, part } from "./elements.js";
import { hoursParts } from "./hours_parts.js";
import { tellMap } from "./map_link.js";
import { keepMapPlace } from "./map_place.js";

// Beside the place in use, more places than these are folded.
const MOST_OTHERS_SHOWN = 2;

/**
 * The results region's writer. `base` is the site's root, the last argument that of failure.js.
 * @type {(region: HTMLElement, base: string, showFailure: Given["showFailure"]) => Results}
 */
export function createResults(region, base, showFailure) {
  const [understood, measure, list, where] = ["compris", "mesure", "liste", "ou"].map((name) => part(region, name));
  const more = /** @type {HTMLButtonElement} */ (part(region, "plus"));
  const state = stating(region);
  const { tell, shown, told } = telling(region, base);

  /** @type {(name: string, sentence: string) => void} */
  function only(name, sentence) {
    measure.hidden = where.hidden = true;
    state(name, sentence);
  }

  return {
    more,
    list,
    waiting(sentence = "") {
      understood.textContent = list.textContent = "";
      more.hidden = true;
      only("attente", sentence);
      tell([]);
    },
    loading: () => only("chargement", say.LOADING),
    failed() {
      measure.hidden = true;
      showFailure(region);
      tell([]);
    },
    moreFailed: () => only("resultats", say.MORE_FAILED),
    show(answer, request) {
      const { results, reading } = answer;
      fill(understood, ...understoodParts(reading, request, results.length > 0));
      fill(list, ...houseItems(results, base));
      more.hidden = !answer.more;
      where.hidden = !answer.asksWhere;
      measure.hidden = !say.isByDistance(answer);
      state(...outcome(answer, request));
      tell(results, reading);
    },
    shown,
    told,
    focusHouse: (rank) => list.children[rank]?.querySelector("a")?.focus(),
  };
}

/**
 * Tells others which results are shown, and keeps them.
 * @param {HTMLElement} region
 * @param {string} base
 */
function telling(region, base) {
  /** @type {Result[]} */
  let shown = [];
  /** @type {ToldResults} */
  let told = { houses: [], point: null };
  return {
    shown: () => shown,
    told: () => told,
    /** @type {(results: Result[], reading?: ShownReading) => void} */
    tell(results, reading) {
      const isFirst = !told.houses.length;
      shown = results;
      told = tellMap(region, base, { results, reading });
      if (isFirst) keepMapPlace(region, told);
    },
  };
}

/**
 * The state of the region, and what is said.
 * @type {(answer: Answer, request: Request) => [name: string, sentence: string, understood: string[]]}
 */
function outcome(answer, request) {
  const name = answer.results.length || answer.asksWhere ? "resultats" : "vide";
  const understood = say.understoodPieces(answer.reading);
  return [name, say.countSentence(answer), understood.length ? understood : [request.q].filter(Boolean)];
}

/**
 * What puts the region in a state, says a sentence and gives the page its title.
 * @type {(region: HTMLElement) => (name: string, sentence: string, understood?: string[]) => void}
 */
function stating(region) {
  const [announce, wayOn, filters] = ["annonce", "suite", "filtres"].map((name) => part(region, name));
  const pageTitle = document.title;
  return (name, sentence, understood = []) => {
    // Who listens hears what was understood before how many: the chips say it to the others. Each piece is an element, which
    // is said in another language, or stays French, by itself (js/language).
    const heard = understood.flatMap((piece, rank) => [rank ? ", " : "", element("span", {}, piece)]);
    fill(announce, element("span", { class: "visually-hidden" }, ...heard, heard.length ? "\u00a0: " : ""), sentence);
    document.title = [understood.join(", "), pageTitle].filter(Boolean).join(" · ");
    wayOn.hidden = name !== "vide";
    // What fills the panel comes later (filters_panel.js): nothing has to make way for it then.
    if (name !== "attente") filters.hidden = false;
    region.dataset.etat = name;
  };
}

/** @type {(results: Result[], base: string) => HTMLElement[]} */
function houseItems(results, base) {
  // A reason that all of them share is told by what was understood.
  const tellsReasons = new Set(results.map(({ reasons }) => reasons.join())).size > 1;
  return results.map((result) => houseItem(result, base, tellsReasons));
}

/** @type {(reading: ShownReading, request: Request, someFound: boolean) => HTMLElement[]} */
function understoodParts(reading, request, someFound) {
  const inUse = reading.places.filter(({ current }) => current);
  const others = reading.places.filter(({ current }) => !current);
  const folds = inUse.length > 0 && others.length > MOST_OTHERS_SHOWN;
  const items = (folds ? inUse : [...inUse, ...others]).map((place) => placeItem(place, request));
  if (reading.position) items.unshift(positionItem(request));
  const needs = reading.needs.map((need) => needItem(need, request));
  const parts = [
    folds ? null : paragraph("understood", say.understoodSentence(reading)),
    chips("Lieux", items),
    folds ? foldedPlaces(others, reading, request) : paragraph("understood-more", say.othersSentence(reading.others)),
    chips("Démarches et organismes", needs),
    chips("Filtres", reading.filters.map((each) => filterItem(each, request))),
    reading.lost ? paragraph("understood-absent", say.NEEDS_LOST, element("a", { href: writeAddress(request) }, say.AGAIN)) : null,
    paragraph("understood-absent", someFound ? say.absentSentence(reading, true) : ""),
  ];
  return /** @type {HTMLElement[]} */ (parts.filter(Boolean));
}

/** @type {(label: string, items: HTMLElement[]) => HTMLElement | null} */
function chips(label, items) {
  return items.length ? element("ul", { class: "chips", "aria-label": label }, ...items) : null;
}

/** @type {(others: UnderstoodPlace[], reading: ShownReading, request: Request) => HTMLElement} */
function foldedPlaces(others, reading, request) {
  const title = element("summary", {}, say.otherPlaces(others.length, reading.postcode));
  // The title says where: the names are enough.
  /** @type {(place: UnderstoodPlace) => string} */
  const label = reading.postcode ? ({ name }) => name : say.placeName;
  const items = others.map((place) => placeItem(place, request, label));
  const more = paragraph("understood-more", say.othersSentence(reading.others));
  return element("details", { class: "results-fold" }, title, element("div", {}, chips("Autres lieux", items), more));
}

/** @type {(place: UnderstoodPlace, request: Request, label?: (place: UnderstoodPlace) => string) => HTMLElement} */
function placeItem(place, request, label = say.placeName) {
  const href = writeAddress({ ...request, lieu: place.code, position: null });
  const current = place.current ? "true" : null;
  const attributes = { class: "chip-link", "data-lieu": place.code, href, "aria-current": current };
  const link = element("a", attributes, label(place));
  // A place that the words do not name is kept from the question before, or chosen.
  const [other, why] = place.said ? [NO_PLACE, say.notAPlace(place)] : ["", `Retirer ${place.name}`];
  const without = writeAddress({ ...request, lieu: other, position: null });
  const undone = place.current && request.q ? removal(without, why) : null;
  return element("li", { class: "chip" }, link, undone);
}

/** @type {(request: Request) => HTMLElement} */
function positionItem(request) {
  const undone = removal(writeAddress({ ...request, position: null }), say.FORGET_POSITION);
  return element("li", { class: "chip" }, say.NEAR_YOU, " ", undone);
}

/** @type {(href: string, label: string) => HTMLElement} */
function removal(href, label) {
  return element("a", { class: "chip-remove", href, "aria-label": label, title: label }, "×");
}

/** @type {(need: ShownNeed, request: Request) => HTMLElement} */
function needItem(need, request) {
  const removed = {
    ...request,
    q: need.without ?? request.q,
    [need.kind]: request[need.kind].filter((code) => code !== need.code),
  };
  const item = { class: "chip", "data-besoin": need.code };
  return element("li", item, `${need.name} `, removal(writeAddress(removed), `Retirer ${need.name}`));
}

/** @type {(filter: ShownFilter, request: Request) => HTMLElement} */
function filterItem({ filters, label, left }, request) {
  const item = { class: "chip", "data-filtre": filters.map(({ value, name }) => (value === "oui" ? name : value)).join(" ") };
  return element("li", item, `${label} `, removal(writeAddress({ ...request, ...left }), `Retirer ${label}`));
}

/** @type {(result: Result, base: string, tellsReasons: boolean) => HTMLElement} */
function houseItem(result, base, tellsReasons) {
  const { id, slug, name, commune, postcode, distanceKm, phone, dialled, place, opening } = result;
  const distance = distanceKm === null ? null : String(Math.round(distanceKm * 10) / 10);
  // The town tells houses apart: most names begin alike.
  const town = element("b", {}, `${commune} (${postcode})`);
  const link = element("a", { href: `${base}${housePath(slug, place.anchor)}` }, town, " ", name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, say.callText(phone)) : null;
  const parts = [
    element("h3", { class: "result-name" }, link),
    paragraph("result-place", say.nearestPlaceSentence(place)),
    paragraph("result-distance", distanceKm === null ? "" : distanceText(distanceKm)),
    ...hoursParts(place, opening),
    paragraph("result-asked", result.asked),
    paragraph("result-reason", tellsReasons ? say.reasonSentence(result.reasons) : ""),
    paragraph("result-phone", call),
  ].filter(Boolean);
  const attributes = { class: "result", "data-maison": id, "data-distance-km": distance };
  return element("li", attributes, ...parts);
}
