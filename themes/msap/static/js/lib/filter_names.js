// What the filters are called, in French. Loaded with the filters' own scripts.

/** @import { FilterName, FilterValue } from "../types" */

/** @type {Record<string, string>} */
const DAYS = { aujourdhui: "aujourd’hui", weekend: "ce week-end" };
/** @type {Record<string, string>} */
const PARTS = { matin: "le matin", midi: "à midi", "apres-midi": "l’après-midi", soir: "le soir" };
/** @type {Record<string, string>} */
const HOURS = { apres: "après", avant: "avant", a: "à", jusqua: "jusqu’à" };
/** @type {Partial<Record<FilterName, string>>} */
const SWITCHES = {
  ouvert: "Ouvert maintenant",
  sansrdv: "Sans rendez-vous",
  itinerant: "Maisons itinérantes",
  fauteuil: "Accessible en fauteuil roulant",
  fixes: "Sans les arrêts des maisons itinérantes",
};

/**
 * "Ouvert samedi", "Le matin", "À moins de 20 km".
 * @type {(filter: FilterValue) => string}
 */
export function filterName({ name, value }) {
  if (name === "jour") return `Ouvert ${dayName(value)}`;
  if (name === "moment") return capital(momentName(value));
  return name === "rayon" ? `À moins de ${value}\u00a0km` : (SWITCHES[name] ?? "");
}

/**
 * "samedi", "aujourd’hui".
 * @type {(day: string) => string}
 */
export function dayName(day) {
  return DAYS[day] ?? day;
}

/**
 * "le matin", "après 18 h 30", "de 12 h à 14 h".
 * @type {(moment: string) => string}
 */
export function momentName(moment) {
  if (PARTS[moment]) return PARTS[moment];
  const [start, time] = moment.split("-");
  return HOURS[start] ? `${HOURS[start]} ${clock(time)}` : `de ${clock(start)} à ${clock(time)}`;
}

/** @type {(time: string) => string} */
function clock(time) {
  return time.replace(/h(\d*)/, (_, minute) => `\u00a0h${minute && `\u00a0${minute}`}`);
}

/** @type {(text: string) => string} */
function capital(text) {
  return text[0].toLocaleUpperCase("fr") + text.slice(1);
}
