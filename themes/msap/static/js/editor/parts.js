// Which part of the form a value stands in. Pure.

/** @import { FormData } from "./form_types" */
/** @import { Path } from "./types" */

/** What is written under the fields: no key of a page has this name. */
export const TEXT_KEY = "presentation-de-la-page";
const OTHER = "autres";

/**
 * The code of the part where the value at a path is written; that of what the form does not know for other keys.
 * @type {(data: FormData, path: Path) => string}
 */
export function partOf(data, [key]) {
  if (key === TEXT_KEY) return "texte";
  return data.fields[data.page].find((field) => field.key === key)?.part ?? OTHER;
}
