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
  const aligned = alignment(before, after);
  const kept = new Map(aligned);
  const others = (/** @type {Tree[]} */ list, /** @type {Set<number>} */ ranks) => list.map((_, rank) => rank).filter((rank) => !ranks.has(rank));
  const [left, right] = [others(before, new Set(kept.keys())), others(after, new Set(kept.values()))];
  // What comes again elsewhere has moved: it is no pair of what took its place.
  const changed = left.filter((rank) => !right.some((into) => isSame(before[rank], after[into])));
  const fresh = right.filter((into) => !left.some((rank) => isSame(before[rank], after[into])));
  let [i, j] = [0, 0];
  for (const [rank, into] of [...aligned, [before.length, after.length]]) {
    const [olds, news] = [changed.filter((old) => old >= i && old < rank), fresh.filter((one) => one >= j && one < into)];
    olds.slice(0, news.length).forEach((old, at) => kept.set(old, news[at]));
    [i, j] = [rank + 1, into + 1];
  }
  return { kept, gone: others(before, new Set(kept.keys())), added: others(after, new Set(kept.values())) };
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
