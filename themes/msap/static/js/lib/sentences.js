// What the search says, in French. No DOM here; spaces before : ; ? ! are non-breaking.

const KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const WHOLE_KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const KINDS = { antenne: "Antenne", arret: "Arrêt" };

const POSITION_REFUSALS = {
  1: "Votre navigateur n’a pas donné votre position : elle est refusée à ce site.",
  2: "Votre position n’a pas pu être trouvée.",
  3: "Votre position a été trop longue à trouver.",
};
const INSTEAD = "Tapez plutôt votre commune ou votre code postal.";

export const LOADING = "Recherche en cours…";
export const LOCATING = "Recherche de votre position…";
export const CHOOSE = "Plusieurs communes portent ce nom : choisissez la vôtre.";
export const NEAR_YOU = "Près de votre position";
export const FORGET_POSITION = "Oublier votre position";
export const NO_FILTERS = "Les filtres n’ont pas pu être chargés. Refermez-les et ouvrez-les pour essayer à nouveau.";

/** Why there is no position; `code` is the browser's, absent where it cannot tell positions. */
export function positionRefusal(code) {
  return `${POSITION_REFUSALS[code] ?? "Ce navigateur ne sait pas donner votre position."} ${INSTEAD}`;
}

/** "Filtres (2)". */
export function filtersTitle(count) {
  return count ? `Filtres (${count})` : "Filtres";
}

/** "(12)". */
export function filterCount(count) {
  return `(${WHOLE_KILOMETRES.format(count)})`;
}

/** "20 km (12)". */
export function radiusOption(radiusKm, count) {
  return `${radiusKm ? `${radiusKm} km` : "Sans limite"} ${filterCount(count)}`;
}

/** The label of the cross beside a place. */
export function notAPlace({ name }) {
  return `${name} : ce n’est pas un lieu, chercher ces mots dans les noms des maisons`;
}

/** Says that more places bear the name than are offered; "" when none. */
export function othersSentence(others) {
  if (!others) return "";
  const rest = others > 1 ? `${others} autres communes portent` : "Une autre commune porte";
  return `${rest} ce nom : ajoutez un code postal ou un département.`;
}

/** "Prochain passage : mardi 24 novembre, 9 h – 12 h"; "" but for stops. */
export function nextVisitSentence({ kind }, { next }) {
  return kind === "arret" && next ? `Prochain passage : ${next}` : "";
}

/** "à 3,2 km à vol d’oiseau". */
export function distanceSentence(distanceKm) {
  if (distanceKm < 1) return "à moins de 1 km à vol d’oiseau";
  const number = distanceKm < 10 ? KILOMETRES : WHOLE_KILOMETRES;
  return `à ${number.format(distanceKm)} km à vol d’oiseau`;
}

/** "Mende (48000, Lozère)"; a former commune says where it is now; "Lot (département 46)". */
export function placeName({ code, name, postcodes, department, nowIn, area }) {
  if (area) return `${name} (département ${code})`;
  const where = [postcodes[0], department].filter(Boolean).join(", ");
  return `${name}${nowIn ? `, aujourd’hui ${nowIn}` : ""}${where ? ` (${where})` : ""}`;
}

/** "Retraite, près de Mende (48000, Lozère)": what was understood; "" when nothing was. */
export function understoodSentence({ places, position, needs, postcode }) {
  const what = needs.map(({ name }) => name).join(", ");
  const place = places.find(({ current }) => current);
  let where = "";
  if (place) where = place.area ? `dans le département : ${place.name} (${place.code})` : `près de ${placeName(place)}`;
  else if (position) where = "près de votre position";
  else if (places.length) where = "plusieurs communes portent ce nom, choisissez la vôtre";
  const shared = place && postcode ? postcodeSentence(postcode, place, places) : "";
  const sentence = [what, where].filter(Boolean).join(what && !place && !position ? " : " : ", ");
  return capital(sentence) + shared;
}

/** The count, for the live region; the words that said nothing are named. */
export function countSentence({ results, more, sorted, reading }) {
  const ignored = reading.unknown.length ? ` Mots laissés de côté : ${reading.unknown.join(", ")}.` : "";
  if (!results.length) return emptySentence(reading);
  const many = results.length > 1;
  const which = more ? "premières maisons" : many ? "maisons" : "maison";
  const nearest = results[0].distanceKm;
  const order = sorted === "distance" && nearest !== null ? `, la plus proche ${distanceSentence(nearest)}` : "";
  return `${results.length} ${which}${order}.${ignored}`;
}

/** "Antenne : Seiches-sur-le-Loir"; "" for the house itself. */
export function nearestPlaceSentence({ kind, name, commune }) {
  return KINDS[kind] ? `${KINDS[kind]} : ${[name, commune].filter(Boolean).join(", ")}` : "";
}

function emptySentence({ unknown, needs, filtered, places }) {
  if (places.length && !places.some(({ current }) => current)) return CHOOSE;
  if (filtered) return "Aucune maison ne répond à ces filtres : retirez-en, ou cherchez plus loin.";
  if (unknown.length) return `Aucune maison ne répond à « ${unknown.join(" ")} ».`;
  if (needs.length) return "Aucune maison ne propose tout ce qui est demandé.";
  return "Rien à chercher dans ces signes : tapez une commune, un code postal ou une démarche.";
}

function postcodeSentence(postcode, place, places) {
  if (place.area) return `. Le code postal ${postcode} n’est celui d’aucune commune.`;
  if (places.length < 2) return "";
  const others = places.length - 1;
  const communes = others > 1 ? `${others} autres communes` : "une autre commune";
  return `. Le code postal ${postcode} sert aussi ${communes}.`;
}

function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
