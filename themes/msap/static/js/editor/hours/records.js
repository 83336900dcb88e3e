/** The elements of a list of exceptions or of seasons: their fields one by one, as pydantic reads a model. */

/** @import { Path, Problem, Tree } from "./types" */

import { unknownKey } from "../checks/keys.js";
import { named, shown } from "../checks/said.js";
import { isMapping } from "./fields.js";
import { Refused } from "./scalars.js";

/** @typedef {{ parse: (value: Tree) => unknown, required?: string, otherNames?: string[] }} FieldRule */
/** @typedef {{ [key: string]: FieldRule }} FieldRules */

const GLUED = /^([\p{L}\p{Nl}\p{No}_][\p{L}\p{N}_]*):(?=\S)/u;

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
    if (!Object.keys(rules).includes(key)) problems.push(unknown([...path, key], rules, Object.keys(value)));
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

/** @type {(path: Path, rules: FieldRules, beside: string[]) => Problem} */
function unknown(path, rules, beside) {
  const otherNames = Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, rule.otherNames ?? []]));
  return { path, code: "cle-inconnue", message: unknownKey(path, Object.keys(rules), beside, otherNames), severity: "erreur" };
}
