/** Lines of a page's text: where one begins and ends, and which comments stand in it. */

/** @import { Piece } from "./pieces.js" */

/** @type {(text: string, offset: number) => number} */
export const lineStart = (text, offset) => text.lastIndexOf("\n", offset - 1) + 1;

/** @type {(text: string, offset: number) => number} before the line break */
export function lineEnd(text, offset) {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/**
 * Whether nothing but spaces stands before an offset on its line.
 * @type {(text: string, offset: number) => boolean}
 */
export const isFirstOnLine = (text, offset) => !text.slice(lineStart(text, offset), offset).trim();

/**
 * Where an offset would stand if it were on a line of its own: a space for every character before it.
 * @type {(text: string, offset: number) => string}
 */
export const indentOf = (text, offset) => " ".repeat(offset - lineStart(text, offset));

/**
 * Every key and text below a piece, in the order of the file.
 * @param {Piece} piece
 * @returns {[number, number][]}
 */
function written(piece) {
  if (piece.kind === "text") return [[piece.start, piece.end]];
  if (piece.kind === "list") return piece.items.flatMap(({ value }) => written(value));
  return piece.entries.flatMap((entry) => [/** @type {[number, number]} */ ([entry.start, entry.colonEnd]), ...written(entry.value)]);
}

/**
 * The comments from an offset to another that are in no value of `piece`: « # … », without their spaces.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {Piece} [piece]
 * @returns {{ at: number, text: string }[]}
 */
export function commentsIn(text, start, end, piece) {
  const found = [];
  let at = start;
  for (const [from, to] of [...(piece ? written(piece) : []), [end, end]]) {
    for (const comment of text.slice(at, Math.max(at, Math.min(from, end))).matchAll(/(^|\s)(#[^\n]*)/g)) {
      found.push({ at: at + comment.index + comment[1].length, text: comment[2].trimEnd() });
    }
    at = Math.max(at, to);
  }
  return found;
}

/**
 * Where what belongs to an item begins: at the comments right above it, as far in as its dash.
 * @param {string} text
 * @param {number} dash
 */
export function leadStart(text, dash) {
  let start = lineStart(text, dash);
  const comment = `${indentOf(text, dash)}#`;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!text.startsWith(comment, above)) break;
    start = above;
  }
  return start;
}
