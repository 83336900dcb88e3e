/** How texts are counted and spaced. */

/**
 * How many characters a text has, as Python counts them.
 * @type {(text: string) => number}
 */
export const charCount = (text) => [...text].length;

/**
 * With single spaces, and none around.
 * @type {(text: string) => string}
 */
export const singleSpaced = (text) => text.trim().split(/\s+/).join(" ");
