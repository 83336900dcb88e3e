/** A page's fields as pieces that know where they stand in the text, read by the rules of generator/files/yaml_reading.py. */

import { forbiddenAt, CONTROL_SENTENCE } from "./characters.js";
import { refuseConflict } from "./conflicts.js";
import { shown } from "./shown.js";
import { SourceRefused } from "./source_refused.js";
import { readDocument } from "./yaml_document.js";
import { explained } from "./yaml_errors.js";

/** @import { ListNode, MappingNode, Node, TextNode } from "./nodes.js" */
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
    return readDocument(front);
  } catch (error) {
    // A thousand brackets: the reader's own stack is not deep enough.
    if (error instanceof RangeError) throw new SourceRefused(2, 1, "yaml", "trop de blocs imbriqués les uns dans les autres.");
    throw error;
  }
}

/** @param {Node} node */
const isNothing = (node) => node.kind === "text" && !node.value && !node.style;

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
   * @param {Node} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {Piece}
   */
  piece(node, inFlow, depth) {
    this.refuseOthers(node, depth);
    if (node.kind === "mapping") return this.mapping(node, inFlow || node.isFlow, depth);
    if (node.kind === "list") return this.list(node, inFlow || node.isFlow, depth);
    return this.scalar(/** @type {TextNode} */ (node), inFlow);
  }

  /**
   * @param {Node} node
   * @param {number} depth
   */
  refuseOthers(node, depth) {
    if (node.kind === "alias") {
      const sentence = "les renvois YAML ne sont pas admis ; mettez entre guillemets un texte qui commence par *.";
      throw this.refused(node, "yaml", `« *${shown(node.name)} » : ${sentence}`);
    }
    if (node.anchor) throw this.refused(node, "yaml", `« &${shown(node.anchor)} » : les ancres YAML ne sont pas admises.`);
    if (node.tag) throw this.refused(node, "yaml", `« ${shown(node.tag)} » : les étiquettes YAML (!) ne sont pas admises.`);
    if (depth > DEPTH_MAX) throw this.refused(node, "yaml", "trop de blocs imbriqués les uns dans les autres.");
    this.valuesLeft -= 1;
    if (this.valuesLeft < 0) throw this.refused(node, "yaml", "trop de champs pour un seul fichier.");
  }

  /**
   * @param {TextNode} node
   * @param {boolean} inFlow
   * @returns {TextPiece}
   */
  scalar(node, inFlow) {
    const { value, style } = node;
    if (forbiddenAt(value) >= 0) throw this.refused(node, "caractere", CONTROL_SENTENCE);
    const [start, end] = this.span(node);
    return { kind: "text", start, end, inFlow, style, value, isNone: isNothing(node) };
  }

  /**
   * @param {MappingNode} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {MappingPiece}
   */
  mapping(node, inFlow, depth) {
    /** @type {Entry[]} */
    const entries = [];
    for (const pair of node.pairs) {
      const entry = this.entry(pair, inFlow, depth);
      if (!entry) continue;
      const first = entries.find(({ key }) => key === entry.key);
      if (first) throw this.refusedAt(entry.start, "cle-double", `« ${shown(entry.key)} » est déjà donné ligne ${this.line(first.start)}.`);
      entries.push(entry);
    }
    const [start, end] = this.span(node);
    return { kind: "mapping", start, end: node.isFlow ? end : Math.max(start, ...entries.map(({ value }) => value.end)), inFlow, entries };
  }

  /**
   * @param {MappingNode["pairs"][number]} pair
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
   * @param {ListNode} node
   * @param {boolean} inFlow
   * @param {number} depth
   * @returns {ListPiece}
   */
  list(node, inFlow, depth) {
    const items = node.items.map((item) => {
      const value = this.piece(item.node, inFlow, depth + 1);
      const dash = item.dash < 0 ? value.start : item.dash + this.start;
      if (value.kind === "text" && value.isNone && item.dash >= 0) value.start = value.end = dash + 1;
      return { dash, value };
    });
    const [start, end] = this.span(node);
    return { kind: "list", start, end: node.isFlow ? end : Math.max(start, ...items.map(({ value }) => value.end)), inFlow, items };
  }

  /**
   * @param {Node} node
   * @returns {[number, number]}
   */
  span(node) {
    const from = node.start + this.start;
    const to = node.end + this.start;
    if (node.kind !== "text" || (node.style !== "|" && node.style !== ">")) return [from, to];
    // The line break that ends the text, and blank lines that say nothing, are not of it.
    const written = this.text.slice(from, to);
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
    return this.refusedAt(this.start + node.start, code, message);
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
  refuseConflict(front, 2);
  const { root, faults } = parsed(front);
  if (faults.length) throw explained(faults, front);
  const walk = new Walk(text, start);
  if (root === null || isNothing(root)) return { kind: "mapping", start: end, end, inFlow: false, entries: [] };
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
