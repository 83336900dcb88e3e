/** What a proposal changes, in French words, a line for each: for the person who proposes and the one who receives. */

/** @import { PageSource, Tree } from "../types" */
/** @import { Fields } from "./changed_lists.js" */

import { isSame } from "../source/trees.js";
import { paired } from "./changed_lists.js";
import { datesText, hoursText, plainText } from "./french_values.js";

/**
 * The names of fields and codes: what the form is made of holds them.
 * @typedef {object} Words
 * @property {Record<string, { key: string, label: string, vocabulary?: string }[]>} fields
 * @property {Record<string, { code: string, label: string }[]>} vocabularies
 */

/** @typedef {{ words: Words, model: string, prefix: string }} Told which fields are told, and what stands before each line */

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const SPELT_ALIKE = new Set(["horaires", "horaires_rdv"]);
/** Fields that hold fields, and what they are called in the form's data. @type {Record<string, string>} */
const MODELS = { structure_porteuse: "bearer", photo: "photo", image: "photo", video: "video" };

/**
 * @param {Pick<PageSource, "tree" | "text">} before
 * @param {Pick<PageSource, "tree" | "text">} after
 * @param {Words} words
 * @param {string} [model] "house", or the fields of articles
 * @returns {string[]}
 */
export function changesInWords(before, after, words, model = "house") {
  const lines = fieldsChanged(before.tree, after.tree, { words, model, prefix: "" });
  if (before.text === after.text) return lines;
  if (!before.text) return [...lines, "Texte de la page : écrit"];
  return [...lines, after.text ? "Texte de la page : récrit" : "Texte de la page : retiré"];
}

/** @param {Fields} before @param {Fields} after @param {Told} told @returns {string[]} */
function fieldsChanged(before, after, told) {
  const order = (told.words.fields[told.model] ?? []).map(({ key }) => key);
  const keys = new Set([...order, ...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => !isSame(before[key], after[key]));
  return changed.flatMap((key) => fieldChanged(key, before[key], after[key], told));
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function fieldChanged(key, before, after, told) {
  if (SPELT_ALIKE.has(key)) return hoursChanged(key, before, after, told);
  if (key === "exceptions" || key === "saisons") return periodsChanged(key, before, after, told);
  if (key === "antennes" || key === "tournee") return placesChanged(key, before, after, told);
  if (key === "partenaires" || key === "services") return offersChanged(key, before, after, told);
  if (MODELS[key]) return fieldsChanged(fieldsOf(before), fieldsOf(after), { ...told, model: MODELS[key], prefix: `${told.prefix}${labelOf(key, told)}, ` });
  if (Array.isArray(before) || Array.isArray(after)) return listChanged(key, before, after, told);
  return [`${told.prefix}${labelOf(key, told)} : ${valueText(key, before, told)} → ${valueText(key, after, told)}`];
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function hoursChanged(key, before, after, told) {
  const aside = key === "horaires_rdv" ? ", sur rendez-vous" : "";
  if (typeof before === "string" || typeof after === "string") {
    return [`${told.prefix}Horaires${aside} : ${weekText(before)} → ${weekText(after)}`];
  }
  const [olds, news] = [fieldsOf(before), fieldsOf(after)];
  const days = [...new Set([...DAYS, ...Object.keys(olds), ...Object.keys(news)])].filter((day) => !isSame(olds[day], news[day]));
  // A day without hours is closed where other days have theirs, and unknown where none has.
  const text = (/** @type {Tree | undefined} */ week, /** @type {Tree | undefined} */ hours) =>
    hours === undefined ? absent(week, key) : hoursText(String(hours));
  return days.map((day) => `${told.prefix}${capital(day)}${aside} : ${text(before, olds[day])} → ${text(after, news[day])}`);
}

/** @param {Tree | undefined} week @param {string} key */
function absent(week, key) {
  if (key === "horaires_rdv") return "rien";
  return week === undefined ? "non précisé" : "fermé";
}

/** @param {Tree | undefined} week */
function weekText(week) {
  if (week === undefined) return "non précisés";
  if (typeof week === "string") return hoursText(week);
  return Object.entries(fieldsOf(week))
    .map(([day, hours]) => `${day} ${hoursText(String(hours))}`)
    .join(" ; ");
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function periodsChanged(key, before, after, told) {
  const text = key === "saisons" ? seasonText : exceptionText;
  const { changed, gone, added, isReordered } = paired(before, after, ({ du, quand }) => String(du ?? quand ?? ""), "du");
  const line = (/** @type {string} */ said) => told.prefix + (told.prefix ? said : capital(said));
  // A season is feminine, what an exception tells is said in the masculine: « fermé … ajouté ».
  const end = key === "saisons" ? "e" : "";
  return [
    ...changed.map(([old, item]) => line(`${text(old)} → ${text(item)}`)),
    ...gone.map((item) => line(`${text(item)} retiré${end}`)),
    ...added.map((item) => line(`${text(item)} ajouté${end}`)),
    ...(isReordered ? [line(`${labelOf(key, told)} : dans un autre ordre`)] : []),
  ];
}

/** @param {Fields} item */
function exceptionText({ du, au, type, horaires, motif }) {
  const dates = datesText(String(du ?? ""), au === undefined ? undefined : String(au));
  const reason = motif ? ` (${plainText(String(motif))})` : "";
  if (type === "message") return `message ${dates}${reason}`;
  if (type === "horaires" || horaires !== undefined) return `ouvert ${dates} : ${weekText(horaires)}${reason}`;
  return `fermé ${dates}${reason}`;
}

/** @param {Fields} item */
function seasonText({ du, au, quand, horaires, horaires_rdv: byAppointment, motif }) {
  const when = du === undefined ? plainText(String(quand ?? "")) : datesText(String(du), String(au ?? du));
  const hours = [horaires && weekText(horaires), byAppointment && `sur rendez-vous ${weekText(byAppointment)}`].filter(Boolean);
  return `saison ${when}${hours.length ? ` : ${hours.join(" ; ")}` : ""}${motif ? ` (${plainText(String(motif))})` : ""}`;
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function placesChanged(key, before, after, told) {
  const isBranch = key === "antennes";
  const nameOf = (/** @type {Fields} */ { nom, lieu, commune }) => [isBranch ? nom : lieu, isBranch ? undefined : commune].filter(Boolean).join(", ");
  const called = (/** @type {Fields} */ place) => placeName(isBranch, nameOf(place) || String(place.commune ?? "sans nom"));
  const { changed, gone, added, isReordered } = paired(before, after, nameOf, isBranch ? "nom" : "lieu", true);
  const end = isBranch ? "e" : "";
  const inside = { ...told, model: isBranch ? "branch" : "stop" };
  return [
    ...changed.flatMap(([old, place]) => fieldsChanged(old, place, { ...inside, prefix: `${told.prefix}${called(old)}, ` })),
    ...gone.map((place) => `${told.prefix}${called(place)} retiré${end}`),
    ...added.map((place) => `${told.prefix}${called(place)} ajouté${end}`),
    ...(isReordered ? [`${told.prefix}${labelOf(key, told)} : dans un autre ordre`] : []),
  ];
}

/** « Antenne de Seiches » is already so called. @param {boolean} isBranch @param {string} name */
function placeName(isBranch, name) {
  if (!isBranch) return `Passage « ${plainText(name)} »`;
  return /^(antenne|site)\b/i.test(name) ? plainText(name) : `Antenne « ${plainText(name)} »`;
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function offersChanged(key, before, after, told) {
  const code = key === "partenaires" ? "partenaire" : "service";
  const called = (/** @type {Fields} */ offer) => told.prefix + nameOfCode(key, String(offer[code] ?? ""), told.words);
  const { changed, gone, added, isReordered } = paired(before, after, (offer) => String(offer[code] ?? ""), code);
  const inside = { ...told, model: key === "partenaires" ? "partner" : "service" };
  // « la CAF », « le pôle » : what is done is said by a noun, which agrees with all.
  return [
    ...changed.flatMap(([old, offer]) => fieldsChanged(old, offer, { ...inside, prefix: `${called(old)}, ` })),
    ...gone.map((offer) => `${called(offer)} : retrait`),
    ...added.map((offer) => `${called(offer)} : ajout`),
    ...(isReordered ? [`${told.prefix}${labelOf(key, told)} : dans un autre ordre`] : []),
  ];
}

/** @param {string} key @param {Tree | undefined} before @param {Tree | undefined} after @param {Told} told @returns {string[]} */
function listChanged(key, before, after, told) {
  const [olds, news] = [before, after].map((list) => (Array.isArray(list) ? list : list === undefined ? [] : [list]));
  const text = (/** @type {Tree} */ item) => valueText(key, item, told);
  const [gone, added] = [minus(olds, news), minus(news, olds)];
  const said = [gone.length && `retrait de ${gone.map(text).join(", ")}`, added.length && `ajout de ${added.map(text).join(", ")}`].filter(Boolean);
  return [`${told.prefix}${labelOf(key, told)} : ${said.join(" ; ") || "dans un autre ordre"}`];
}

/** @param {Tree[]} list @param {Tree[]} others */
const minus = (list, others) => list.filter((item) => !others.some((other) => isSame(item, other)));

/** @param {string} key @param {Told} told */
const fieldOf = (key, { words, model }) => (words.fields[model] ?? []).find((field) => field.key === key);

/** @param {string} key @param {Told} told */
const labelOf = (key, told) => fieldOf(key, told)?.label ?? capital(key.replace(/_/g, " "));

/** @param {string} key @param {Tree | undefined} value @param {Told} told @returns {string} */
function valueText(key, value, told) {
  if (value === undefined || value === "") return "rien";
  if (typeof value === "object") return plainText(JSON.stringify(value));
  const vocabulary = fieldOf(key, told)?.vocabulary;
  return vocabulary ? nameOfCode(vocabulary, value, told.words) : plainText(value);
}

/** A code that is in no vocabulary is shown as it is. @param {string} vocabulary @param {string} code @param {Words} words */
const nameOfCode = (vocabulary, code, words) => words.vocabularies[vocabulary]?.find((term) => term.code === code)?.label ?? plainText(code);

/** @param {Tree | undefined} tree @returns {Fields} */
const fieldsOf = (tree) => (typeof tree === "object" && !Array.isArray(tree) ? tree : {});

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
