// The address of a search: ?q=&lieu=&lat=&lon=&services=&partenaires=&ouvert=

import { positionOf } from "./distance.js";
import { LONGEST_QUERY } from "./understanding.js";

const INSEE_CODE = /^(\d{2}|2[AB])\d{3}$/;
const CODE = /^[a-z0-9-]{1,80}$/;
const MOST_CODES = 50;

/** The request that an address holds; whatever is not of its form is left out. */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  const place = given.get("lieu") ?? "";
  return {
    q: (given.get("q") ?? "").slice(0, LONGEST_QUERY),
    lieu: INSEE_CODE.test(place) ? place : "",
    position: positionOf(given.get("lat"), given.get("lon")),
    services: codes(given.get("services")),
    partenaires: codes(given.get("partenaires")),
    ouvert: given.get("ouvert") === "maintenant",
  };
}

/** The address of a request, with its "?"; only what is asked appears. */
export function writeAddress({ q, lieu, position, services = [], partenaires = [], ouvert }) {
  const given = new URLSearchParams();
  if (q) given.set("q", q);
  if (lieu) given.set("lieu", lieu);
  if (position) given.set("lat", position.latitude);
  if (position) given.set("lon", position.longitude);
  if (services.length) given.set("services", services.join(","));
  if (partenaires.length) given.set("partenaires", partenaires.join(","));
  if (ouvert) given.set("ouvert", "maintenant");
  return `?${given}`;
}

/** Whether a request asks for anything. */
export function asks({ q, lieu, position, services, partenaires, ouvert }) {
  const words = q.trim() !== "";
  return words || Boolean(lieu || position || services.length || partenaires.length || ouvert);
}

function codes(text) {
  const wanted = (text ?? "").slice(0, 4000).split(",").filter((code) => CODE.test(code));
  return [...new Set(wanted)].slice(0, MOST_CODES);
}
