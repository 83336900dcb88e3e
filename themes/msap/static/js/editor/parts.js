// Which part of the form a value stands in. Pure.

/** @import { FormData } from "./form_types" */
/** @import { Path, Problem } from "./types" */

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

/**
 * Problems as one meets them from the top of the form to its end.
 * @type {(data: FormData, problems: readonly Problem[]) => Problem[]}
 */
export function inFormOrder({ parts, fields }, problems) {
  const keys = parts.flatMap(({ code }) => fields.house.filter(({ part }) => part === code).map(({ key }) => key));
  const rankOf = (/** @type {Problem} */ { path }) => (keys.includes(String(path[0])) ? keys.indexOf(String(path[0])) : keys.length);
  return [...problems].sort((a, b) => rankOf(a) - rankOf(b));
}
