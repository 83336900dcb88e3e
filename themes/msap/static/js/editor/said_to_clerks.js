// What is wrong with a page, said to who fills in a form: the names of its fields as the form shows them, no command, no
// notation of a file. The sentences of `msap check` stay as they are (checks/said.js); only what is shown is said anew. Pure.

/** @import { FieldSpec, FormData } from "./form_types" */
/** @import { Path, Problem, Tree } from "./types" */

import { named } from "./checks/said.js";
import { CLEANED, SAID } from "./clerks_words.js";
import { dayInWords, dayOfYear, lowered } from "./wording.js";

/** @typedef {Pick<FormData, "fields" | "vocabularies"> & { page?: FormData["page"] }} Words `page`: whose fields; a house's unless told */
/** @typedef {(path: Path) => Tree | undefined} At the values of the page */

/** The fields that a field holds, and what one of several is called. @type {Record<string, { model: keyof FormData["fields"], one?: string }>} */
const BLOCKS = {
  antennes: { model: "branch", one: "Antenne" },
  tournee: { model: "stop", one: "Passage" },
  partenaires: { model: "partner", one: "Partenaire" },
  services: { model: "service", one: "Service" },
  exceptions: { model: "exception", one: "Changement" },
  saisons: { model: "season", one: "Saison" },
  structure_porteuse: { model: "bearer" },
  photo: { model: "photo" },
  video: { model: "video" },
};
/** The field that names an offer. @type {Record<string, "partenaire" | "service">} */
const CODES = { partenaires: "partenaire", services: "service" };
const OTHER_FIELDS = "Autres champs";
const COMMAND = / ?(?:\(« msap check --fix » le fait\)|: « msap check --fix » le fait)/g;
const ISO_DAY = /(depuis )?\b(\d{4}-\d{2}-\d{2})\b/g;

/**
 * Where a value stands, by the names that the form shows: « Antenne 2, téléphone ».
 * @type {(path: Path, words: Words, at?: At) => string}
 */
export function fieldName(path, words, at = () => undefined) {
  /** @type {string[]} */
  const names = [];
  let fields = words.fields[words.page ?? "house"];
  path.forEach((step, depth) => {
    const key = String(path[depth - 1]);
    if (typeof step === "number") names.push(elementName(String(names.pop()), key, fields, path.slice(0, depth + 1), words, at));
    else if (!(depth && CODES[String(path[depth - 2])] === step)) names.push(...stepName(step, depth, fields));
    const block = BLOCKS[typeof step === "number" ? key : step];
    if (block && (typeof step === "number") === Boolean(block.one)) fields = words.fields[block.model];
  });
  return names.map((name, rank) => (rank ? lowered(name) : name)).join(", ");
}

/** @type {(key: string, depth: number, fields: FieldSpec[]) => string[]} */
function stepName(key, depth, fields) {
  const label = fields.find((field) => field.key === key)?.label ?? key;
  return label === key && depth === 0 ? [OTHER_FIELDS, key] : [label];
}

/**
 * What one of several is called: an offer by its own name, others by their rank. What is ticked in a list has none.
 * @type {(list: string, key: string, fields: FieldSpec[], path: Path, words: Words, at: At) => string}
 */
function elementName(list, key, fields, path, words, at) {
  const rank = Number(path[path.length - 1]) + 1;
  const spec = fields.find((field) => field.key === key);
  if (spec?.kind === "checks") return list;
  const code = CODES[key] && (at([...path, CODES[key]]) ?? at(path));
  const term = typeof code === "string" && words.vocabularies[/** @type {"partenaires" | "services"} */ (key)]?.find((each) => each.code === code);
  return term ? term.label : `${BLOCKS[key]?.one ?? spec?.item ?? list} ${rank}`;
}

/**
 * What is wrong, without the name of the field: what stands beside it.
 * @type {(problem: Problem, words: Words) => string}
 */
export function saidBeside({ path, code, message }, words) {
  const before = named(path, "");
  const body = (message.startsWith(before) ? message.slice(before.length) : message).replace(COMMAND, "");
  const label = (/** @type {string} */ key) => labelOf(key, words);
  for (const [codes, pattern, sentence] of SAID) {
    const found = codes.includes(code) && pattern.exec(body);
    if (found) return tidy(typeof sentence === "string" ? body.replace(pattern, sentence) : sentence(found, label));
  }
  return tidy(body.replace(/« ([a-z_]+) »/g, (quoted, key) => (key.includes("_") ? `« ${label(key)} »` : quoted)));
}

/** @type {(problem: Problem, words: Words, at?: At) => string} */
export function saidToClerk(problem, words, at) {
  const name = fieldName(problem.path, words, at);
  const sentence = saidBeside(problem, words);
  return name ? `${name} : ${lowered(sentence)}` : sentence;
}

/**
 * A value that a button writes, as a person reads it: a code by its name, a day in words.
 * @type {(problem: Problem, words: Words) => string}
 */
export function meantInWords({ code, meant = "" }, words) {
  const term = code.startsWith("code") && code !== "code-postal" && code !== "code-insee" ? labelOfCode(meant, words) : meant;
  return code === "saison" ? term.replace(/^\d\d-\d\d$/, dayOfYear) : term.replace(ISO_DAY, (_, since, day) => daySaid(since, day));
}

/** @type {(sentence: string) => string} */
function tidy(sentence) {
  const cleaned = CLEANED.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
  const inWords = cleaned.replace(ISO_DAY, (found, since, day, offset) => (isQuotedFirst(cleaned, offset) ? found : daySaid(since, day)));
  return inWords.charAt(0).toUpperCase() + inWords.slice(1);
}

/** @type {(since: string | undefined, day: string) => string} */
const daySaid = (since, day) => `${since ? "depuis le " : ""}${dayInWords(day)}`;

/** Whether this is in what the person wrote, which is quoted at the start. @type {(text: string, offset: number) => boolean} */
const isQuotedFirst = (text, offset) => text.startsWith("« ") && offset < text.indexOf(" »", 2);

/** @type {(key: string, words: Words) => string} */
function labelOf(key, { fields, vocabularies }) {
  for (const model of Object.values(fields)) {
    const found = model.find((field) => field.key === key);
    if (found) return found.label;
  }
  return labelOfCode(key, { fields, vocabularies });
}

/** @type {(code: string, words: Words) => string} */
function labelOfCode(code, { vocabularies }) {
  for (const terms of Object.values(vocabularies)) {
    const found = terms.find((term) => term.code === code);
    if (found) return found.label;
  }
  return code;
}
