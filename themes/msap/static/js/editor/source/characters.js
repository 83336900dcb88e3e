/** Characters that no page can hold (generator/files/characters.py), and what becomes of pasted ones. */

const PLANE_ENDS = Array.from({ length: 17 }, (_, plane) => `\\u{${(plane * 0x10000 + 0xfffe).toString(16)}}-\\u{${(plane * 0x10000 + 0xffff).toString(16)}}`);
const FORBIDDEN = `\\u{0}-\\u{8}\\u{b}\\u{c}\\u{e}-\\u{1f}\\u{7f}-\\u{84}\\u{86}-\\u{9f}\\u{d800}-\\u{dfff}\\u{fdd0}-\\u{fdef}${PLANE_ENDS.join("")}`;
export const CONTROL_SENTENCE = "un caractère de contrôle invisible : ressaisissez la ligne.";

// What word processors put for a line break: vertical tab, form feed, NEL, and Unicode's own two.
const OTHER_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Where the first forbidden character of a text stands; -1 without.
 * @type {(text: string) => number}
 */
export const forbiddenAt = (text) => text.search(new RegExp(`[${FORBIDDEN}]`, "u"));

/**
 * A text that was typed or pasted, without what no page can hold and nobody sees: its line breaks are « \n », control
 * characters and byte order marks are gone. Spaces that do not break, curly quotes and right-to-left marks stay.
 * @type {(text: string) => string}
 */
export const cleaned = (text) => text.replace(OTHER_BREAKS, "\n").replace(new RegExp(`[${FORBIDDEN}\\u{feff}]`, "gu"), "");
