// The name of a house's file: what is proposed to a new one (generator/imports/cleaning.py, stem_of), and where the
// file of a page is that was opened. Pure.

/** @import { FormData } from "./form_types" */
/** @import { Tree } from "./types" */

import { departmentCodeAt, departmentCodeOf } from "../lib/codes.js";
import { slug } from "../lib/fold.js";

const NETWORK = /(?:france|maison de) services?(?: au public)?(?![\p{L}\p{N}_])[\s-]*/giu;
const LINKING = /^(?:des|de|du|d)-(?=.)/;
const LONGEST = 76;
// Windows has no file of these names (generator/model/names.py).
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of the file of a new house: its own name without the network's, else its commune.
 * @type {(name: string, commune: string) => string}
 */
export function proposedName(name, commune) {
  const own = slug(name.replace(NETWORK, " ")).replace(LINKING, "");
  return notReserved(shortened(own || slug(commune) || "maison"), "maison");
}

/**
 * A name that every system has; `before` stands before one that Windows keeps for itself.
 * @type {(stem: string, before: string) => string}
 */
export const notReserved = (stem, before) => (RESERVED.test(stem) ? `${before}-${stem}` : stem);

/**
 * A text as the name of a file: « Durtal, mairie » is durtal-mairie.
 * @type {(text: string) => string}
 */
export const asName = (text) => shortened(slug(text.replace(/\.md$/i, "")));

/**
 * The folder of a house, its department's: that of the commune's code, for want of it of the postcode.
 * @type {(tree: { [key: string]: Tree }) => string}
 */
export function folderOf({ code_insee: code, code_postal: postcode }) {
  if (typeof code === "string" && /^\d[\dAB]\d{3}$/.test(code)) return departmentCodeOf(code).toLowerCase();
  return typeof postcode === "string" && /^\d{5}$/.test(postcode) ? departmentCodeAt(postcode).toLowerCase() : "";
}

/**
 * The path of a house's file below the houses' folder: 49/durtal.md. Of a page that was opened, `tree` is as it was then.
 * @type {(files: FormData["files"], slug: string, tree: { [key: string]: Tree }) => string}
 */
export function pathOf(files, stem, tree) {
  if (files[stem]) return files[stem];
  const folder = folderOf(tree);
  return `${folder && `${folder}/`}${stem}.md`;
}

/** @type {(stem: string) => string} */
function shortened(stem) {
  if (stem.length <= LONGEST) return stem;
  const cut = stem.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0)) || stem.slice(0, LONGEST);
}
