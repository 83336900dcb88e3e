// Filters that nobody near answers: at night nobody is open, on Sundays few are. Who is near is shown all the same.

/** @import { Asked, Eased, FilterName, Filters, Found, NamedReading } from "../types" */

import { FAR_KM, meansNear } from "../lib/far.js";
import { dayName, momentName } from "../lib/filter_names.js";
import { NO_FILTERS } from "../lib/filters.js";

/**
 * The filters that are given up together, those that matter most first: they are kept where that leaves a house.
 * @type {FilterName[][]}
 */
const ORDER = [["fauteuil"], ["itinerant"], ["fixes"], ["jour", "moment"], ["sansrdv"], ["ouvert"], ["rayon"]];
/** @type {Partial<Record<FilterName, string>>} */
const LACKING = {
  fauteuil: "n’indique d’accès en fauteuil roulant\u00a0: téléphonez avant de venir",
  itinerant: "n’est itinérante",
  fixes: "n’a d’adresse fixe",
  sansrdv: "ne reçoit sans rendez-vous",
  ouvert: "n’est ouverte à cette heure",
};
const TIMES = ["ouvert", "jour", "sansrdv"];
const REGION = /^R/;

/**
 * The reading without the filters that no house answers, be it of its area, of those that are named (`isNamed`), or within
 * 100 km of its place where near ones are meant, and the sentence that says so; as it is where some house answers all, or none would be shown anyway.
 * `nearest(asked)` promises the nearest house that answers, or nothing.
 * @type {(reading: NamedReading, isNamed: boolean, nearest: (asked: Asked) => Promise<Found | undefined>) => Promise<Eased>}
 */
export async function eased(reading, isNamed, nearest) {
  const { asked } = reading;
  /** @type {(filters: Filters) => number | null} */
  const farthestKm = (filters) => (asked.from && meansNear(filters, reading.filters) ? Math.max(FAR_KM, asked.rayon ?? 0) : null);
  /** @type {(filters: Filters) => Promise<boolean>} */
  const isAnswered = async (filters) => Boolean(await nearest({ ...asked, ...filters, rayon: filters.rayon ?? farthestKm(filters) }));
  if (await isAnswered(asked)) return { reading, instead: "" };
  let kept = NO_FILTERS;
  const isNarrow = asked.groups.some(({ everywhere }) => !everywhere);
  /** @type {Vain[]} */
  const vain = [];
  for (const names of ORDER.filter((some) => some.some((name) => asked[name]))) {
    const own = Object.fromEntries(names.map((name) => [name, asked[name]]));
    const more = { ...kept, ...own };
    const isAmongOthers = async () => isNarrow || isAnswered({ ...NO_FILTERS, ...own });
    if (await isAnswered(more)) kept = more;
    else vain.push({ name: names[0], km: farthestKm(more), isAmongOthers: await isAmongOthers() });
  }
  const less = { ...asked, ...kept };
  if (!(await nearest(less))) return { reading, instead: "" };
  const told = { ...asked, isNamed, isRegion: REGION.test(reading.place?.code ?? "") };
  return { reading: { ...reading, asked: less }, instead: insteadSentence(vain, told) };
}

/**
 * @typedef {{ name: FilterName, km: number | null, isAmongOthers: boolean }} Vain what nobody answers within so many km, or
 *   nobody who answers the rest
 * @typedef {Asked & { isNamed: boolean, isRegion: boolean }} Told
 */

/**
 * "Aucune maison à moins de 100 km n’ouvre dimanche. Voici les plus proches, avec leur prochaine ouverture."
 * @type {(vain: Vain[], told: Told) => string}
 */
function insteadSentence(vain, told) {
  const who = `Aucune ${told.isNamed ? "de ces maisons" : "maison"}`;
  const sentences = vain.map(({ name, km, isAmongOthers }, at) => {
    const others = isAmongOthers ? " qui réponde au reste" : "";
    if (name === "rayon") return `${who}${others} à moins de ${told.rayon}\u00a0km.`;
    return `${at ? "Aucune" : `${who}${whereabouts(told, km)}`}${others} ${lacking(name, told)}.`;
  });
  const those = told.from ? "Voici les plus proches" : "Les voici";
  return `${sentences.join(" ")} ${those}${vain.some(({ name }) => TIMES.includes(name)) ? ", avec leur prochaine ouverture" : ""}.`;
}

/** @type {(told: Told, km: number | null) => string} */
function whereabouts({ isNamed, isRegion, departments }, km) {
  if (isNamed) return "";
  if (km) return ` à moins de ${km}\u00a0km`;
  if (!departments.length) return "";
  return isRegion ? " de cette région" : " de ce département";
}

/** @type {(name: FilterName, told: Told) => string} */
function lacking(name, { jour, moment }) {
  if (LACKING[name]) return LACKING[name];
  const days = jour.split(",").filter(Boolean).map(dayName).join(" ou ");
  return `n’ouvre ${[days, moment && momentName(moment)].filter(Boolean).join(", ")}`;
}
