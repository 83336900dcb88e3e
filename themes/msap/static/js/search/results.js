// The results region: what was understood, the houses, and the state for people and tests.

import { writeAddress } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { element, paragraph } from "./elements.js";

/** The results region's writer. `base` is the site's root, the last argument failure.js. */
export function createResults(region, base, { showFailure, showWayOn }) {
  const parts = {
    announce: region.querySelector("[data-annonce]"),
    understood: region.querySelector("[data-compris]"),
    list: region.querySelector("[data-liste]"),
    more: region.querySelector("[data-plus]"),
  };

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
    },
    loading: () => state("chargement", say.LOADING),
    failed: () => showFailure(region),
    show(answer, request) {
      parts.understood.replaceChildren(...understoodParts(answer.reading, request));
      parts.list.replaceChildren(...answer.results.map((result) => houseItem(result, base)));
      parts.more.hidden = !answer.more;
      state(answer.results.length ? "resultats" : "vide", say.countSentence(answer));
    },
    /** Focus the link of the house of this rank: where "more" was asked. */
    focusHouse: (rank) => parts.list.children[rank]?.querySelector("a").focus(),
  };
}

function understoodParts(reading, request) {
  const sentence = paragraph("compris", say.understoodSentence(reading));
  const places = reading.places.map((place) => element("li", {}, placeLink(place, request)));
  const needs = reading.needs.map((need) => needItem(need, request));
  return [
    sentence,
    places.length ? element("ul", { class: "lieux", "aria-label": "Lieux" }, ...places) : null,
    needs.length ? element("ul", { class: "besoins", "aria-label": "Démarches et organismes" }, ...needs) : null,
  ].filter(Boolean);
}

function placeLink(place, request) {
  const href = writeAddress({ ...request, lieu: place.code, position: null });
  const current = place.current ? "true" : null;
  const attributes = { class: "lieu", "data-lieu": place.code, href, "aria-current": current };
  return element("a", attributes, say.placeName(place));
}

function needItem(need, request) {
  const removed = {
    ...request,
    q: need.without ?? request.q,
    [need.kind]: request[need.kind].filter((code) => code !== need.code),
  };
  const attributes = {
    class: "besoin__retirer",
    href: writeAddress(removed),
    "aria-label": `Retirer ${need.name}`,
  };
  const item = { class: "besoin", "data-besoin": need.code };
  return element("li", item, `${need.name} `, element("a", attributes, "×"));
}

function houseItem(result, base) {
  const { id, slug, name, commune, postcode, distanceKm, phone, dialled } = result;
  const distance = distanceKm === null ? null : String(Math.round(distanceKm * 10) / 10);
  const link = element("a", { href: `${base}maisons/${encodeURIComponent(slug)}/` }, name);
  const call = phone ? element("a", { href: `tel:${dialled}` }, phone) : null;
  const parts = [
    element("h3", { class: "resultat__nom" }, link),
    paragraph("resultat__lieu", `${commune} (${postcode})`),
    paragraph("resultat__place", say.nearestPlaceSentence(result.place)),
    paragraph("resultat__distance", distance === null ? "" : say.distanceSentence(distanceKm)),
    paragraph("resultat__raison", result.reasons.join(", ")),
    paragraph("resultat__telephone", call),
  ].filter(Boolean);
  const attributes = { class: "resultat", "data-maison": id, "data-distance-km": distance };
  return element("li", attributes, ...parts);
}
