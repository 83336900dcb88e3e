/** Dated exceptions to the week: closures, other hours, messages: generator/model/exceptions.py. */

/** @import { DatedException, ExceptionKind, PeriodHours, Tree } from "./types" */
/** @import { FieldRules } from "./records.js" */

import { weekday } from "../../lib/days.js";
import { shown } from "../checks/said.js";
import { isSpans, parsePeriodHours } from "./fields.js";
import { DAYS } from "./opening_hours.js";
import { parseDate, parseText, Refused } from "./scalars.js";

export const NO_END_FORM = "jusqu'à nouvel ordre";
const NO_END = "jusqu['’]\\s*[àa]\\s+nouvel\\s+(?:ordre|avis)";
const NO_END_ALONE = new RegExp(`^${NO_END}$`, "i");
const NO_END_WORDS = new RegExp(
  `${NO_END}|\\bdur[ée]e\\s+ind[ée]termin[ée]e|\\bsine\\s+die\\b` +
    "|\\bsans\\s+date\\s+de\\s+(?:fin|r[ée]ouverture)|\\bdate\\s+de\\s+r[ée]ouverture\\s+inconnue",
  "i",
);
const SAID_TWICE = new RegExp(`[\\s,;:.(-]*(?:${NO_END})[\\s).]*`, "gi");
const CLOSED_KINDS = ["fermé", "fermée", "fermeture"];
const KINDS = ["ferme", "horaires", "message"];

/** @type {FieldRules} */
export const EXCEPTION_FIELDS = {
  du: { parse: parseDate, required: "Premier jour, inclus." },
  au: { parse: lastDay },
  type: { parse: exceptionKind, required: "ferme, horaires ou message." },
  horaires: {
    parse: parsePeriodHours,
    otherNames: ["horaire", "heures", "heures-d-ouverture", "horaires-d-ouverture", "horaire-d-ouverture"],
  },
  motif: { parse: parseText, otherNames: ["motifs", "raison"] },
};

/** Whether a text says that the end is not known. @type {(text: string) => boolean} */
export const saysNoEnd = (text) => NO_END_ALONE.test(text.trim());

/** @type {(value: Tree) => ExceptionKind} */
function exceptionKind(value) {
  const typed = typeof value === "string" ? value.trim().toLowerCase() : "";
  const kind = CLOSED_KINDS.includes(typed) ? "ferme" : typed;
  if (KINDS.includes(kind)) return /** @type {ExceptionKind} */ (kind);
  throw new Refused("exception", "type d'exception inconnu : écrivez ferme, horaires ou message.");
}

/** @type {(value: Tree) => number} */
function lastDay(value) {
  if (typeof value === "string" && saysNoEnd(value)) return Infinity;
  if (typeof value === "string" && !/\p{Nd}/u.test(value)) {
    throw new Refused(
      "date",
      `« ${shown(value)} » n'est pas une date : année-mois-jour, par exemple 2026-11-22 ; ` +
        `si la fin n'est pas connue, écrivez « au: ${NO_END_FORM} ».`,
    );
  }
  return parseDate(value);
}

/** @type {(fields: { [key: string]: unknown }) => DatedException} */
export function makeException({ du, au, type, horaires, motif }) {
  const first = /** @type {number} */ (du);
  const last = /** @type {number | undefined} */ (au) ?? null;
  const kind = /** @type {ExceptionKind} */ (type);
  const hours = /** @type {PeriodHours | undefined} */ (horaires) ?? null;
  if (last !== null && last < first) throw new Refused("exception", "« au » vient avant « du ».", "au");
  if ((kind === "horaires") !== (hours !== null)) {
    throw new Refused("exception", "« horaires » va avec « type: horaires », et seulement avec lui.", "type");
  }
  if (isSpans(hours) && !hours.length) {
    throw new Refused("exception", "pour fermer ces jours, écrivez « type: ferme ».", "horaires");
  }
  const named = isSpans(hours) ? [] : hours?.rules ?? [];
  const start = weekday(first);
  if (named.length && named.every((rule) => (rule.weekday - start + 7) % 7 > (last ?? first) - first)) {
    const message = `le premier jour est un ${DAYS[start]}, et aucun des jours nommés n'est dans ces dates : changez les dates ou les jours.`;
    throw new Refused("exception", message, "horaires");
  }
  if (kind === "message" && !motif) throw new Refused("exception", "un message s'écrit dans « motif ».", "type");
  return { first, last, kind, hours, reason: /** @type {string | undefined} */ (motif) ?? "" };
}

/** @type {(exception: DatedException) => number} */
export const lastDayOf = ({ first, last }) => last ?? first;

/** @type {(exception: DatedException) => boolean} */
export const isOneDay = (exception) => lastDayOf(exception) === exception.first;

/** Its hours are those of all the opening days of several days. @type {(exception: DatedException) => boolean} */
export const needsOpeningDays = (exception) => isSpans(exception.hours) && !isOneDay(exception);

/** The reason without an end said twice. @type {(exception: DatedException) => string} */
export const whyOf = ({ last, reason }) => (last === Infinity ? reason.replace(SAID_TWICE, "").trim() : reason);

/** Whether its reason says that the end is not known, and its dates one day. @type {(exception: DatedException) => boolean} */
export const seemsOpenEnded = ({ last, reason }) => last === null && NO_END_WORDS.test(reason);
