// What of the form's data comes after it: the preview's calendar, the sentences of long lists. Pure.

/** @import { FormData, FormRest } from "./form_types" */

/**
 * Put the rest into the data of a form that stands already.
 * @type {(data: FormData, rest: FormRest) => FormData & FormRest}
 */
export function completed(data, rest) {
  for (const [kind, told] of Object.entries(rest.descriptions)) {
    for (const term of data.vocabularies[/** @type {keyof FormData["vocabularies"]} */ (kind)]) term.description = told[term.code] ?? "";
  }
  return Object.assign(data, rest);
}
