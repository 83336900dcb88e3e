/** A page's fields as pieces that know where they stand in the text, read by the rules of generator/files/yaml_reading.py. */

import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { forbiddenAt, CONTROL_SENTENCE } from "./characters.js";
import { shown } from "./shown.js";
import { SourceRefused } from "./source_refused.js";
import { explained } from "./yaml_errors.js";

/** @import { Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml" */
/** @import { Tree } from "../types" */

const DEPTH_MAX = 8;
const VALUES_MAX = 3000;

/**
 * Offsets are of the page's text: brackets and quotes included, the spaces and comments behind not.
 *
 * @typedef {object} TextPiece
 * @property {"text"} kind
 * @property {number} start
 * @property {number} end
 * @property {boolean} inFlow between brackets
 * @property {string} style "" | "'" | '"' | "|" | ">"
 * @property {string} value
 * @property {boolean} isNone nothing is written: `cle:`
 *
 * @typedef {object} Entry
 * @property {string} key
 * @property {number} start
 * @property {number} colonEnd
 * @property {Piece} value
 *
 * @typedef {object} MappingPiece
 * @property {"mapping"} kind
 * @property {number} start
 * @property {number} end
 * @property {boolean} inFlow
 * @property {Entry[]} entries
 *
 * @typedef {object} ListPiece
 * @property {"list"} kind
 * @property {number} start
 * @property {number} end
 * @property {boolean} inFlow
 * @property {{ dash: number, value: Piece }[]} items `dash` is where the item begins, its dash included
 *
 * @typedef {TextPiece | MappingPiece | ListPiece} Piece
 */

/** @param {string} front */
function parsed(front) {
  try {
    // Fields of a page are texts, all of them; what is one twice is told by `Walk`, in French.
    return parseDocument(front, { schema: "failsafe", keepSourceTokens: true, uniqueKeys: false, merge: false, prettyErrors: false });
  } catch (error) {
    // A thousand brackets: the reader's own stack is not deep enough.
    if (error instanceof RangeError) throw new SourceRefused(2, 1, "yaml", "trop de blocs imbriqués les uns dans les autres.");
    throw error;
  }
}

/** @param {Scalar} node */
const isNothing = (node) => !node.source && node.type === "PLAIN";

/** @type {Record<string, string>} */
const STYLES = { QUOTE_SINGLE: "'", QUOTE_DOUBLE: '"', BLOCK_LITERAL: "|", BLOCK_FOLDED: ">" };

class Walk {
  /**
   * @param {string} text
   * @param {number} start where the fields begin in it
   */
  constructor(text, start) {
    this.text = text;
    this.start = start;
    this.valuesLeft = VALUES_MAX;
  }

  /**
   * @param {unknown} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {Piece}
   */
  piece(node, inFlow, depth) {
    const known = /** @type {Node} */ (node);
    this.refuseOthers(known, depth);
    if (isMap(known)) return this.mapping(known, inFlow || Boolean(known.flow), depth);
    if (isSeq(known)) return this.list(known, inFlow || Boolean(known.flow), depth);
    return this.scalar(/** @type {Scalar} */ (node), inFlow);
  }

  /**
   * @param {Node} node
   * @param {number} depth
   */
  refuseOthers(node, depth) {
    if (isAlias(node)) {
      const sentence = "les renvois YAML ne sont pas admis ; mettez entre guillemets un texte qui commence par *.";
      throw this.refused(node, "yaml", `« *${shown(node.source)} » : ${sentence}`);
    }
    if (node.anchor) throw this.refused(node, "yaml", `« &${shown(node.anchor)} » : les ancres YAML ne sont pas admises.`);
    if (node.tag) throw this.refused(node, "yaml", `« ${shown(node.tag)} » : les étiquettes YAML (!) ne sont pas admises.`);
    if (depth > DEPTH_MAX) throw this.refused(node, "yaml", "trop de blocs imbriqués les uns dans les autres.");
    this.valuesLeft -= 1;
    if (this.valuesLeft < 0) throw this.refused(node, "yaml", "trop de champs pour un seul fichier.");
  }

  /**
   * @param {Scalar} node
   * @param {boolean} inFlow
   * @returns {TextPiece}
   */
  scalar(node, inFlow) {
    const value = String(node.value ?? "");
    if (forbiddenAt(value) >= 0) throw this.refused(node, "caractere", CONTROL_SENTENCE);
    const [start, end] = this.span(node);
    const style = STYLES[node.type ?? ""] ?? "";
    return { kind: "text", start, end, inFlow, style, value, isNone: isNothing(node) };
  }

  /**
   * @param {YAMLMap} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {MappingPiece}
   */
  mapping(node, inFlow, depth) {
    /** @type {Entry[]} */
    const entries = [];
    for (const pair of /** @type {Pair[]} */ (node.items)) {
      const entry = this.entry(pair, inFlow, depth);
      if (!entry) continue;
      const first = entries.find(({ key }) => key === entry.key);
      if (first) throw this.refusedAt(entry.start, "cle-double", `« ${shown(entry.key)} » est déjà donné ligne ${this.line(first.start)}.`);
      entries.push(entry);
    }
    const [start, end] = this.span(node);
    const isBraced = Boolean(node.flow);
    return { kind: "mapping", start, end: isBraced ? end : Math.max(start, ...entries.map(({ value }) => value.end)), inFlow, entries };
  }

  /**
   * @param {Pair} pair
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {Entry | null} none for what a comma cut off
   */
  entry(pair, inFlow, depth) {
    const key = this.piece(pair.key, inFlow, depth + 1);
    if (key.kind !== "text" || !key.value) throw this.refusedAt(key.start, "yaml", "un nom de champ est attendu avant « : ».");
    const colonEnd = this.text.indexOf(":", key.end) + 1;
    if (pair.value === null) return inFlow ? null : this.withNothing(key, colonEnd || key.end, inFlow);
    const value = this.piece(pair.value, inFlow, depth + 1);
    if (value.kind === "text" && value.isNone) return this.withNothing(key, colonEnd, inFlow);
    return { key: key.value, start: key.start, colonEnd, value };
  }

  /**
   * @param {TextPiece} key
   * @param {number} at
   * @param {boolean} inFlow
   * @returns {Entry}
   */
  withNothing(key, at, inFlow) {
    return { key: key.value, start: key.start, colonEnd: at, value: { kind: "text", start: at, end: at, inFlow, style: "", value: "", isNone: true } };
  }

  /**
   * @param {YAMLSeq} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {ListPiece}
   */
  list(node, inFlow, depth) {
    const source = /** @type {{ items?: { start: { type: string, offset: number }[] }[] } | undefined} */ (node.srcToken);
    const items = node.items.map((item, rank) => {
      const value = this.piece(item, inFlow, depth + 1);
      const dash = node.flow ? undefined : source?.items?.[rank]?.start.find(({ type }) => type === "seq-item-ind");
      const at = dash ? dash.offset + this.start : value.start;
      if (value.kind === "text" && value.isNone && dash) value.start = value.end = at + 1;
      return { dash: at, value };
    });
    const [start, end] = this.span(node);
    return { kind: "list", start, end: node.flow ? end : Math.max(start, ...items.map(({ value }) => value.end)), inFlow, items };
  }

  /**
   * @param {Node} node
   * @returns {[number, number]}
   */
  span(node) {
    const [start, end] = node.range ?? [0, 0];
    const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
    const from = start + this.start;
    if (!isBlock) return [from, end + this.start];
    // The line break that ends the text, and blank lines that say nothing, are not of it.
    const written = this.text.slice(from, end + this.start);
    const isKept = /^.[0-9]?\+/.test(written);
    return [from, from + (isKept ? written.replace(/\n$/, "") : written.replace(/\s+$/, "")).length];
  }

  /** @param {number} offset */
  line(offset) {
    return this.text.slice(0, offset).split("\n").length;
  }

  /**
   * @param {Node} node
   * @param {string} code
   * @param {string} message
   */
  refused(node, code, message) {
    return this.refusedAt(this.start + (node.range?.[0] ?? 0), code, message);
  }

  /**
   * @param {number} offset
   * @param {string} code
   * @param {string} message
   */
  refusedAt(offset, code, message) {
    return new SourceRefused(this.line(offset), offset - this.text.lastIndexOf("\n", offset - 1), code, message);
  }
}

/**
 * The fields that stand in `text` from `start` to `end`.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {MappingPiece}
 * @throws {SourceRefused}
 */
export function readPieces(text, start, end) {
  const front = text.slice(start, end);
  const document = parsed(front);
  if (document.errors.length) throw explained(document.errors, front);
  const walk = new Walk(text, start);
  const root = document.contents;
  if (root === null || (isScalar(root) && isNothing(root))) return { kind: "mapping", start: end, end, inFlow: false, entries: [] };
  const piece = walk.piece(root, false, 1);
  if (piece.kind !== "mapping") throw new SourceRefused(2, 1, "en-tete", "les champs s'écrivent « nom: valeur », un par ligne.");
  return piece;
}

/**
 * A piece as lists, mappings and texts; keys with nothing behind them are left out, as generator/files/nodes.py does.
 * @param {Piece} piece
 * @returns {Tree}
 */
export function treeOf(piece) {
  if (piece.kind === "text") return piece.value;
  if (piece.kind === "list") return piece.items.map(({ value }) => treeOf(value));
  const filled = piece.entries.filter(({ value }) => !(value.kind === "text" && value.isNone));
  return Object.fromEntries(filled.map(({ key, value }) => [key, treeOf(value)]));
}
