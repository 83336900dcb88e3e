/** A page's fields as one YAML document: the parser's tokens put together, and what of them cannot be read. */

/** @import { CST } from "yaml" */
/** @import { Place } from "./around.js" */
/** @import { Node } from "./nodes.js" */

import { readAround, readEnd } from "./around.js";
import { NodeReader } from "./nodes.js";
import { Parser } from "./yaml_package.js";

/** @typedef {{ code: string, message: string, start: number, end: number }} YamlFault offsets of the text */

const DIRECTIVE = /^%YAML[ \t]+\d+\.\d+[ \t]*$|^%TAG[ \t]+\S+[ \t]+\S+[ \t]*$|^%(?!(?:YAML|TAG)(?:[ \t]|$))/;

/**
 * @param {string} text
 * @returns {{ root: Node | null, faults: YamlFault[] }} faults in the order of the text, as far as they are told
 * @throws {RangeError} brackets in brackets, too deep for this machine
 */
export function readDocument(text) {
  /** @type {YamlFault[]} */
  const faults = [];
  const tell = (/** @type {Place} */ place, /** @type {string} */ code, /** @type {string} */ message) => faults.push({ code, message, ...spanOf(place) });
  /** @type {Node | null} */
  let root = null;
  let hasDocument = false;
  let hasDirective = false;
  for (const token of new Parser().parse(text)) {
    if (token.type === "directive") {
      if (!DIRECTIVE.test(token.source)) tell(token, "BAD_DIRECTIVE", "");
      hasDirective = true;
    } else if (token.type === "error") tell(token, "UNEXPECTED_TOKEN", token.message);
    else if (token.type === "doc-end") {
      if (!hasDocument) tell(token, "UNEXPECTED_TOKEN", "Unexpected doc-end");
      else readEnd(token.end, token.offset + token.source.length, true, tell);
    } else if (token.type === "document") {
      if (hasDocument) {
        tell(token.offset, "MULTIPLE_DOCS", "");
        break;
      }
      root = contentsOf(token, hasDirective, tell);
      [hasDocument, hasDirective] = [true, false];
    }
  }
  if (hasDirective) tell(text.length, "MISSING_CHAR", "Missing directives-end");
  return { root, faults };
}

/**
 * @param {CST.Document} token
 * @param {boolean} hasDirective
 * @param {import("./around.js").Tell} tell
 */
function contentsOf({ offset, start, value, end }, hasDirective, tell) {
  const around = readAround(start, { indicator: "doc-start", next: value ?? end?.[0], offset, parentIndent: 0, startsLine: true }, tell);
  const isBlock = value?.type === "block-map" || value?.type === "block-seq";
  if (around.found && isBlock && !around.hasNewline) tell(around.end, "MISSING_CHAR", "Block collection on the line of ---");
  const reader = new NodeReader(tell);
  const node = value ? reader.value(value, around) : reader.nothing(around.end, start, around);
  readEnd(end, node.after, false, tell);
  if (hasDirective && !around.found) tell(offset, "MISSING_CHAR", "Missing directives-end");
  return node;
}

/** @param {Place} place */
function spanOf(place) {
  if (typeof place === "number") return { start: place, end: place + 1 };
  if ("offset" in place) return { start: place.offset, end: place.offset + (typeof place.source === "string" ? place.source.length : 1) };
  return { start: place[0], end: place[1] };
}
