/** The values of a page as texts, whatever stands in the fields: a page with errors is previewed too. */

/** @import { Tree } from "../types" */
/** @typedef {{ [key: string]: Tree }} Mapping */

/**
 * A text on one line; "" where there is none.
 * @type {(value: Tree | undefined) => string}
 */
export const textOf = (value) => (typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "");

/**
 * A list of texts: one text is a list of one.
 * @type {(value: Tree | undefined) => string[]}
 */
export const textsOf = (value) => (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);

/**
 * The mappings of a list.
 * @type {(value: Tree | undefined) => Mapping[]}
 */
export const mappingsOf = (value) => (Array.isArray(value) ? value.filter(isMapping) : []);

/**
 * What a mapping says of a key; an empty one of what is none.
 * @type {(value: Tree | undefined) => Mapping}
 */
export const mappingOf = (value) => (isMapping(value) ? value : {});

/**
 * @param {Tree | undefined} value
 * @returns {value is Mapping}
 */
function isMapping(value) {
  return typeof value === "object" && !Array.isArray(value);
}
