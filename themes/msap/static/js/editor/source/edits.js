/** What must be replaced in a page's text for its fields to say something else: as little, and as deep inside, as it can be. */

/** @import { Tree } from "../types" */
/** @import { Splice } from "./file_text.js" */
/** @import { Entry, MappingPiece, Piece } from "./pieces.js" */

import { flowEdits } from "./flow_edits.js";
import { commentsIn, indentOf, isFirstOnLine, lineEnd, lineStart } from "./lines.js";
import { listEdits } from "./list_edits.js";
import { treeOf } from "./pieces.js";
import { columnOf, textEdit } from "./text_edits.js";
import { child, has, isSame } from "./trees.js";
import { entryLines, isEmpty, itemLines } from "./writing.js";

/** @typedef {Record<string, readonly string[]>} Orders the keys of a page (""), and of what stands behind each of its keys */

export class Editor {
  /**
   * @param {string} text the page's
   * @param {Orders} orders
   */
  constructor(text, orders) {
    this.text = text;
    this.orders = orders;
  }

  /**
   * The edits that make a piece another value; null where its shape changes and it must be written anew.
   * @param {Piece} piece
   * @param {Tree} value
   * @param {string} holder the key that holds it, or the list that it is in
   * @returns {Splice[] | null}
   */
  inside(piece, value, holder) {
    if (isSame(treeOf(piece), value) && !(piece.kind === "text" && piece.isNone)) return [];
    if (piece.kind === "text") {
      const edit = typeof value === "string" ? textEdit(this.text, piece, value, columnOf(this.text, piece.start)) : null;
      return edit && [edit];
    }
    if (typeof value === "string" || Array.isArray(value) !== (piece.kind === "list")) return null;
    if (this.text[piece.start] === "{" || this.text[piece.start] === "[") return flowEdits(this, piece, value, holder);
    if (piece.kind === "list") return listEdits(this, piece, /** @type {Tree[]} */ (value), holder);
    return this.mapping(piece, /** @type {{ [key: string]: Tree }} */ (value), holder);
  }

  /**
   * @param {MappingPiece} piece
   * @param {{ [key: string]: Tree }} values
   * @param {string} holder
   * @returns {Splice[] | null}
   */
  mapping(piece, values, holder) {
    const { entries } = piece;
    const standing = entries.filter(({ key }) => has(values, key));
    if (!standing.length && holder) return null;
    const indent = indentOf(this.text, entries[0].start);
    const gone = entries.filter((entry) => !has(values, entry.key) && !isNone(entry));
    const edits = standing.flatMap((entry) => this.entry(entry, values[entry.key], indent));
    for (const entry of gone) {
      const edit = this.without(entry, entries, indent);
      if (!edit) return null;
      edits.push(edit);
    }
    return [...edits, ...this.inserted(entries, standing, values, holder, indent)];
  }

  /**
   * @param {Entry} entry
   * @param {Tree} value
   * @param {string} indent
   * @returns {Splice[]}
   */
  entry(entry, value, indent) {
    if (isNone(entry) && isEmpty(value)) return [];
    if (bringsBlocks(entry.value, value)) return [this.whole(entry, this.ordered(value, entry.key), indent)];
    return this.inside(entry.value, value, entry.key) ?? [this.whole(entry, value, indent)];
  }

  /**
   * The edit that writes the value of a key anew, with the comments that stood in it.
   * @param {Entry} entry
   * @param {Tree} value
   * @param {string} indent
   * @returns {Splice}
   */
  whole(entry, value, indent) {
    const [first, ...rest] = entryLines(entry.key, value, indent);
    const inline = first.slice(entryLines(entry.key, "x", indent)[0].length - 2);
    const start = entry.colonEnd;
    const end = lineEnd(this.text, Math.max(entry.value.end, start));
    const keyLine = lineEnd(this.text, start);
    const comments = commentsIn(this.text, start, end, entry.value);
    const ofKey = comments.filter(({ at }) => at < keyLine).map((comment) => `  ${comment.text}`);
    const below = comments.filter(({ at }) => at >= keyLine).map((comment) => indent + comment.text);
    return { start, end, text: [inline + ofKey.join(""), ...below, ...rest].join("\n") };
  }

  /**
   * The edit that takes an entry away; its comments get lines of their own.
   * @param {Entry} entry
   * @param {readonly Entry[]} entries those of its mapping
   * @param {string} indent
   * @returns {Splice | null}
   */
  without(entry, entries, indent) {
    const { text } = this;
    const end = lineEnd(text, Math.max(entry.value.end, entry.colonEnd));
    const kept = commentsIn(text, entry.colonEnd, end, entry.value).map((comment) => comment.text);
    if (isFirstOnLine(text, entry.start)) {
      return { start: lineStart(text, entry.start) - 1, end, text: kept.map((comment) => `\n${indent}${comment}`).join("") };
    }
    // « - nom: » : the next one takes its place behind the dash.
    const next = entries[entries.indexOf(entry) + 1];
    const isNext = next && !text.slice(end, next.start).trim();
    return isNext ? { start: entry.start, end: next.start, text: kept.map((comment) => `${comment}\n${indent}`).join("") } : null;
  }

  /**
   * @param {readonly Entry[]} entries
   * @param {readonly Entry[]} kept
   * @param {{ [key: string]: Tree }} values
   * @param {string} holder
   * @param {string} indent
   * @returns {Splice[]}
   */
  inserted(entries, kept, values, holder, indent) {
    const order = this.orders[holder] ?? [];
    const rank = (/** @type {string} */ key) => (order.includes(key) ? order.indexOf(key) : order.length);
    const added = Object.keys(values).filter((key) => !entries.some((entry) => entry.key === key) && !isEmpty(values[key]));
    added.sort((a, b) => rank(a) - rank(b));
    return added.map((key) => {
      const lines = entryLines(key, this.ordered(values[key], key), indent);
      const before = kept.filter((entry) => order.length > rank(entry.key) && rank(entry.key) < rank(key));
      const nearest = before.reduce((/** @type {Entry | null} */ best, entry) => (best && rank(best.key) >= rank(entry.key) ? best : entry), null);
      return this.placed(order.includes(key) ? nearest : kept[kept.length - 1], kept[0] ?? entries[0], entries[0], lines, indent);
    });
  }

  /**
   * @param {Entry | null | undefined} anchor behind which the lines stand
   * @param {Entry} firstKept the first one of all where none is kept
   * @param {Entry} first
   * @param {string[]} lines
   * @param {string} indent
   * @returns {Splice}
   */
  placed(anchor, firstKept, first, lines, indent) {
    if (anchor) {
      const at = lineEnd(this.text, Math.max(anchor.value.end, anchor.colonEnd));
      return { start: at, end: at, text: lines.map((line) => `\n${line}`).join("") };
    }
    if (isFirstOnLine(this.text, first.start)) {
      const at = lineStart(this.text, firstKept.start) - 1;
      return { start: at, end: at, text: lines.map((line) => `\n${line}`).join("") };
    }
    // The first key of an item stands behind the dash: the new one takes that place.
    return { start: first.start, end: first.start, text: `${lines.join("\n").trimStart()}\n${indent}` };
  }

  /**
   * A new value with its keys in the order of a page.
   * @param {Tree} value
   * @param {string} holder
   * @returns {Tree}
   */
  ordered(value, holder) {
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.map((item) => this.ordered(item, holder));
    const order = this.orders[holder] ?? [];
    const rank = (/** @type {string} */ key) => (order.includes(key) ? order.indexOf(key) : order.length);
    const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.ordered(inner, key)]));
  }

  /**
   * The lines of a new item of a list.
   * @param {Tree} item
   * @param {string} holder
   * @param {string} indent
   */
  itemLines(item, holder, indent) {
    return itemLines(this.ordered(item, holder), indent);
  }
}

/**
 * Whether codes between brackets are to hold blocks: hours on such a line, nobody could read.
 * @type {(piece: Piece, value: Tree) => boolean}
 */
const bringsBlocks = (piece, value) =>
  piece.kind === "list" && Array.isArray(value) && piece.items.every(({ value: item }) => item.kind === "text") && value.some((each) => typeof each === "object");

/** @param {Entry} entry */
const isNone = ({ value }) => value.kind === "text" && value.isNone;

/**
 * The edits of all fields that write every key which changes anew: what is left where they cannot be changed inside.
 * @param {Editor} editor
 * @param {MappingPiece} front
 * @param {{ [key: string]: Tree }} values
 * @returns {Splice[] | null}
 */
export function wholeKeys(editor, front, values) {
  if (editor.text[front.start] === "{" || !front.entries.length) return null;
  const indent = indentOf(editor.text, front.entries[0].start);
  const standing = front.entries.filter(({ key }) => has(values, key));
  const gone = front.entries.filter((entry) => !has(values, entry.key) && !isNone(entry));
  if (!standing.length) return null;
  const changed = standing.filter((entry) => !isSame(child(treeOf(front), entry.key), values[entry.key]));
  const edits = changed.map((entry) => editor.whole(entry, values[entry.key], indent));
  const removals = gone.map((entry) => editor.without(entry, front.entries, indent));
  return [...edits, ...removals.flatMap((edit) => (edit ? [edit] : [])), ...editor.inserted(front.entries, standing, values, "", indent)];
}
