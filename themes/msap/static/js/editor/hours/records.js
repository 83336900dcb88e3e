/** The elements of a list of exceptions or of seasons: their fields one by one, as pydantic reads a model. */

/** @import { Path, Problem, Tree } from "./types" */

import { slug } from "../../lib/fold.js";
import { isMapping } from "./fields.js";
import { suggestion } from "./nearest.js";
import { named, shown } from "./said.js";
import { Refused } from "./scalars.js";

/** @typedef {{ parse: (value: Tree) => unknown, required?: string, otherNames?: string[] }} FieldRule */
/** @typedef {{ [key: string]: FieldRule }} FieldRules */

const GLUED = /^([\p{L}\p{Nl}\p{No}_][\p{L}\p{N}_]*):(?=\S)/u;
const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]/g;

/** @type {(path: Path, code: string, message: string) => Problem} */
export const problem = (path, code, message) => ({ path, code, message: named(path, message), severity: "erreur" });

/**
 * The value, or its problem added to those found; undefined then.
 * @template T
 * @param {Problem[]} found
 * @param {Path} path
 * @param {() => T} parse
 * @returns {T | undefined}
 */
export function orTold(found, path, parse) {
  try {
    return parse();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    found.push(problem([...path, ...fault.inside], fault.code, fault.message));
    return undefined;
  }
}

/**
 * The records of a list, each with its rank; those in which something is wrong are left out, and told.
 * @template T
 * @param {Tree | undefined} value
 * @param {Path} path
 * @param {FieldRules} rules
 * @param {(fields: { [key: string]: unknown }) => T} make
 * @returns {{ records: [rank: number, record: T][], problems: Problem[] }}
 */
export function readRecords(value, path, rules, make) {
  /** @type {Problem[]} */
  const problems = [];
  if (value === undefined) return { records: [], problems };
  if (!Array.isArray(value)) {
    problems.push(problem(path, "type", "une liste est attendue ici : un élément par ligne, précédé de « - »."));
    return { records: [], problems };
  }
  const records = value.flatMap((each, rank) => {
    const own = readRecord(each, [...path, rank], rules, make);
    problems.push(...own.problems);
    return own.record === undefined ? [] : [/** @type {[number, T]} */ ([rank, own.record])];
  });
  return { records, problems };
}

/**
 * @template T
 * @param {Tree} value
 * @param {Path} path
 * @param {FieldRules} rules
 * @param {(fields: { [key: string]: unknown }) => T} make
 * @returns {{ record: T | undefined, problems: Problem[] }}
 */
function readRecord(value, path, rules, make) {
  if (!isMapping(value)) return { record: undefined, problems: [problem(path, "type", noFields(value))] };
  /** @type {Problem[]} */
  const problems = [];
  /** @type {{ [key: string]: unknown }} */
  const fields = {};
  for (const [key, { parse, required }] of Object.entries(rules)) {
    const at = [...path, key];
    if (value[key] !== undefined) fields[key] = orTold(problems, at, () => parse(value[key]));
    else if (required) problems.push(problem(at, "manquant", `ce champ est obligatoire. ${required}`));
  }
  for (const key of Object.keys(value)) {
    if (!Object.keys(rules).includes(key)) problems.push(problem([...path, key], "cle-inconnue", unknownKey(key, rules, value)));
  }
  const record = problems.length ? undefined : orTold(problems, path, () => make(fields));
  return { record, problems };
}

/** @type {(value: Exclude<Tree, { [key: string]: Tree }>) => string} */
function noFields(value) {
  const match = typeof value === "string" ? GLUED.exec(value) : null;
  const rest = String(value).slice(match?.[0].length ?? 0);
  if (match && !rest.startsWith("//")) {
    return `il manque une espace après « : » : écrivez « ${shown(`${match[1]}: ${rest}`)} ».`;
  }
  return "des champs sont attendus ici, « nom: valeur » ; une valeur qui contient une virgule se met entre guillemets.";
}

/** @type {(key: string, rules: FieldRules, beside: { [key: string]: Tree }) => string} */
function unknownKey(key, rules, beside) {
  const meant = keyMeant(key, rules);
  if (meant && key.replace(NO_BREAK_SPACES, "") !== key) {
    return `une espace insécable touche ce nom de champ : écrivez « ${meant}: ».`;
  }
  if (meant && meant in beside) return `champ inconnu ; « ${meant} », à côté, dit déjà cela.`;
  const glued = /^([^\s:]+):\S/.exec(key);
  if (glued) {
    return `il manque une espace après « : » : écrivez « ${glued[1]}: ${key.slice(glued[1].length + 1)} ».`;
  }
  return `champ inconnu.${meant ? ` Vouliez-vous dire « ${meant} » ?` : suggestion(key, Object.keys(rules))}`;
}

/** @type {(key: string, rules: FieldRules) => string | undefined} */
function keyMeant(key, rules) {
  const plain = slug(key.normalize("NFC").replace(NO_BREAK_SPACES, " "));
  return (
    Object.keys(rules).find((field) => field.replace(/_/g, "-") === plain) ??
    Object.keys(rules).find((field) => rules[field].otherNames?.includes(plain))
  );
}
