/** What a person did to a line that YAML cannot read: generator/files/yaml_lines.py. */

import { shown } from "./shown.js";

const LINES_LOOKED_AT = 200;
const QUOTES_LOOKED_AT = 20;
const START = "^([ \\t]*)((?:- +)*)";
const KEY = "([\\p{L}_](?:[\\p{L}_]|[.' -]){0,60}?)";
const NO_SPACE = new RegExp(`${START}${KEY}:([^\\s:/].*)$`, "u");
const HARD_SPACE = new RegExp(`${START}${KEY}\\s?:[\\u00a0\\u202f\\u2007]+(.*)$`, "u");
const NO_COLON = new RegExp(`${START}([\\p{L}_][\\p{L}\\p{N}_]*)\\s+([^\\s:].*)$`, "u");
// Of words, not of hours or numbers alone: nobody parts these over two lines.
const WORDS = new RegExp(`${START}${KEY}:\\s+((?=.*\\p{L})[\\p{L}\\p{N}][^#]*)$`, "u");
const FIELD = new RegExp(`${START}${KEY}\\s*:(\\s.*|)$`, "u");
const QUOTED = /(?:[:,{[]\s+|-\s+|[{[])(['"])/g;
// A quote that is closed ends its value: what follows on the line parts it from the next one.
const CLOSED_AT_ONCE = /^(?:'(?:[^']|'')*'|"(?:[^"]|"")*")\s*(?:[,\]}:]|#|$)/;
const CLOSED_LATER = /^(['"])(.*?)\1\s*(?:[,\]}]|#|$)/;

/** @typedef {{ line: number, column: number, message: string }} Fault line and column from 0 */

/** @typedef {{ column: number, key: string, value: string }} Field */

/**
 * What is wrong in the line where YAML gave up, or where it began; null if unclear.
 * @param {readonly string[]} lines
 * @param {number} gaveUp
 * @param {number} began
 * @returns {Fault | null}
 */
export function faultIn(lines, gaveUp, began) {
  for (const line of [began, gaveUp]) {
    const found = spacing(lines[line] ?? "") ?? quotes(lines[line] ?? "");
    if (found) return { line, ...found };
  }
  return null;
}

/**
 * The nearest line above with something on it, where a value may have begun.
 * @type {(lines: readonly string[], at: number) => number}
 */
export function lineAbove(lines, at) {
  for (let line = at - 1; line >= 0; line -= 1) if (lines[line].trim()) return line;
  return at;
}

/**
 * What is wrong with how far in a line stands; null where nothing seems to be.
 * @param {readonly string[]} lines
 * @param {number} at
 * @returns {Fault | null}
 */
export function misaligned(lines, at) {
  const here = fieldOf(lines[at] ?? "");
  const above = fieldsAbove(lines, at);
  if (!here || !above.length || here.hasDash) return null;
  const [last] = above;
  if (here.column > last.column && last.value.trim()) {
    const extra = here.column - last.column;
    const message = `${extra === 1 ? "une espace" : `${extra} espaces`} de trop devant « ${shown(here.key, 40)} » : alignez-le sous « ${shown(last.key, 40)} ».`;
    return { line: at, column: 0, message };
  }
  if (here.column > last.column || above.some(({ column }) => column === here.column)) return null;
  const nearest = above.reduce((best, one) => (closer(one, best, here.column) ? one : best));
  const missing = nearest.column - here.column;
  if (missing < 0) return null;
  const lacking = missing === 1 ? "une espace" : `${missing} espaces`;
  return { line: at, column: here.column, message: `il manque ${lacking} devant « ${shown(here.key, 40)} » : alignez-le sous « ${nearest.key} ».` };
}

/** @param {Field} one @param {Field} best @param {number} column */
function closer(one, best, column) {
  const [a, b] = [Math.abs(one.column - column), Math.abs(best.column - column)];
  return a < b || (a === b && one.column >= column && best.column < column);
}

/** @param {string} line */
function fieldOf(line) {
  const match = FIELD.exec(line);
  return match && { column: match[1].length, hasDash: match[2] !== "", key: match[3], value: match[4] };
}

/** @param {readonly string[]} lines @param {number} at @returns {Field[]} the nearest first */
function fieldsAbove(lines, at) {
  const found = [];
  for (const line of lines.slice(Math.max(0, at - LINES_LOOKED_AT), at).reverse()) {
    if (!line.trim() || line.trimStart().startsWith("#")) continue;
    const match = FIELD.exec(line);
    if (!match && !found.length) return [];
    if (match) found.push({ column: match[1].length + match[2].length, key: match[3], value: match[4] });
  }
  return found;
}

/** @param {string} line */
function spacing(line) {
  const hard = HARD_SPACE.exec(line);
  if (hard) {
    const form = shown(`${hard[3]}: ${hard[4]}`);
    return { column: line.indexOf(hard[3]) + hard[3].length, message: `une espace insécable suit « : » : tapez une espace ordinaire, « ${form} ».` };
  }
  const none = NO_SPACE.exec(line);
  if (!none) return null;
  return { column: line.indexOf(none[3]) + none[3].length, message: `il manque une espace après « : » : écrivez « ${shown(`${none[3]}: ${none[4]}`)} ».` };
}

/**
 * The sentence for a line that has no colon behind its field's name. It may be no field at all, but the rest of a value that was begun above.
 * @param {readonly string[]} lines
 * @param {number} at
 */
export function withoutColon(lines, at) {
  const match = NO_COLON.exec(lines[at]);
  const begun = at > 0 && WORDS.exec(lines[at - 1]);
  const form = match ? ` : écrivez « ${match[3]}: ${shown(match[4])} »` : "";
  const other = begun ? ` ; si cette ligne continue « ${shown(begun[3], 40)} », alignez-la sous « ${shown(begun[4].trim(), 40)} »` : "";
  return `il manque « : » après le nom du champ${form}${other}.`;
}

/** @param {string} line */
function quotes(line) {
  for (const match of [...line.matchAll(QUOTED)].slice(0, QUOTES_LOOKED_AT)) {
    const column = (match.index ?? 0) + match[0].length - 1;
    const text = line.slice(column).trimEnd();
    if (CLOSED_AT_ONCE.test(text) || text.split(match[1]).length < 3) continue;
    return { column, message: closedTooSoon(match[1], CLOSED_LATER.exec(text)?.[2] ?? text) };
  }
  return null;
}

/** @param {string} quote @param {string} inside */
function closedTooSoon(quote, inside) {
  const plain = inside.replace(/"/g, "");
  if (quote === "'") return `une apostrophe ferme ce texte entre apostrophes : écrivez ${shown(`"${plain.replace(/^'+|'+$/g, "")}"`)}.`;
  const form = inside.includes("'") || inside === plain ? plain : `'${inside}'`;
  return `un guillemet ferme ce texte avant sa fin : écrivez ${shown(form)}.`;
}
