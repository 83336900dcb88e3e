// The address of a search: ?q=&lieu=&services=&partenaires=&rayon=&ouvert=&samedi=&fauteuil=&fixes=#lat=&lon=
// A person's position stands after the "#": browsers never send that part to a server.

/** @import { Position, Request, RequestParts, Switch, Switches } from "../types" */

import { LONGEST_QUERY } from "./limits.js";
import { positionOf } from "./position.js";

/** @type {number[]} */
export const RADII_KM = [5, 10, 20, 50, 100];
/** The value of `lieu` that says that no word of the query is a place. */
export const NO_PLACE = "aucun";

const PLACE_CODE = /^((\d{2}|2[AB])\d{3}|\d{2}|2[AB]|9[78]\d|R\d{2}|z-[a-z0-9-]{1,120}|aucun)$/;
const CODE = /^[a-z0-9-]{1,80}$/;
const MOST_CODES = 50;
const STEPS_PER_DEGREE = 1000;
/** @type {Record<Switch, string>} */
const SWITCH_VALUES = { ouvert: "maintenant", samedi: "oui", fauteuil: "oui", fixes: "oui" };
const SWITCHES = /** @type {Switch[]} */ (Object.keys(SWITCH_VALUES));

/**
 * The request that an address holds; whatever is not of its form is left out.
 * @type {(search: string, hash?: string) => Request}
 */
export function readAddress(search, hash = "") {
  const given = new URLSearchParams(search);
  const place = given.get("lieu") ?? "";
  const radiusKm = Number(given.get("rayon"));
  return {
    q: (given.get("q") ?? "").slice(0, LONGEST_QUERY),
    lieu: PLACE_CODE.test(place) ? place : "",
    position: positionIn(new URLSearchParams(hash.slice(1))) ?? positionIn(given),
    services: codes(given.get("services")),
    partenaires: codes(given.get("partenaires")),
    rayon: RADII_KM.includes(radiusKm) ? radiusKm : null,
    ...switchesIn(given),
  };
}

/**
 * The address of a request, with its "?"; only what is asked appears.
 * @type {(request: RequestParts) => string}
 */
export function writeAddress({ q, lieu, position, services = [], partenaires = [], rayon, ...more }) {
  const given = new URLSearchParams();
  if (q) given.set("q", q);
  if (lieu) given.set("lieu", lieu);
  if (services.length) given.set("services", services.join(","));
  if (partenaires.length) given.set("partenaires", partenaires.join(","));
  if (rayon) given.set("rayon", String(rayon));
  for (const name of SWITCHES) if (more[name]) given.set(name, SWITCH_VALUES[name]);
  return `?${given}${position ? positionHash(position) : ""}`;
}

/**
 * Whether the part of an address after "#" is one that this module writes.
 * @type {(hash: string) => boolean}
 */
export function isPositionHash(hash) {
  return hash === "" || hash === "#" || hash.startsWith("#lat=");
}

/**
 * Whether a request asks for anything.
 * @type {(request: Request) => boolean}
 */
export function asks({ q, lieu, position, services, partenaires, ...more }) {
  const switched = SWITCHES.some((name) => more[name]);
  const place = lieu && lieu !== NO_PLACE;
  return q.trim() !== "" || Boolean(place || position || services.length || partenaires.length || switched);
}

/** @type {(given: URLSearchParams) => Switches} */
function switchesIn(given) {
  const switches = SWITCHES.map((name) => [name, given.get(name) === SWITCH_VALUES[name]]);
  return Object.fromEntries(switches);
}

/** @type {(position: Position) => string} */
function positionHash({ latitude, longitude }) {
  const [lat, lon] = [latitude, longitude].map((each) => Math.round(each * STEPS_PER_DEGREE) / STEPS_PER_DEGREE);
  return `#lat=${lat}&lon=${lon}`;
}

/** @type {(given: URLSearchParams) => Position | null} */
function positionIn(given) {
  return positionOf(given.get("lat"), given.get("lon"));
}

/** @type {(text: string | null) => string[]} */
function codes(text) {
  const wanted = (text ?? "").slice(0, 4000).split(",").filter((code) => CODE.test(code));
  return [...new Set(wanted)].slice(0, MOST_CODES);
}
