/** Codes of the vocabularies, known or refused with the nearest known one; the same as generator/model/coded.py. */

/** @import { FormTerm, Tree } from "../types" */
/** @import { Refusal } from "./scalars.js" */

import { slug, words } from "../../lib/fold.js";
import { bare, parts } from "./meant.js";
import { shown, suggestion } from "./said.js";
import { codeText } from "./scalars.js";

const IN_BRACKETS = /^([^(]+?)\s*\(([^)]+)\)$/;

/**
 * @type {(value: Tree, kind: string, terms: readonly FormTerm[]) => Refusal | null}
 */
export function code(value, kind, terms) {
  if (typeof value === "string" && isKnown(value, terms)) return null;
  const byName = typeof value === "string" ? refusedName(value, kind, terms) : null;
  if (byName) return byName;
  const unsound = codeText(value);
  if (unsound) return unsound;
  const given = /** @type {string} */ (value).trim();
  if (replacing(given, terms)) return null;
  return { code: "code-inconnu", message: `« ${given} » n'est pas un code de ${kind}.yaml.${near(given, terms)}` };
}

/**
 * The code that has taken the place of another; undefined where none has.
 * @type {(given: string, terms: readonly FormTerm[]) => string | undefined}
 */
export function replacing(given, terms) {
  return terms.find((term) => term.replaces?.includes(given))?.code;
}

/** @type {(given: string, terms: readonly FormTerm[]) => boolean} */
const isKnown = (given, terms) => terms.some((term) => term.code === given);

/** @type {(value: string, kind: string, terms: readonly FormTerm[]) => Refusal | null} */
function refusedName(value, kind, terms) {
  if (isKnown(value.trim(), terms) || replacing(value.trim(), terms)) return null;
  const codes = codesMeant(value, terms);
  if (codes.length === 1)
    {return { code: "code", message: `« ${shown(value)} » s'écrit par son code, ${codes[0]} : « msap check --fix » le fait.`, meant: codes[0] };}
  if (codes.length) return { code: "code", message: `plusieurs codes s'écrivent en liste : [${codes.join(", ")}].` };
  const suggested = slug(value) === value ? "" : near(slug(value), terms);
  return suggested ? { code: "code", message: `« ${shown(value)} » n'est pas un code de ${kind}.yaml.${suggested}` } : null;
}

/** @type {(typed: string, terms: readonly FormTerm[]) => string[]} */
function codesMeant(typed, terms) {
  const whole = termNamed(bare(typed), terms);
  if (whole) return [whole];
  const codes = parts(typed).map((piece) => termNamed(piece, terms));
  return codes.every(Boolean) ? /** @type {string[]} */ (codes) : [];
}

/** @type {(typed: string, terms: readonly FormTerm[]) => string | undefined} */
function termNamed(typed, terms) {
  const current = replacing(slug(typed), terms);
  if (current) return current;
  const key = words(typed).join(" ");
  const found = terms.filter((term) => namesOf(term).some((name) => words(name).join(" ") === key));
  return found.length === 1 ? found[0].code : undefined;
}

/** @type {(term: FormTerm) => string[]} */
function namesOf(term) {
  const [, before = "", inside = ""] = IN_BRACKETS.exec(term.label) ?? [];
  return [term.label, term.code, term.acronym ?? "", before, inside].filter(Boolean);
}

/** @type {(given: string, terms: readonly FormTerm[]) => string} */
function near(given, terms) {
  const known = [...terms.map((term) => term.code), ...terms.flatMap((term) => term.replaces ?? [])];
  return suggestion(given, known) || bySynonym(given, terms);
}

/** @type {(given: string, terms: readonly FormTerm[]) => string} */
function bySynonym(given, terms) {
  const typed = slug(given);
  const found = terms.filter((term) => term.synonyms?.some((synonym) => slug(synonym) === typed));
  return found.length === 1 ? ` Vouliez-vous dire « ${found[0].code} » ?` : "";
}
