// The words between the others: they name neither a place, nor a need, nor a house.

import communes from "../../../../../generator/everyday_communes.json" with { type: "json" };
import { isArticle, isDropped, isGeneric } from "./fold.js";

const LINKS = new Set(
  (
    "a adresse ai aider ainsi alentours aller as autour avec avez avoir bonjour bonsoir c ce ces cet " +
    "cette cherche chercher chez combien comment commune connaitre contact dans demander dep " +
    "departement dept dpt elle en environs es est et etre f faire fais faut habite habitons horaire " +
    "horaires il j je jusqu loin m ma madame maintenant me merci mes moi mon monsieur n notre nous " +
    "obtenir on ont ou ouvert ouverte ouverts ouverture par payer peut peux plait plus pour pouvez " +
    "prendre pres proche proximite qu quand que quel quelle quelles quels qui quoi rdv recherche " +
    "refaire region remplir rendez renouveler renseignement renseignements s sa samedi samedis " +
    "savoir se ses sont souhaite suis sur svp t ta te telephone trouve trouver tu un une va vers " +
    "veut veux ville voudrais voudrait vous y"
  ).split(" "),
);
// Communes begin so (L'Isle-d'Abeau, Notre-Dame-de-Bondeville, Vers, M'Tsangamouji) or end so (Les Ponts-de-Cé,
// Saint-Germain-des-Prés, Boissy-sans-Avoir).
const FIRST_OF_NAMES = new Set("cette d l m notre peux vers y".split(" "));
const LAST_OF_NAMES = new Set("avez avoir ce commune elle environs madame pres quelles ville y".split(" "));
// "Rue", "Place" are communes too (Rue, Placé): alone they are, beside other words a street begins.
const STREETS = new Set(
  "allee allees avenue boulevard chemin cours esplanade faubourg impasse passage place quai route rue square zone".split(" "),
);
// Small communes whose name is an everyday word: beside others it is that word.
const EVERYDAY_NAMES = new Set(communes);
// No commune's name has these; "maison" and "france" some have: Fort-de-France, La Haute-Maison.
const NEVER_PLACES = new Set("service services public publics msap fs".split(" "));
// After "près", "du Mans" is "Le Mans" and "de Mende" is "Mende".
/** @type {Map<string, string[]>} */
const CONTRACTED = new Map(Object.entries({ de: [], d: [], du: ["le"], des: ["les"] }));

/**
 * Whether a folded word begins a street.
 * @type {(word: string) => boolean}
 */
export function isStreet(word) {
  return STREETS.has(word);
}

/**
 * Whether what folded words tell is an everyday word that a small commune has for its name.
 * @type {(words: string[]) => boolean}
 */
export function isEverydayName(words) {
  const telling = significant(words);
  return telling.length === 1 && EVERYDAY_NAMES.has(telling[0]);
}

/**
 * Whether a folded word only links others.
 * @type {(word: string) => boolean}
 */
export function isLink(word) {
  return LINKS.has(word);
}

/**
 * `words` without the linking words at both ends, nor the network's name before a place.
 * @type {(words: string[]) => string[]}
 */
export function withoutLinks(words) {
  let start = 0;
  let end = words.length;
  while (start < end && isBefore(words, start)) start++;
  while (end > start && isAfter(words[end - 1])) end--;
  const kept = words.slice(start, end);
  const whole = start ? CONTRACTED.get(kept[0]) : undefined;
  return whole ? [...whole, ...kept.slice(1)] : kept;
}

/** @type {(words: string[], at: number) => boolean} */
function isBefore(words, at) {
  if (isArticle(words[at]) && at + 1 < words.length && isBefore(words, at + 1)) return true;
  return (isLink(words[at]) && !FIRST_OF_NAMES.has(words[at])) || isNetwork(words, at);
}

/** @type {(word: string) => boolean} */
function isAfter(word) {
  return (isLink(word) && !LAST_OF_NAMES.has(word)) || isArticle(word) || NEVER_PLACES.has(word);
}

/**
 * "maison (de) services", "maison france", "france services", but not "maison ponthieu".
 * @type {(words: string[], at: number) => boolean}
 */
function isNetwork(words, at) {
  if (NEVER_PLACES.has(words[at])) return true;
  if (!isGeneric(words[at])) return false;
  const next = words.slice(at + 1).find((word) => !isArticle(word));
  return words[at] === "france" || next === undefined || isGeneric(next) || isArticle(words[at + 1]);
}

/**
 * The words that can name a house or a place: no article, no generic or linking word.
 * @type {(words: string[]) => string[]}
 */
export function significant(words) {
  return words.filter((word) => !isDropped(word) && !isLink(word));
}
