// What the search says, in French. No DOM here; spaces before : ; ? ! are non-breaking.

/** @import { Answer, FilterName, PlaceKind, ShownPlace, ShownReading } from "../types" */

const WHOLE = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const REGION_CODE = /^R/;
/** @type {Partial<Record<PlaceKind, string>>} */
const KINDS = { antenne: "Antenne", arret: "Arrêt" };

/** @type {Record<number, string>} */
const POSITION_REFUSALS = {
  1: "Votre navigateur n’a pas donné votre position : elle est refusée à ce site.",
  2: "Votre position n’a pas pu être trouvée.",
  3: "Votre position a été trop longue à trouver.",
};
const INSTEAD = "Tapez plutôt votre commune ou votre code postal.";
const NEAREST_FIRST = ", la plus proche d’abord";
/** @type {Partial<Record<FilterName, string>>} */
const NONE_LEFT = { ouvert: "aucune en ce moment" };

export const LOADING = "Recherche en cours…";
export const LOCATING = "Recherche de votre position…";
export const CHOOSE = "Plusieurs communes portent ce nom : choisissez la vôtre.";
export const CLOSE = "Aucune commune n’a tout à fait ce nom : est-ce l’une de celles-ci ?";
export const ASK_SOMETHING = "Tapez une commune, un code postal ou une démarche.";
export const MORE_FAILED = "Les maisons suivantes n’ont pas pu être chargées. Vérifiez votre connexion et essayez à nouveau.";
export const NEEDS_LOST = "Les démarches n’ont pas pu être chargées. ";
export const AGAIN = "Réessayer";
export const NEAR_YOU = "Près de votre position (arrondie à 1 km)";
export const YOUR_POSITION = "Votre position";
export const FORGET_POSITION = "Oublier votre position";
export const NO_FILTERS = "Les filtres n’ont pas pu être chargés. Refermez-les et ouvrez-les pour essayer à nouveau.";

/**
 * Why there is no position; `code` is the browser's, absent where it cannot tell positions.
 * @type {(code?: number) => string}
 */
export function positionRefusal(code) {
  return `${POSITION_REFUSALS[code ?? 0] ?? "Ce navigateur ne sait pas donner votre position."} ${INSTEAD}`;
}

/**
 * "Filtres (2)".
 * @type {(count: number) => string}
 */
export function filtersTitle(count) {
  return count ? `Filtres (${count})` : "Filtres";
}

/**
 * "(12)".
 * @type {(count: number) => string}
 */
export function filterCount(count) {
  return `(${WHOLE.format(count)})`;
}

/**
 * "(aucune en ce moment)": why a filter that would leave no house cannot be ticked.
 * @type {(name: FilterName) => string}
 */
export function noneLeft(name) {
  return `(${NONE_LEFT[name] ?? "aucune ici"})`;
}

/**
 * "5 propositions", for the live region.
 * @type {(count: number) => string}
 */
export function proposalsCount(count) {
  return count > 1 ? `${count} propositions` : "1 proposition";
}

/** The way out of a page that somebody else must not see: a link, and where it leads. */
export const LEAVE = "Quitter vite";
export const LEAVE_TO = "https://meteofrance.com/";
export const LEAVING = "Ouvre la météo à la place de cette page. L’historique du navigateur garde la trace de vos visites.";
export const ALWAYS = "Gratuit, jour et nuit.";

/**
 * "Appeler le 04 66 65 00 00": it means something alone.
 * @type {(phone: string) => string}
 */
export function callText(phone) {
  return `Appeler le ${phone.replace(/ /g, "\u00a0")}`;
}

/**
 * "20 km (12)".
 * @type {(radiusKm: number | null, count: number) => string}
 */
export function radiusOption(radiusKm, count) {
  return `${radiusKm ? `${radiusKm} km` : "Sans limite"} ${filterCount(count)}`;
}

/**
 * The label of the cross beside a place.
 * @type {(place: Pick<ShownPlace, "name">) => string}
 */
export function notAPlace({ name }) {
  return `${name} : ce n’est pas un lieu, chercher ces mots dans les noms des maisons`;
}

/**
 * "11 autres communes au 48000", "3 autres lieux de ce nom": what is folded beside the place in use.
 * @type {(count: number, postcode: string) => string}
 */
export function otherPlaces(count, postcode) {
  return postcode ? `${count} autres communes au ${postcode}` : `${count} autres lieux de ce nom`;
}

/**
 * Says that more places bear the name than are offered; "" when none.
 * @type {(others: number) => string}
 */
export function othersSentence(others) {
  if (!others) return "";
  const rest = others > 1 ? `${others} autres communes portent` : "Une autre commune porte";
  return `${rest} ce nom : ajoutez un code postal ou un département.`;
}

/**
 * "Prochain passage : mardi 24 novembre, 9 h – 12 h"; "" but for stops.
 * @type {(place: { kind: PlaceKind }, opening: { next: string }) => string}
 */
export function nextVisitSentence({ kind }, { next }) {
  return kind === "arret" && next ? `Prochain passage : ${next}` : "";
}

/**
 * "Aide : Assurance retraite (Carsat)"; "" without a reason.
 * @type {(reasons: string[]) => string}
 */
export function reasonSentence(reasons) {
  return reasons.length ? `Aide\u00a0: ${reasons.join(", ")}` : "";
}

/**
 * "Mende (48000, Lozère)"; a former commune says where it is now; "Lot (département 46)"; "Occitanie (région)".
 * @type {(place: ShownPlace) => string}
 */
export function placeName({ code, name, postcodes, department, nowIn, area }) {
  if (area) return REGION_CODE.test(code) ? `${name} (région)` : `${name} (département ${code})`;
  const where = [postcodes[0], department].filter(Boolean).join(", ");
  return `${name}${nowIn ? `, aujourd’hui ${nowIn}` : ""}${where ? ` (${where})` : ""}`;
}

/**
 * What the places and needs shown do not say by themselves; "" when nothing is left to say.
 * @type {(reading: Pick<ShownReading, "places" | "postcode">) => string}
 */
export function understoodSentence({ places, postcode }) {
  const place = places.find(({ current }) => current);
  return place && postcode ? postcodeSentence(postcode, place, places) : "";
}

/**
 * "Mende (48000, Lozère)", "Assurance retraite (Carsat)", "Ouvert samedi": what was understood, piece by piece.
 * @type {(reading: Pick<ShownReading, "places" | "position" | "needs" | "filters">) => string[]}
 */
export function understoodPieces({ places, position, needs, filters }) {
  const place = places.find(({ current }) => current);
  const where = position ? NEAR_YOU : place ? placeName(place) : "";
  return [where, ...needs.map(({ name }) => name), ...filters.map(({ label }) => label)].filter(Boolean);
}

/**
 * That no house near, or none at all, offers a need: who is shown can tell where to go; "" without such a need.
 * @type {(reading: Pick<ShownReading, "needs">, someFound: boolean) => string}
 */
export function absentSentence({ needs }, someFound) {
  const names = needs.filter(({ absent }) => absent).map(({ name }) => `«\u00a0${name}\u00a0»`);
  if (!names.length) return "";
  const nobody = `Aucune maison proche ne propose ${names.join(" ou ")}.`;
  if (someFound) return `${nobody} Celles-ci vous diront où vous adresser.`;
  return `${nobody.replace(" proche", "")} Ajoutez votre commune : la maison la plus proche vous dira où vous adresser.`;
}

/**
 * "10 maisons sur 2 845, …": the count, for the live region, or that the houses shown stand in for others; words that
 * said nothing are named.
 * @type {(answer: Answer) => string}
 */
export function countSentence({ results, more, total, sorted, reading, asksWhere, everywhere, instead }) {
  const ignored = reading.unknown.length ? ` Mots laissés de côté\u00a0: ${reading.unknown.join(", ")}.` : "";
  if (asksWhere) {
    const who = helpSentence(reading, everywhere, total) || absentSentence(reading, false);
    return `${who}${who && " "}Où êtes-vous\u00a0?${ignored}`;
  }
  if (!results.length) return emptySentence(reading);
  const choice = isChoice(reading) ? `${reading.nearly ? CLOSE : CHOOSE} ` : "";
  if (instead) return `${choice}${instead}${ignored}`;
  const order = isByDistance({ results, sorted }) && results.length > 1 ? NEAREST_FIRST : "";
  return `${choice}${countText(results.length, more, total)}${order}.${ignored}`;
}

/**
 * "Toutes les maisons vous aident pour « La Poste ».": who helps, be it everywhere or in `total` houses; "" without a need.
 * @type {(reading: Pick<ShownReading, "needs">, everywhere: boolean, total: number | null) => string}
 */
function helpSentence({ needs }, everywhere, total) {
  const names = needs.filter(({ absent }) => !absent).map(({ name }) => `«\u00a0${name}\u00a0»`);
  if (!names.length) return "";
  const some = total ? `${WHOLE.format(total)} maisons` : "Des maisons";
  return `${everywhere ? "Toutes les maisons" : some} vous aident pour ${names.join(", ")}.`;
}

/**
 * Whether the person has to choose one of the places.
 * @type {(reading: Pick<ShownReading, "places" | "position">) => boolean}
 */
function isChoice({ places, position }) {
  return places.length > 0 && !position && !places.some(({ current }) => current);
}

/**
 * Whether the answer is in the order of distances that it tells.
 * @type {(answer: Pick<Answer, "results" | "sorted">) => boolean}
 */
export function isByDistance({ results, sorted }) {
  return sorted === "distance" && results.length > 0 && results[0].distanceKm !== null;
}

/**
 * "Antenne : Mairie, Durtal", "Antenne de Durtal"; "" for the house itself.
 * @type {(place: { kind: PlaceKind, name: string, commune: string }) => string}
 */
export function nearestPlaceSentence({ kind, name, commune }) {
  if (!KINDS[kind]) return "";
  const said = lower(name);
  const place = [name, said.includes(lower(commune)) ? "" : commune].filter(Boolean).join(", ");
  return said.startsWith(lower(KINDS[kind])) ? place : `${KINDS[kind]}\u00a0: ${place}`;
}

/** @type {(text: string) => string} */
function lower(text) {
  return text.toLocaleLowerCase("fr");
}

/** @type {(shown: number, more: boolean, total: number | null) => string} */
function countText(shown, more, total) {
  if (more && total) return `${shown} maisons sur ${WHOLE.format(total)}`;
  if (more) return `${shown} premières maisons`;
  return shown > 1 ? `${shown} maisons` : "1 maison";
}

/** @type {(reading: ShownReading) => string} */
function emptySentence(reading) {
  const { unknown, needs, filtered, places } = reading;
  if (isChoice(reading)) return reading.nearly ? CLOSE : CHOOSE;
  if (filtered) return "Aucune maison ne répond à ces filtres : retirez-en, ou cherchez plus loin.";
  if (unknown.length) return `Aucune maison ne répond à « ${unknown.join(" ")} ». Vérifiez l’orthographe, ou tapez le nom de votre commune.`;
  const here = places.find(({ current, area }) => current && (area || !needs.length));
  if (here) return `Aucune maison n’est connue ici\u00a0: ${placeName(here)}. La mairie vous dira à qui vous adresser.`;
  if (needs.some(({ absent }) => absent)) return absentSentence(reading, false);
  if (needs.length) return "Aucune maison ne propose tout ce qui est demandé.";
  return "Rien à chercher dans ces signes : tapez une commune, un code postal ou une démarche.";
}

/**
 * Beside an arrondissement stands its city, which is no other commune.
 * @type {(postcode: string, place: ShownPlace, places: ShownPlace[]) => string}
 */
function postcodeSentence(postcode, place, places) {
  if (place.area) return `Le code postal ${postcode} n’est celui d’aucune commune.`;
  if (places.length < 2 || /^(132|693|751)/.test(place.code)) return "";
  const others = places.length - 1;
  const communes = others > 1 ? `${others} autres communes` : "une autre commune";
  return `Le code postal ${postcode} sert aussi ${communes}.`;
}
