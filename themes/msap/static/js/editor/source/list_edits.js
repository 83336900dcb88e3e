/** A list with a dash before each item: which are changed, taken away, put in or moved, the others untouched. */

/** @import { Tree } from "../types" */
/** @import { Splice } from "./file_text.js" */
/** @import { Editor } from "./edits.js" */
/** @import { ListPiece } from "./pieces.js" */

import { commentsIn, indentOf, isFirstOnLine, leadStart, lineEnd, lineStart } from "./lines.js";
import { treeOf } from "./pieces.js";
import { alignment, isSame } from "./trees.js";

/**
 * @param {Editor} editor
 * @param {ListPiece} piece
 * @param {Tree[]} values
 * @param {string} holder
 * @returns {Splice[] | null}
 */
export function listEdits(editor, piece, values, holder) {
  const { text } = editor;
  const before = piece.items.map(({ value }) => treeOf(value));
  const { kept, gone, added } = matched(before, values);
  if (!kept.size || !piece.items.every(({ dash }) => isFirstOnLine(text, dash))) return null;
  /** @type {Splice[]} */
  const edits = [];
  for (const [rank, into] of kept) edits.push(...itemEdits(editor, piece, rank, values[into], holder));
  const moved = new Set();
  let anchor = -1;
  const byNew = new Map([...kept].map(([rank, into]) => [into, rank]));
  values.forEach((value, into) => {
    const standing = byNew.get(into);
    if (standing !== undefined) anchor = standing;
    if (standing !== undefined || !added.includes(into)) return;
    const from = gone.find((rank) => !moved.has(rank) && isSame(before[rank], value));
    if (from !== undefined) moved.add(from);
    const lines = from === undefined ? editor.itemLines(value, holder, indentOf(text, piece.items[0].dash)).join("\n") : itemText(text, piece, from);
    const at = anchor < 0 ? leadStart(text, piece.items[0].dash) - 1 : itemEnd(text, piece, anchor);
    edits.push({ start: at, end: at, text: `\n${lines}` });
  });
  return [...edits, ...gone.map((rank) => without(text, piece, rank, moved.has(rank)))];
}

/**
 * Which items stay, each with its new rank, and which go and come. Between two that are the same, as many as there are
 * on both sides are changed where they stand.
 * @param {Tree[]} before
 * @param {Tree[]} after
 */
export function matched(before, after) {
  /** @type {Map<number, number>} */
  const kept = new Map();
  let [i, j] = [0, 0];
  for (const [rank, into] of [...alignment(before, after), [before.length, after.length]]) {
    const gap = pairs(before, after, [i, rank], [j, into]);
    for (const [old, fresh] of gap) kept.set(old, fresh);
    if (rank < before.length) kept.set(rank, into);
    [i, j] = [rank + 1, into + 1];
  }
  const taken = new Set(kept.values());
  const ranks = (/** @type {Tree[]} */ list) => list.map((_, rank) => rank);
  return { kept, gone: ranks(before).filter((rank) => !kept.has(rank)), added: ranks(after).filter((rank) => !taken.has(rank)) };
}

/**
 * @param {Tree[]} before
 * @param {Tree[]} after
 * @param {[number, number]} olds
 * @param {[number, number]} news
 * @returns {[number, number][]}
 */
function pairs(before, after, olds, news) {
  // What stands elsewhere on the other side has moved: it is no pair of what took its place.
  const free = (/** @type {number} */ start, /** @type {number} */ end, /** @type {Tree[]} */ list, /** @type {Tree[]} */ others) =>
    Array.from({ length: Math.max(0, end - start) }, (_, rank) => start + rank).filter((rank) => !others.some((other) => isSame(other, list[rank])));
  const [left, right] = [free(...olds, before, after), free(...news, after, before)];
  return left.slice(0, right.length).map((rank, at) => [rank, right[at]]);
}

/**
 * @param {Editor} editor
 * @param {ListPiece} piece
 * @param {number} rank
 * @param {Tree} value
 * @param {string} holder
 * @returns {Splice[]}
 */
function itemEdits(editor, piece, rank, value, holder) {
  const { text } = editor;
  const item = piece.items[rank];
  const inside = editor.inside(item.value, value, holder);
  if (inside) return inside;
  const end = itemEnd(text, piece, rank);
  const indent = indentOf(text, item.dash);
  const comments = commentsIn(text, item.dash + 1, end, item.value).map((comment) => `\n${indent}  ${comment.text}`);
  return [{ start: item.dash, end, text: editor.itemLines(value, holder, indent).join("\n").trimStart() + comments.join("") }];
}

/** @param {string} text @param {ListPiece} piece @param {number} rank */
const itemEnd = (text, piece, rank) => lineEnd(text, Math.max(piece.items[rank].value.end, piece.items[rank].dash + 1));

/** @param {string} text @param {ListPiece} piece @param {number} rank */
const itemText = (text, piece, rank) => text.slice(leadStart(text, piece.items[rank].dash), itemEnd(text, piece, rank));

/**
 * @param {string} text
 * @param {ListPiece} piece
 * @param {number} rank
 * @param {boolean} isMoved its comments went along
 * @returns {Splice}
 */
function without(text, piece, rank, isMoved) {
  const { dash, value } = piece.items[rank];
  const end = itemEnd(text, piece, rank);
  if (isMoved) return { start: leadStart(text, dash) - 1, end, text: "" };
  const indent = indentOf(text, dash);
  const comments = commentsIn(text, dash + 1, end, value).map((comment) => `\n${indent}${comment.text}`);
  return { start: lineStart(text, dash) - 1, end, text: comments.join("") };
}
