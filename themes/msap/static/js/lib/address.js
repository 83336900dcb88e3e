// The address of a search: ?besoin= (a need's words, from its page) &q=&lieu=&services=&partenaires=, the filters &rayon=&jour=&moment=&ouvert=&sansrdv=
// &itinerant=&fauteuil=&fixes=, and #lat=&lon=
// A person's position stands after the "#": browsers never send that part to a server. It is rounded to about 1 km:
// addresses are shared.

/** @import { Filters, Position, Request, RequestParts, Switch } from "../types" */

import { LONGEST_QUERY } from "./limits.js";
import { positionOf } from "./position.js";

/** @type {number[]} */
export const RADII_KM = [5, 10, 20, 50, 100];
/** The value of `lieu` that says that no word of the query is a place. */
export const NO_PLACE = "aucun";

const PLACE_CODE = /^((\d{2}|2[AB])\d{3}|\d{2}|2[AB]|9[78]\d|R\d{2}|z-[a-z0-9-]{1,120}|aucun)$/;
const CODE = /^[a-z0-9-]{1,80}$/;
const MOST_CODES = 50;
const STEPS_PER_DEGREE = 100;
const MOST_KM = 500;
const DAY = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourdhui|demain|weekend)$/;
const TIME = "(2[0-3]|1?\\d)h([0-5]\\d)?";
const MOMENT = new RegExp(`^(matin|midi|apres-midi|soir|((apres|avant|a|jusqua)|${TIME})-${TIME})$`);
/** @type {Switch[]} */
const SWITCHES = ["ouvert", "sansrdv", "itinerant", "fauteuil", "fixes"];
const ON = /^(1|oui|maintenant)$/;

/**
 * The request that an address holds; whatever is not of its form is left out.
 * @type {(search: string, hash?: string) => Request}
 */
export function readAddress(search, hash = "") {
  const given = new URLSearchParams(search);
  const place = given.get("lieu") ?? "";
  const [need, words] = ["besoin", "q"].map((name) => given.get(name) ?? "");
  return {
    q: (need ? `${need} ${words}`.trim() : words).slice(0, LONGEST_QUERY),
    lieu: PLACE_CODE.test(place) ? place : "",
    position: positionIn(new URLSearchParams(hash.slice(1))) ?? positionIn(given),
    services: codes(given.get("services")),
    partenaires: codes(given.get("partenaires")),
    ...filtersIn(given),
  };
}

/**
 * The address of a request, with its "?"; only what is asked appears.
 * @type {(request: RequestParts) => string}
 */
export function writeAddress({ q, lieu, position, services = [], partenaires = [], rayon, jour, moment, ...more }) {
  const given = new URLSearchParams();
  if (q) given.set("q", q);
  if (lieu) given.set("lieu", lieu);
  if (services.length) given.set("services", services.join(","));
  if (partenaires.length) given.set("partenaires", partenaires.join(","));
  if (rayon) given.set("rayon", String(rayon));
  if (jour) given.set("jour", jour);
  if (moment) given.set("moment", moment);
  for (const name of SWITCHES) if (more[name]) given.set(name, name === "ouvert" ? "maintenant" : "oui");
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
  const filtered = more.jour || more.moment || SWITCHES.some((name) => more[name]);
  const place = lieu && lieu !== NO_PLACE;
  return q.trim() !== "" || Boolean(place || position || services.length || partenaires.length || filtered);
}

/**
 * Days are one or several, with commas; "samedi=oui" is how Saturdays were asked for.
 * @type {(given: URLSearchParams) => Filters}
 */
function filtersIn(given) {
  const km = Number(given.get("rayon"));
  const days = [...(given.get("jour") ?? "").slice(0, 200).split(","), ON.test(given.get("samedi") ?? "") ? "samedi" : ""];
  const moment = given.get("moment") ?? "";
  return {
    rayon: Number.isInteger(km) && km > 0 && km <= MOST_KM ? km : null,
    jour: [...new Set(days.filter((day) => DAY.test(day)))].join(),
    moment: MOMENT.test(moment) ? moment : "",
    .../** @type {Record<Switch, boolean>} */ (Object.fromEntries(SWITCHES.map((name) => [name, ON.test(given.get(name) ?? "")]))),
  };
}

/**
 * The part of an address after "#" that says a position.
 * @type {(position: Position) => string}
 */
export function positionHash({ latitude, longitude }) {
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
