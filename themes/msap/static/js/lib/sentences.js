// What the search says, in French. No DOM here; spaces before : ; ? ! are non-breaking.

const KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const WHOLE_KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const KINDS = { antenne: "Antenne", arret: "Arrêt" };

export const LOADING = "Recherche en cours…";

/** "à 3,2 km à vol d’oiseau". */
export function distanceSentence(distanceKm) {
  if (distanceKm < 1) return "à moins de 1 km à vol d’oiseau";
  const number = distanceKm < 10 ? KILOMETRES : WHOLE_KILOMETRES;
  return `à ${number.format(distanceKm)} km à vol d’oiseau`;
}

/** "Mende (48000, Lozère)"; a former commune says where it is now. */
export function placeName({ name, postcodes, department, nowIn }) {
  const where = [postcodes[0], department].filter(Boolean).join(", ");
  return `${name}${nowIn ? `, aujourd’hui ${nowIn}` : ""}${where ? ` (${where})` : ""}`;
}

/** "Retraite, près de Mende (48000, Lozère)": what was understood; "" when nothing was. */
export function understoodSentence({ places, position, needs, postcode }) {
  const what = needs.map(({ name }) => name).join(", ");
  const place = places.find(({ current }) => current);
  let where = "";
  if (place) where = `près de ${placeName(place)}`;
  else if (position) where = "près de votre position";
  else if (places.length) where = "plusieurs communes portent ce nom, choisissez la vôtre";
  const shared = place && postcode && places.length > 1 ? sharedPostcode(postcode, places) : "";
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

function emptySentence({ unknown, needs }) {
  if (unknown.length) return `Aucune maison ne répond à « ${unknown.join(" ")} ».`;
  if (needs.length) return "Aucune maison ne propose tout ce qui est demandé.";
  return "Rien à chercher dans ces signes : tapez une commune, un code postal ou une démarche.";
}

function sharedPostcode(postcode, places) {
  const others = places.length - 1;
  const communes = others > 1 ? `${others} autres communes` : "une autre commune";
  return `. Le code postal ${postcode} sert aussi ${communes}.`;
}

function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
