/** One text in the place of another, in the same quotes or the same block where they serve. */

/** @import { TextPiece } from "./pieces.js" */
/** @import { Splice } from "./file_text.js" */

import { indentOf, lineEnd, lineStart } from "./lines.js";
import { scalarText } from "./writing.js";

const NO_QUOTES_INSIDE = /^[^"'\\\n\t\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
const LITERAL = /^[^\s][^\t\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;

/**
 * @param {string} text the page's
 * @param {TextPiece} piece
 * @param {string} value
 * @param {number} indent how far in the key stands that holds it, of which a block is further in
 * @returns {Splice | null} null where the piece is no place for a value
 */
export function textEdit(text, piece, value, indent) {
  const { start, end, style, inFlow } = piece;
  if (piece.isNone) {
    const hasSign = text[start - 1] === ":" || text[start - 1] === "-";
    return hasSign ? { start, end, text: ` ${scalarText(value, inFlow)}` } : null;
  }
  if (style === "|" || style === ">") return { start, end, text: blockText(text, piece, value, indent) };
  const isQuotable = style && NO_QUOTES_INSIDE.test(value) && !text.slice(start, end).includes("\n");
  return { start, end, text: isQuotable ? `${style}${value}${style}` : scalarText(value, inFlow) };
}

/**
 * A text of several lines as one with « | », with the comment of its first line; on one line where that cannot be.
 * @param {string} text
 * @param {TextPiece} piece
 * @param {string} value
 * @param {number} indent
 */
function blockText(text, { start, end }, value, indent) {
  const header = text.slice(start, Math.min(end, lineEnd(text, start)));
  const comment = /\s#.*$/.exec(header)?.[0] ?? "";
  const lines = value.replace(/\n$/, "").split("\n");
  const isLiteral = LITERAL.test(value) && !/\n\n$|\n +(\n|$)/.test(value);
  if (!isLiteral) return `${scalarText(value)}${comment}`;
  const inner = insideIndent(text.slice(start, end)) ?? " ".repeat(indent + 2);
  return [`|${value.endsWith("\n") ? "" : "-"}${comment}`, ...lines.map((line) => (line ? inner + line : ""))].join("\n");
}

/** @param {string} block */
function insideIndent(block) {
  const first = block
    .split("\n")
    .slice(1)
    .find((line) => line.trim());
  return first === undefined || /^.[0-9]|^.[+-][0-9]/.test(block) ? null : /^ */.exec(first)?.[0];
}

/**
 * How far in the line of an offset stands, the dashes before it counted.
 * @type {(text: string, offset: number) => number}
 */
export const columnOf = (text, offset) => {
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? indentOf(text, offset).length;
};
