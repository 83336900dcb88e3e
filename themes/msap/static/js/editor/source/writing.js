/** Values as YAML that a person can read, in the very style of generator/files/writing.py (tests/vectors/written.json). */

/** @import { Tree } from "../types" */

const PLAIN = /^(?:[\p{L}\p{N}][^\n\t]*|\+[0-9][0-9 ]*|-[0-9][0-9.]*)$/u;
const UNPRINTABLE = "[\\u{0}-\\u{1f}\\u{7f}-\\u{9f}\\u{2028}\\u{2029}\\u{feff}\\u{d800}-\\u{dfff}\\u{fffe}\\u{ffff}]";
const UNSAFE = new RegExp(`: |:$| #|${UNPRINTABLE}`, "u");
const ONE_UNPRINTABLE = new RegExp(UNPRINTABLE, "u");
const FLOW_UNSAFE = /[,[\]{}:#]/;
const OTHER_TYPES = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n"]);
/** @type {Record<string, string>} */
const NAMED_ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
const LINE_MAX = 100;

/**
 * A text as one YAML scalar, in quotes only where it needs them; between brackets it needs them more often.
 * @param {string} text
 * @param {boolean} [inFlow]
 */
export function scalarText(text, inFlow = false) {
  const isPlain =
    PLAIN.test(text) &&
    !UNSAFE.test(text) &&
    !(inFlow && FLOW_UNSAFE.test(text)) &&
    text === text.trim() &&
    !OTHER_TYPES.has(text.toLowerCase());
  return isPlain ? text : quoted(text);
}

/** @param {string} text */
export const quoted = (text) => `"${Array.from(text, escaped).join("")}"`;

/** @param {string} char */
function escaped(char) {
  if (NAMED_ESCAPES[char]) return NAMED_ESCAPES[char];
  return ONE_UNPRINTABLE.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char;
}

/**
 * Whether a value says nothing: such a key is not written.
 * @param {Tree | undefined} value
 * @returns {value is undefined}
 */
export const isEmpty = (value) => value === undefined || (typeof value === "object" ? Object.keys(value).length === 0 : value === "");

/**
 * The lines of one key and its value, which is not empty, in block style.
 * @param {string} key
 * @param {Tree} value
 * @param {string} indent
 * @returns {string[]}
 */
export function entryLines(key, value, indent) {
  const start = `${indent}${scalarText(key)}:`;
  if (typeof value === "string") return [`${start} ${scalarText(value)}`];
  if (Array.isArray(value)) return listLines(start, value, indent);
  return [start, ...mappingLines(value, `${indent}  `)];
}

/**
 * @param {{ [key: string]: Tree }} mapping
 * @param {string} indent
 */
export function mappingLines(mapping, indent) {
  const filled = Object.entries(mapping).filter(([, value]) => !isEmpty(value));
  return filled.flatMap(([key, value]) => entryLines(key, value, indent));
}

/**
 * @param {string} start
 * @param {Tree[]} items
 * @param {string} indent
 */
function listLines(start, items, indent) {
  if (items.every((item) => typeof item === "string")) {
    const line = `${start} ${flowText(items)}`;
    // As Python counts: characters, not halves of them.
    if (Array.from(line).length <= LINE_MAX) return [line];
  }
  return [start, ...items.flatMap((item) => itemLines(item, `${indent}  `))];
}

/**
 * The lines of one item of a list, whose dash stands behind `indent`.
 * @param {Tree} item
 * @param {string} indent
 * @returns {string[]}
 */
export function itemLines(item, indent) {
  if (typeof item === "string") return [`${indent}- ${scalarText(item)}`];
  if (Array.isArray(item)) return [`${indent}- ${flowText(item)}`];
  const [first, ...rest] = mappingLines(item, `${indent}  `);
  return first === undefined ? [`${indent}- {}`] : [`${indent}- ${first.trimStart()}`, ...rest];
}

/**
 * A value between brackets or braces, on one line.
 * @param {Tree} value
 * @returns {string}
 */
export function flowText(value) {
  if (typeof value === "string") return scalarText(value, true);
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  return `{${Object.entries(value)
    .filter(([, inner]) => !isEmpty(inner))
    .map(([key, inner]) => `${scalarText(key, true)}: ${flowText(inner)}`)
    .join(", ")}}`;
}
