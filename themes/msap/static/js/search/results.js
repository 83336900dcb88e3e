// The results region: what was understood, the houses, and the state for people and tests.

import { NO_PLACE, writeAddress } from "../lib/address.js";
import { distanceText } from "../lib/distance_words.js";
import * as say from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { element, fill, paragraph } from "./elements.js";
import { hoursParts } from "./hours_parts.js";
import { tellMap } from "./map_link.js";

// Beside the place in use, more places than these are folded.
const MOST_OTHERS_SHOWN = 2;

/** The results region's writer. `base` is the site's root, the last argument that of failure.js. */
export function createResults(region, base, showFailure) {
  const parts = {
    announce: region.querySelector("[data-annonce]"),
    understood: region.querySelector("[data-compris]"),
    measure: region.querySelector("[data-mesure]"),
    list: region.querySelector("[data-liste]"),
    more: region.querySelector("[data-plus]"),
    wayOn: region.querySelector("[data-suite]"),
  };

  let shown = [];

  const pageTitle = document.title;

  function state(name, sentence, understood = "") {
    // Who listens hears what was understood before how many: the chips say it to the others.
    const prefix = understood ? element("span", { class: "visually-hidden" }, `${understood}\u00a0: `) : null;
    fill(parts.announce, ...[prefix, sentence].filter(Boolean));
    document.title = understood ? `${understood} · ${pageTitle}` : pageTitle;
    parts.wayOn.hidden = name !== "vide";
    region.dataset.etat = name;
  }

  function none() {
    shown = [];
    parts.measure.hidden = true;
    tellMap(region, base, { results: [] });
  }

  return {
    more: parts.more,
    /** Nothing is asked; `sentence` may say what to do. */
    waiting(sentence = "") {
      fill(parts.understood);
      fill(parts.list);
      parts.more.hidden = true;
      state("attente", sentence);
      none();
    },
    loading() {
      parts.measure.hidden = true;
      state("chargement", say.LOADING);
    },
    failed() {
      showFailure(region);
      none();
    },
    /** What is shown stays; a sentence says that more of it could not come. */
    moreFailed() {
      state("resultats", say.MORE_FAILED);
      parts.measure.hidden = true;
    },
    show(answer, request) {
      shown = answer.results;
      const tellsReasons = !allTheSame(shown.map(({ reasons }) => reasons.join()));
      fill(parts.understood, ...understoodParts(answer.reading, request, shown.length > 0));
      const understood = say.understoodPhrase(answer.reading) || request.q;
      fill(parts.list, ...shown.map((result) => houseItem(result, base, tellsReasons)));
      parts.more.hidden = !answer.more;
      parts.measure.hidden = !say.isByDistance(answer);
      state(shown.length ? "resultats" : "vide", say.countSentence(answer), understood);
      tellMap(region, base, answer);
    },
    list: parts.list,
    /** The houses shown, in their order. */
    shown: () => shown,
    /** Focus the link of the house of this rank: where "more" was asked. */
    focusHouse: (rank) => parts.list.children[rank]?.querySelector("a").focus(),
  };
}

function allTheSame(texts) {
  return new Set(texts).size < 2;
}

function understoodParts(reading, request, someFound) {
  const inUse = reading.places.filter(({ current }) => current);
  const others = reading.places.filter(({ current }) => !current);
  const folds = inUse.length > 0 && others.length > MOST_OTHERS_SHOWN;
  const items = (folds ? inUse : [...inUse, ...others]).map((place) => placeItem(place, request));
  if (reading.position) items.unshift(positionItem(request));
  const needs = reading.needs.map((need) => needItem(need, request));
  return [
    folds ? null : paragraph("understood", say.understoodSentence(reading)),
    chips("Lieux", items),
    folds ? foldedPlaces(others, reading, request) : paragraph("understood-more", say.othersSentence(reading.others)),
    chips("Démarches et organismes", needs),
    chips("Filtres", reading.switches.map((each) => switchItem(each, request))),
    reading.lost ? paragraph("understood-absent", say.NEEDS_LOST, element("a", { href: writeAddress(request) }, say.AGAIN)) : null,
    paragraph("understood-absent", someFound ? say.absentSentence(reading, true) : ""),
  ].filter(Boolean);
}

function chips(label, items) {
  return items.length ? element("ul", { class: "chips", "aria-label": label }, ...items) : null;
}

function foldedPlaces(others, reading, request) {
  const title = element("summary", {}, say.otherPlaces(others.length, reading.postcode));
  // The title says where: the names are enough.
  const label = reading.postcode ? ({ name }) => name : say.placeName;
  const items = others.map((place) => placeItem(place, request, label));
  const more = paragraph("understood-more", say.othersSentence(reading.others));
  return element("details", { class: "results-fold" }, title, element("div", {}, chips("Autres lieux", items), more));
}

function placeItem(place, request, label = say.placeName) {
  const href = writeAddress({ ...request, lieu: place.code, position: null });
  const current = place.current ? "true" : null;
  const attributes = { class: "chip-link", "data-lieu": place.code, href, "aria-current": current };
  const link = element("a", attributes, label(place));
  const without = writeAddress({ ...request, lieu: NO_PLACE, position: null });
  const undone = place.current && request.q ? removal(without, say.notAPlace(place)) : null;
  return element("li", { class: "chip" }, link, undone);
}

function positionItem(request) {
  const undone = removal(writeAddress({ ...request, position: null }), say.FORGET_POSITION);
  return element("li", { class: "chip" }, say.NEAR_YOU, " ", undone);
}

function removal(href, label) {
  return element("a", { class: "chip-remove", href, "aria-label": label, title: label }, "×");
}

function needItem(need, request) {
  const removed = {
    ...request,
    q: need.without ?? request.q,
    [need.kind]: request[need.kind].filter((code) => code !== need.code),
  };
  const item = { class: "chip", "data-besoin": need.code };
  return element("li", item, `${need.name} `, removal(writeAddress(removed), `Retirer ${need.name}`));
}

function switchItem({ name, without }, request) {
  const undone = removal(writeAddress({ ...request, q: without, [name]: false }), `Retirer ${say.SWITCH_NAMES[name]}`);
  return element("li", { class: "chip", "data-filtre": name }, `${say.SWITCH_NAMES[name]} `, undone);
}

function houseItem(result, base, tellsReasons) {
  const { id, slug, name, commune, postcode, distanceKm, phone, dialled, place, opening } = result;
  const distance = distanceKm === null ? null : String(Math.round(distanceKm * 10) / 10);
  const link = element("a", { href: `${base}${housePath(slug)}` }, name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, say.callText(phone)) : null;
  const parts = [
    element("h3", { class: "result-name" }, link),
    paragraph("result-town", `${commune} (${postcode})`),
    paragraph("result-place", say.nearestPlaceSentence(place)),
    paragraph("result-distance", distance === null ? "" : distanceText(distanceKm)),
    ...hoursParts(place, opening),
    paragraph("result-reason", tellsReasons ? say.reasonSentence(result.reasons) : ""),
    paragraph("result-phone", call),
  ].filter(Boolean);
  const attributes = { class: "result", "data-maison": id, "data-distance-km": distance };
  return element("li", attributes, ...parts);
}
