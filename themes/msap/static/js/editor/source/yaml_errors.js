/** What YAML cannot read, as a place and in the sentences of generator/files/yaml_errors.py. */

import { SourceRefused } from "./source_refused.js";
import { faultIn, lineAbove, misaligned, withoutColon } from "./yaml_lines.js";

/** @import { YamlFault } from "./yaml_document.js" */
/** @import { Fault } from "./yaml_lines.js" */

const TAB = "une tabulation décale ce champ : remplacez-la par des espaces.";
const ALIGNMENT = "cette ligne n'est pas alignée avec les autres champs.";
const GENERIC = "cette ligne n'est pas du YAML valide : vérifiez l'alignement, les « : » et les guillemets.";
const QUOTE = "il manque un guillemet fermant.";

/** What the reader says, what a person needs to know, and what opens the unfinished thing. @type {[RegExp, string, string?][]} */
const SENTENCES = [
  [/^TAB_AS_INDENT/, TAB],
  [/^BAD_SCALAR_START/, "un caractère spécial commence cette valeur : mettez-la entre guillemets."],
  [/^BAD_DQ_ESCAPE/, "barre oblique inverse « \\ » entre guillemets : écrivez « \\\\ »."],
  [/^MULTIPLE_DOCS/, "un seul bloc de champs par fichier."],
  [/block-seq-ind on same line/, "une liste « - … » commence à la ligne."],
  [/Missing closing "/, QUOTE, '"'],
  [/Missing closing '/, QUOTE, "'"],
  [/[Ff]low sequence| ]/, "il manque une virgule ou le crochet fermant « ] ».", "["],
  [/[Ff]low map| }/, "il manque une virgule ou l'accolade fermante « } ».", "{"],
  [/block sequence may not be|^BAD_INDENT/, ALIGNMENT],
  [/IMPLICIT_KEY/, "« : » de trop dans cette valeur : mettez la valeur entre guillemets."],
];

/**
 * @param {readonly YamlFault[]} errors
 * @param {string} front the fields, from the second line of the page
 * @returns {SourceRefused}
 */
export function explained(errors, front) {
  const [error] = errors;
  const said = `${error.code} ${error.message}`;
  const [, sentence, opening] = SENTENCES.find(([known]) => known.test(said)) ?? [/./, GENERIC];
  const offset = opening ? openedAt(front, opening, error.start) : gaveUpAt(errors);
  const fault = typed(errors, front, offset) ?? { ...placeOf(front, offset), message: sentence };
  return new SourceRefused(fault.line + 2, fault.column + 1, "yaml", fault.message);
}

/** @param {string} front @param {number} offset */
function placeOf(front, offset) {
  const before = front.slice(0, offset).split("\n");
  return { line: before.length - 1, column: before[before.length - 1].length };
}

/**
 * A field too far in is taken for the end of the value above it: the reader tells where that value begins.
 * @param {readonly YamlFault[]} errors
 */
function gaveUpAt([error, next]) {
  const isNested = error.code === "BLOCK_AS_IMPLICIT_KEY" && next?.code === "MULTILINE_IMPLICIT_KEY";
  return isNested && error.message.startsWith("Nested") ? next.end : error.start;
}

/** @param {string} front @param {string} opening @param {number} offset */
function openedAt(front, opening, offset) {
  const at = front.lastIndexOf(opening, offset - 1);
  return at < 0 ? offset : at;
}

/**
 * What a person did to the line, where it can be told.
 * @param {readonly YamlFault[]} errors
 * @param {string} front
 * @param {number} offset
 * @returns {Fault | null}
 */
function typed([error], front, offset) {
  const lines = front.split("\n");
  const { line } = placeOf(front, offset);
  if (/^ *\t/.test(lines[line] ?? "")) return { line, column: 0, message: TAB };
  const isAlone = error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "KEY_ALONE";
  const fault = faultIn(lines, line, isAlone ? line : lineAbove(lines, line));
  if (fault) return fault;
  if (isAlone) return { line, column: lines[line].search(/\S/), message: withoutColon(lines, line) };
  const mayStandWrong = error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "BAD_INDENT";
  return mayStandWrong ? misaligned(lines, line) : null;
}
