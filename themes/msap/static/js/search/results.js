// The results region: what was understood, the houses, and the state for people and tests.

import { NO_PLACE, writeAddress } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { element, paragraph } from "./elements.js";
import { createMapLink } from "./map_link.js";

/** The results region's writer. `base` is the site's root, the last argument failure.js. */
export function createResults(region, base, { showFailure, showWayOn }) {
  const parts = {
    announce: region.querySelector("[data-annonce]"),
    understood: region.querySelector("[data-compris]"),
    list: region.querySelector("[data-liste]"),
    more: region.querySelector("[data-plus]"),
  };

  const map = createMapLink(region, parts.list, base);

  function state(name, sentence) {
    parts.announce.textContent = sentence;
    showWayOn(region, name === "vide");
    region.dataset.etat = name;
  }

  return {
    more: parts.more,
    waiting() {
      parts.understood.replaceChildren();
      parts.list.replaceChildren();
      parts.more.hidden = true;
      state("attente", "");
      map.show({ results: [] });
    },
    loading: () => state("chargement", say.LOADING),
    failed() {
      showFailure(region);
      map.show({ results: [] });
    },
    show(answer, request) {
      parts.understood.replaceChildren(...understoodParts(answer.reading, request));
      parts.list.replaceChildren(...answer.results.map((result) => houseItem(result, base)));
      parts.more.hidden = !answer.more;
      state(answer.results.length ? "resultats" : "vide", say.countSentence(answer));
      map.show(answer);
    },
    /** Focus the link of the house of this rank: where "more" was asked. */
    focusHouse: (rank) => parts.list.children[rank]?.querySelector("a").focus(),
  };
}

function understoodParts(reading, request) {
  const sentence = paragraph("compris", say.understoodSentence(reading));
  const places = reading.places.map((place) => placeItem(place, request));
  if (reading.position) places.unshift(positionItem(request));
  const needs = reading.needs.map((need) => needItem(need, request));
  return [
    sentence,
    places.length ? element("ul", { class: "lieux", "aria-label": "Lieux" }, ...places) : null,
    paragraph("compris__suite", say.othersSentence(reading.others)),
    needs.length ? element("ul", { class: "besoins", "aria-label": "Démarches et organismes" }, ...needs) : null,
  ].filter(Boolean);
}

function placeItem(place, request) {
  const href = writeAddress({ ...request, lieu: place.code, position: null });
  const current = place.current ? "true" : null;
  const attributes = { class: "lieu__nom", "data-lieu": place.code, href, "aria-current": current };
  const link = element("a", attributes, say.placeName(place));
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

function houseItem(result, base) {
  const { id, slug, name, commune, postcode, distanceKm, phone, dialled, place, opening } = result;
  const distance = distanceKm === null ? null : String(Math.round(distanceKm * 10) / 10);
  const link = element("a", { href: `${base}maisons/${encodeURIComponent(slug)}/` }, name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, phone) : null;
  const parts = [
    element("h3", { class: "resultat__nom" }, link),
    paragraph("resultat__lieu", `${commune} (${postcode})`),
    paragraph("resultat__place", say.nearestPlaceSentence(place)),
    paragraph("resultat__distance", distance === null ? "" : say.distanceSentence(distanceKm)),
    element("p", { class: "resultat__ouverture", "data-etat": opening.state }, opening.sentence),
    paragraph("resultat__passage", say.nextVisitSentence(place, opening)),
    paragraph("resultat__raison", result.reasons.join(", ")),
    paragraph("resultat__telephone", call),
  ].filter(Boolean);
  const attributes = { class: "resultat", "data-maison": id, "data-distance-km": distance };
  return element("li", attributes, ...parts);
}
