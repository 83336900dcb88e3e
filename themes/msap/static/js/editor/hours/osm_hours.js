/**
 * Hours as one OSM `opening_hours` expression: generator/model/osm_hours.py. What is made of rules of the week, by season
 * or not, becomes rules here too; what is more, only the build evaluates.
 */

/** @import { OpeningHours } from "./types" */

import { shown } from "../checks/said.js";
import { NEVER, OSM_DAYS } from "./opening_hours.js";
import { clausesOf, refuseOpenHolidays } from "./osm_clauses.js";
import { hoursOf } from "./osm_seasons.js";
import { EXAMPLE, normalised, OSM_MONTHS, refuseWhatNoPageShows, tooLongOrUnreadable } from "./osm_words.js";
import { HoursRefused, Undecided } from "./refused.js";

const WORDS = new Set([...OSM_DAYS, ...OSM_MONTHS, "PH", "week", "easter", "day", "days", "off", "closed", "open"]);
const SIGNS = /^[\s\d:;,|/+\-[\]()]*$/;

/**
 * The hours of an expression; `expression` is set where only the build can tell what it says, or whether it says anything.
 * @type {(text: string) => OpeningHours}
 */
export function parseExpression(text) {
  if (tooLongOrUnreadable(text)) throw new HoursRefused("expression horaire trop longue ou illisible.");
  const plain = normalised(text);
  if (!plain) throw new HoursRefused("horaires vides : supprimez ce champ si les horaires sont inconnus.");
  refuseWhatNoPageShows(plain);
  try {
    const clauses = clausesOf(plain);
    if (clauses.length) return hoursOf(clauses);
  } catch (fault) {
    if (!(fault instanceof Undecided)) throw fault;
    return leftToBuild(plain);
  }
  throw new HoursRefused(
    "il n'y a ici que les jours fériés : la maison y est fermée sans rien écrire ; " +
      "supprimez ce champ si les horaires sont inconnus.",
  );
}

/** @type {(plain: string) => OpeningHours} */
function leftToBuild(plain) {
  if (/\bSH\b/.test(plain)) {
    throw new HoursRefused(
      "les vacances scolaires (SH) ne s'écrivent pas ainsi ; " +
        "par exemple « Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00 », ou « saisons ».",
    );
  }
  const text = plain.split("; ").map(withoutClosedHolidays).filter(Boolean).join("; ");
  if (/\bPH\b/.test(text)) refuseOpenHolidays();
  if (!isOfOsm(text)) {
    throw new HoursRefused(`« ${shown(text)} » n'est pas une expression d'horaires ; par exemple ${EXAMPLE}.`);
  }
  return { ...NEVER, expression: text };
}

/** Whether it has the words and signs of an expression only. @type {(text: string) => boolean} */
function isOfOsm(text) {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const isKnown = words.every((word) => WORDS.has(word)) && SIGNS.test(text.replace(/[A-Za-z]+/g, ""));
  const isStepped = text.includes("week") || !text.replace("24/7", "").includes("/");
  return isKnown && isStepped && !/\d:[6-9]\d/.test(text);
}

/** « Su off » for « Su,PH off », and nothing for « PH off ». @type {(part: string) => string} */
function withoutClosedHolidays(part) {
  const [days, ...rest] = part.split(" ");
  const holds = rest.join(" ");
  if (holds !== "off" && holds !== "closed") return part;
  const kept = days.split(",").filter((day) => day !== "PH");
  return kept.length ? `${kept.join(",")} ${holds}` : "";
}
