// What a proposal changes, in words. Pure.

/** @import { Edition, FormData } from "./form_types" */

import { changesInWords } from "./handing/changes.js";
import { opened } from "./opening.js";
import { called, capital } from "./wording.js";

// Of a page that is new nothing was before: what it says is enough.
const BEFORE_NONE = / : (?:rien|non précisée?s?) → /;

/** @type {(edition: Pick<Edition, "isChanged" | "original" | "page" | "isNew">, data: FormData) => string[]} */
export function summaryOf({ isChanged, original, page, isNew }, data) {
  if (!isChanged()) return [];
  const before = opened(original, null);
  if (before.kind === "raw") return [`${capital(called(data.page).the)} ne pouvait pas être lu${called(data.page).ending} : son texte est corrigé.`];
  const lines = changesInWords(before.page, page, data, data.page);
  return isNew ? lines.map((line) => line.replace(BEFORE_NONE, " : ")) : lines;
}
