/** A page's text, cut into fields and body as generator/files/source.py does. */

/** @import { FileText } from "./file_text.js" */
/** @import { MappingPiece } from "./pieces.js" */

import { CONTROL_SENTENCE, forbiddenAt } from "./characters.js";
import { refuseConflict } from "./conflicts.js";
import { lineEnd } from "./lines.js";
import { readPieces } from "./pieces.js";
import { SourceRefused } from "./source_refused.js";

const FENCE = "---";
const BYTES_MAX = 400_000;
const FRONT_LINES_MAX = 10_000;

/**
 * @typedef {object} Layout
 * @property {MappingPiece} front
 * @property {number} fence where the line « --- » below the fields begins
 * @property {number} bodyStart
 * @property {number} bodyEnd
 */

/**
 * @param {FileText} file
 * @returns {Layout}
 * @throws {SourceRefused}
 */
export function pageLayout({ raw, text }) {
  refuseUnreadable(raw, text);
  const first = lineEnd(text, 0);
  refuseConflict(text.slice(0, first), 1);
  if (text.slice(0, first).trimEnd() !== FENCE) {
    throw new SourceRefused(1, 1, "en-tete", "la page commence par une ligne « --- », puis les champs de la maison.");
  }
  const fence = closingFence(text, first);
  const below = lineEnd(text, fence);
  const body = text.slice(below);
  const bodyStart = below + (/^\n+/.exec(body)?.[0].length ?? 0);
  const bodyEnd = Math.max(bodyStart, text.replace(/\n+$/, "").length);
  return { front: readPieces(text, first + 1, fence), fence, bodyStart, bodyEnd };
}

/** @param {string} raw @param {string} text */
function refuseUnreadable(raw, text) {
  const bytes = new TextEncoder().encode(raw).length;
  if (bytes > BYTES_MAX) throw new SourceRefused(0, 0, "taille", `${Math.floor(bytes / 1000)} ko : une page tient en ${BYTES_MAX / 1000} ko.`);
  const at = forbiddenAt(text);
  if (at >= 0) {
    const before = text.slice(0, at).split("\n");
    throw new SourceRefused(before.length, before[before.length - 1].length + 1, "caractere", CONTROL_SENTENCE);
  }
  if (!text.trim()) throw new SourceRefused(1, 1, "page-vide", "le fichier est vide.");
}

/** @param {string} text @param {number} first where the first line ends */
function closingFence(text, first) {
  let lines = 1;
  for (let at = first + 1; at <= text.length && at > 0; at = lineEnd(text, at) + 1, lines += 1) {
    if (text.slice(at, lineEnd(text, at)).trimEnd() === FENCE) {
      if (lines > FRONT_LINES_MAX) throw new SourceRefused(FRONT_LINES_MAX, 1, "taille", `les champs dépassent ${FRONT_LINES_MAX} lignes.`);
      return at;
    }
  }
  throw new SourceRefused(1, 1, "en-tete", "il manque la ligne « --- » qui termine les champs de la maison.");
}
