/** What to say of a text that is no hours, by what it seems to say: generator/model/hours_advice.py. */

import { shown } from "../checks/said.js";
import { daysNamed, parseFreeHours } from "./free_hours.js";
import { parseDay, saysClosed } from "./hours_text.js";
import { unlessRefused } from "./refused.js";
import { charCount } from "./said.js";
import { tidied, tidyDayName, tidyDayText } from "./tidy_hours.js";

const FIXES = "« msap check --fix » le fait";
const TEXT_MAX = 300;
const PART_OF_DAY = "\\bmatin(?:[ée]e)?s?\\b|\\bapr[èe]s[- ]?midis?\\b|\\bjourn[ée]e\\b|\\bsoir";
const PART_OF_DAY_ALONE = new RegExp(`^(?:${PART_OF_DAY})$`, "i");
const HOLIDAYS = /^(?:les\s+)?(?:jours?[\s_-]+)?f[ée]ri[ée]s?$/i;
const GLUED_DAY = /^([\p{L}\p{Nl}\p{No}_]+):(\S+)/u;

/** @type {[kind: RegExp, advice: string][]} */
const ADVICE = [
  [
    /\brendez[- ]?vous\b|\br\.?d\.?v\b/i,
    "les heures sur rendez-vous vont dans « horaires_rdv », par exemple « horaires_rdv: " +
      "{lundi: 09:00-12:00} » ; sans heures fixes, écrivez seulement « prise_rdv: oui ».",
  ],
  [
    new RegExp(
      "\\b(?:tou(?:te)?s\\s+les\\s+)?(?:15|quinze|14)\\s*j(?:ours)?\\b|\\bsur\\s+(?:deux|2)\\b" +
        "|\\bquinzaine\\b|\\bbi-?mensuel|\\btoutes\\s+les\\s+(?:deux|2)\\s+semaines\\b|\\b1\\s*/\\s*2\\b",
      "i",
    ),
    "une semaine sur deux se dit depuis un jour, par exemple « une semaine sur deux depuis " +
      "2026-01-05 09:00-12:00 », ou « semaines paires 09:00-12:00 ».",
  ],
  [/24\s*h?\s*(?:\/|sur)\s*24\s*h?|^(?!.*\d\s?[h:]).*non[- ]stop|jour\s+et\s+nuit/i, "jour et nuit s'écrit « 00:00-24:00 »."],
  [
    /\bferm[ée]/i,
    "n'écrivez que les heures d'ouverture, par exemple « 13:30-17:00 » pour une matinée " +
      "fermée, ou « fermé » seul pour toute la journée.",
  ],
  [
    /\b(?:[1-5]\s?(?:er|e|[èe]me)|premier|deuxi[èe]me|troisi[èe]me|dernier)\b/i,
    "un jour du mois s'écrit sur la ligne de ce jour, par exemple « 1er du mois 09:00-12:00 » " +
      "ou « dernier du mois 14:00-17:00 ».",
  ],
  [new RegExp(`^(?=.*\\d\\s?[h:]).*(?:${PART_OF_DAY})`, "i"), "écrivez les heures seules, par exemple « 08:30-12:00, 13:30-17:00 »."],
  [
    new RegExp(PART_OF_DAY, "i"),
    "il faut des heures, par exemple « 08:30-12:00 » pour le matin, « 13:30-17:00 » pour l'après-midi.",
  ],
  [
    /(?:^|[^\d:h])[0-9]{1,2}\s*-\s*[0-9]{1,2}(?![\d:h])/i,
    "écrivez les heures avec leurs minutes, par exemple « 09:00-12:00, 14:00-17:00 ».",
  ],
];

/**
 * The sentence for the hours of a day, or of every day of a period.
 * @type {(text: string) => string | undefined}
 */
export function dayAdvice(text) {
  const tidy = tidyDayText(text);
  if (tidy !== null && tidy !== text) return `« ${shown(text)} » s'écrit ${tidy} : ${FIXES}.`;
  return said(text) ?? saidOfTidied(text);
}

/**
 * What is wrong in hours beside their notation: « 9h-12h / 17h » lacks an end.
 * @type {(text: string) => string | undefined}
 */
function saidOfTidied(text) {
  const tidy = charCount(text) > TEXT_MAX ? text : tidied(text);
  if (tidy === text) return undefined;
  try {
    parseDay(0, tidy);
    return undefined;
  } catch (fault) {
    const { message } = /** @type {Error} */ (fault);
    return message.startsWith(`« ${shown(tidy)} » n'est pas`) ? undefined : message;
  }
}

/**
 * The sentence for the hours of a place in one text.
 * @type {(text: string) => string | undefined}
 */
export function weekAdvice(text) {
  if (saysClosed(text)) {
    return (
      "sans heures d'ouverture ce champ ne s'écrit pas : supprimez-le ; une fermeture se dit " +
      "dans « exceptions: [{du: 2026-12-24, au: 2026-12-31, type: ferme}] »."
    );
  }
  const glued = GLUED_DAY.exec(text.trim());
  const gluedDay = glued && tidyDayName(glued[1]);
  if (glued && gluedDay) {
    return `il manque une espace après « : » : écrivez « ${shown(`${gluedDay}: ${glued[2]}`)} ».`;
  }
  if (charCount(text) > TEXT_MAX) return undefined;
  const week = unlessRefused(() => parseFreeHours(text));
  if (!week) return said(text);
  const [day, spans] = Object.entries(week)[0];
  return `écrivez un jour par ligne, « ${day}: ${spans} » d'abord : ${FIXES}.`;
}

/**
 * The sentence for a key of hours that names one day in another way, or several; `keys` are all those of these hours.
 * @type {(key: string, keys?: string[]) => string | undefined}
 */
export function dayNameAdvice(key, keys = []) {
  const days = daysOf(key);
  const others = keys.filter((other) => other !== key).flatMap(daysOf);
  const twice = days.find((name) => others.includes(name));
  if (twice) return `${twice} est donné deux fois : écrivez ce jour une seule fois, avec toutes ses heures.`;
  const day = tidyDayName(key);
  if (day && day !== key) return `« ${shown(key)} » s'écrit ${day} : ${FIXES}.`;
  if (days.length > 1) {
    return `écrivez un jour par ligne, par exemple « lundi: 09:00-12:00 », puis « mardi: 09:00-12:00 » : ${FIXES}.`;
  }
  if (PART_OF_DAY_ALONE.test(key.trim())) {
    return "matin et après-midi s'écrivent sur la ligne du jour, par exemple « lundi: 08:30-12:00, 13:30-17:00 ».";
  }
  if (HOLIDAYS.test(key.trim())) {
    return (
      "les jours fériés ne se disent pas ici : supprimez cette ligne, et si la maison ouvre ces jours-là, " +
      "écrivez parmi ses champs « jours_feries: ouvert »."
    );
  }
  return undefined;
}

/** @type {(key: string) => string[]} */
function daysOf(key) {
  const day = tidyDayName(key);
  return day ? [day] : daysNamed(key);
}

/** @type {(text: string) => string | undefined} */
function said(text) {
  if (charCount(text) > TEXT_MAX) return undefined;
  return ADVICE.find(([kind]) => kind.test(text))?.[1];
}
