// The results region: what was understood, the houses, and the state for people and tests.

import { NO_PLACE, writeAddress } from "../lib/address.js";
import { distanceText } from "../lib/distance_words.js";
import * as say from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { element, paragraph } from "./elements.js";
import { createMapLink } from "./map_link.js";

// Beside the place in use, more places than these are folded.
const MOST_OTHERS_SHOWN = 2;

/** The results region's writer. `base` is the site's root, the last argument failure.js. */
export function createResults(region, base, { showFailure, showWayOn }) {
  const parts = {
    announce: region.querySelector("[data-annonce]"),
    understood: region.querySelector("[data-compris]"),
    measure: region.querySelector("[data-mesure]"),
    list: region.querySelector("[data-liste]"),
    more: region.querySelector("[data-plus]"),
  };

  const map = createMapLink(region, parts.list, base);
  let shown = [];
  let refreshed = null;

  const pageTitle = document.title;

  function state(name, sentence, understood = "") {
    // Who listens hears what was understood before how many: the chips say it to the others.
    const prefix = understood ? element("span", { class: "visually-hidden" }, `${understood}\u00a0: `) : null;
    parts.announce.replaceChildren(...[prefix, sentence].filter(Boolean));
    document.title = understood ? `${understood} · ${pageTitle}` : pageTitle;
    showWayOn(region, name === "vide");
    region.dataset.etat = name;
  }

  function none() {
    shown = [];
    refreshed = null;
    parts.measure.hidden = true;
    map.show({ results: [] });
  }

  return {
    more: parts.more,
    /** Nothing is asked; `sentence` may say what to do. */
    waiting(sentence = "") {
      parts.understood.replaceChildren();
      parts.list.replaceChildren();
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
      refreshed = null;
      const tellsReasons = !allTheSame(shown.map(({ reasons }) => reasons.join()));
      parts.understood.replaceChildren(...understoodParts(answer.reading, request, shown.length > 0));
      const understood = say.understoodPhrase(answer.reading) || request.q;
      parts.list.replaceChildren(...shown.map((result) => houseItem(result, base, tellsReasons)));
      parts.more.hidden = !answer.more;
      parts.measure.hidden = !say.isByDistance(answer);
      state(shown.length ? "resultats" : "vide", say.countSentence(answer), understood);
      map.show(answer);
    },
    /** Where the houses shown are received: {number, rank}, in their order. */
    shownPlaces() {
      refreshed = shown.map(({ number, place: { rank } }) => ({ number, rank }));
      return refreshed;
    },
    /**
     * Say the hours anew, by the openings of `places`, unless other houses are shown by now; nothing is
     * announced, nothing else moves.
     */
    refresh(places, openings) {
      if (places !== refreshed) return;
      openings.forEach((opening, rank) => sayHours(parts.list.children[rank], shown[rank].place, opening));
    },
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
    folds ? null : paragraph("compris", say.understoodSentence(reading)),
    chips("lieux", "Lieux", items),
    folds ? foldedPlaces(others, reading, request) : paragraph("compris__suite", say.othersSentence(reading.others)),
    chips("besoins", "Démarches et organismes", needs),
    chips("besoins", "Filtres", reading.switches.map((each) => switchItem(each, request))),
    paragraph("compris__absent", someFound ? say.absentSentence(reading, true) : ""),
  ].filter(Boolean);
}

function chips(className, label, items) {
  return items.length ? element("ul", { class: className, "aria-label": label }, ...items) : null;
}

function foldedPlaces(others, reading, request) {
  const title = element("summary", {}, say.otherPlaces(others.length, reading.postcode));
  // The title says where: the names are enough.
  const label = reading.postcode ? ({ name }) => name : say.placeName;
  const items = others.map((place) => placeItem(place, request, label));
  const more = paragraph("compris__suite", say.othersSentence(reading.others));
  return element("details", { class: "repli" }, title, element("div", {}, chips("lieux", "Autres lieux", items), more));
}

function placeItem(place, request, label = say.placeName) {
  const href = writeAddress({ ...request, lieu: place.code, position: null });
  const current = place.current ? "true" : null;
  const attributes = { class: "lieu__nom", "data-lieu": place.code, href, "aria-current": current };
  const link = element("a", attributes, label(place));
  const without = writeAddress({ ...request, lieu: NO_PLACE, position: null });
  const undone = place.current && request.q ? removal(without, say.notAPlace(place)) : null;
  return element("li", { class: "lieu" }, link, undone);
}

function positionItem(request) {
  const undone = removal(writeAddress({ ...request, position: null }), say.FORGET_POSITION);
  return element("li", { class: "lieu" }, say.NEAR_YOU, " ", undone);
}

function removal(href, label) {
  return element("a", { class: "retirer", href, "aria-label": label, title: label }, "×");
}

function needItem(need, request) {
  const removed = {
    ...request,
    q: need.without ?? request.q,
    [need.kind]: request[need.kind].filter((code) => code !== need.code),
  };
  const item = { class: "besoin", "data-besoin": need.code };
  return element("li", item, `${need.name} `, removal(writeAddress(removed), `Retirer ${need.name}`));
}

function switchItem({ name, without }, request) {
  const undone = removal(writeAddress({ ...request, q: without, [name]: false }), `Retirer ${say.SWITCH_NAMES[name]}`);
  return element("li", { class: "besoin", "data-filtre": name }, `${say.SWITCH_NAMES[name]} `, undone);
}

function houseItem(result, base, tellsReasons) {
  const { id, slug, name, commune, postcode, distanceKm, phone, dialled, place, opening } = result;
  const distance = distanceKm === null ? null : String(Math.round(distanceKm * 10) / 10);
  const link = element("a", { href: `${base}${housePath(slug)}` }, name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, say.callText(phone)) : null;
  const parts = [
    element("h3", { class: "resultat__nom" }, link),
    paragraph("resultat__lieu", `${commune} (${postcode})`),
    paragraph("resultat__place", say.nearestPlaceSentence(place)),
    paragraph("resultat__distance", distance === null ? "" : distanceText(distanceKm)),
    ...hoursParts(place, opening),
    paragraph("resultat__raison", tellsReasons ? say.reasonSentence(result.reasons) : ""),
    paragraph("resultat__telephone", call),
  ].filter(Boolean);
  const attributes = { class: "resultat", "data-maison": id, "data-distance-km": distance };
  return element("li", attributes, ...parts);
}

function hoursParts(place, opening) {
  return [
    element("p", { class: "resultat__ouverture", "data-etat": opening.state }, opening.sentence),
    paragraph("resultat__passage", say.nextVisitSentence(place, opening)),
  ].filter(Boolean);
}

/** Replace what an item says of the hours, if it is no longer what is to be said. */
function sayHours(item, place, opening) {
  const before = [...item.querySelectorAll(".resultat__ouverture, .resultat__passage")];
  const after = hoursParts(place, opening);
  if (textOf(before) === textOf(after)) return;
  before[0].before(...after);
  for (const old of before) old.remove();
}

function textOf(elements) {
  return elements.map(({ textContent }) => textContent).join("\n");
}
