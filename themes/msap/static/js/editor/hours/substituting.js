/**
 * Replacing what stands behind something: the oldest browsers that the site is for know no look-behind.
 */

/**
 * Every match of `pattern`, a sticky expression, written anew where `isMeant` says so; as elsewhere, from left to
 * right, and what was written is not read again.
 * @type {(text: string, pattern: RegExp, isMeant: (before: string, match: RegExpExecArray) => boolean, write: string | ((match: RegExpExecArray) => string)) => string}
 */
export function substituted(text, pattern, isMeant, write) {
  let written = "";
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match?.[0] && isMeant(text.slice(0, at), match)) {
      written += typeof write === "string" ? write : write(match);
      at += match[0].length;
    } else {
      written += text[at];
      at += 1;
    }
  }
  return written;
}

/**
 * Whether what stands before ends in a way.
 * @type {(pattern: RegExp) => (before: string) => boolean}
 */
export const behind = (pattern) => (before) => pattern.test(before);

/**
 * Whether what stands before does not end with such a character.
 * @type {(pattern: RegExp) => (before: string) => boolean}
 */
export const notBehind = (pattern) => (before) => !pattern.test(before.slice(-1));

const DASHES = /[–—−\u2011]/g;
const SPACES = /[\u00a0\u202f]/g;

/**
 * With plain dashes and spaces.
 * @type {(text: string) => string}
 */
export const plainDashes = (text) => text.replace(DASHES, "-").replace(SPACES, " ");
