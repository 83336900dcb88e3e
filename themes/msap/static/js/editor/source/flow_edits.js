/** What stands between brackets or braces: elements changed, put in and taken away, with their commas. */

/** @import { Tree } from "../types" */
/** @import { Splice } from "./file_text.js" */
/** @import { Editor } from "./edits.js" */
/** @import { ListPiece, MappingPiece, Piece } from "./pieces.js" */

import { commentsIn } from "./lines.js";
import { matched } from "./list_edits.js";
import { treeOf } from "./pieces.js";
import { has } from "./trees.js";
import { flowText, scalarText } from "./writing.js";

/**
 * @typedef {object} Element
 * @property {number} start
 * @property {number} end
 * @property {Piece} value
 * @property {number} into its new rank; -1 if it goes
 */

/**
 * @param {Editor} editor
 * @param {ListPiece | MappingPiece} piece
 * @param {Exclude<Tree, string>} value
 * @param {string} holder
 * @returns {Splice[] | null} null where a comment would go, or nothing stays
 */
export function flowEdits(editor, piece, value, holder) {
  const { elements, texts, values } = piece.kind === "list" ? ofList(piece, /** @type {Tree[]} */ (value)) : ofMapping(piece, /** @type {{ [key: string]: Tree }} */ (value));
  if (!elements.some(({ into }) => into >= 0)) return null;
  /** @type {Splice[]} */
  const edits = [];
  for (const element of elements.filter(({ into }) => into >= 0)) {
    const inside = editor.inside(element.value, values[element.into], piece.kind === "list" ? holder : "");
    if (!inside) edits.push({ start: element.value.start, end: element.value.end, text: flowText(values[element.into]) });
    else edits.push(...inside);
  }
  edits.push(...removals(elements), ...insertions(elements, texts));
  const lost = edits.some(({ start, end }) => commentsIn(editor.text, start, end, piece).length > 0);
  return lost ? null : edits;
}

/** @param {ListPiece} piece @param {Tree[]} values */
function ofList(piece, values) {
  const { kept } = matched(
    piece.items.map(({ value }) => treeOf(value)),
    values,
  );
  const elements = piece.items.map(({ value }, rank) => ({ start: value.start, end: value.end, value, into: kept.get(rank) ?? -1 }));
  return { elements, values, texts: values.map(flowText) };
}

/** @param {MappingPiece} piece @param {{ [key: string]: Tree }} value */
function ofMapping(piece, value) {
  const stands = (/** @type {string} */ key) => piece.entries.some((entry) => entry.key === key);
  const keys = [...piece.entries.map(({ key }) => key).filter((key) => has(value, key)), ...Object.keys(value).filter((key) => !stands(key))];
  const elements = piece.entries.map((entry) => ({ start: entry.start, end: Math.max(entry.colonEnd, entry.value.end), value: entry.value, into: keys.indexOf(entry.key) }));
  const values = keys.map((key) => value[key]);
  return { elements, values, texts: keys.map((key) => `${scalarText(key, true)}: ${flowText(value[key])}`) };
}

/** @param {Element[]} elements @returns {Splice[]} */
function removals(elements) {
  const edits = [];
  for (let first = 0; first < elements.length; first += 1) {
    if (elements[first].into >= 0) continue;
    let last = first;
    while (last + 1 < elements.length && elements[last + 1].into < 0) last += 1;
    const next = elements[last + 1];
    if (next) edits.push({ start: elements[first].start, end: next.start, text: "" });
    else edits.push({ start: elements[first - 1].end, end: elements[last].end, text: "" });
    first = last;
  }
  return edits;
}

/** @param {Element[]} elements @param {string[]} texts @returns {Splice[]} */
function insertions(elements, texts) {
  const edits = [];
  let anchor = -1;
  for (let into = 0; into < texts.length; into += 1) {
    const standing = elements.findIndex((element) => element.into === into);
    if (standing >= 0) anchor = standing;
    else if (anchor >= 0) edits.push({ start: elements[anchor].end, end: elements[anchor].end, text: `, ${texts[into]}` });
    else edits.push({ start: elements[0].start, end: elements[0].start, text: `${texts[into]}, ` });
  }
  return edits;
}
