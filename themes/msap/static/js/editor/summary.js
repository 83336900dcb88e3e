// What a proposal changes, in words. Pure.

/** @import { Edition, FormData } from "./form_types" */

import { changesInWords } from "./handing/changes.js";
import { opened } from "./opening.js";
import { called, capital } from "./wording.js";

/** @type {(edition: Edition, data: FormData) => string[]} */
export function summaryOf({ isChanged, original, page }, data) {
  if (!isChanged()) return [];
  const before = opened(original, null);
  if (before.kind === "raw") return [`${capital(called(data.page).the)} ne pouvait pas être lu${called(data.page).ending} : son texte est corrigé.`];
  return changesInWords(before.page, page, data, data.page);
}
