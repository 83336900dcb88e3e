/**
 * The stamp: which file was opened, so that whoever receives a proposal knows whether the page has changed since; of a new
 * article, for which section it is.
 * generator/files/stamp.py reads it.
 */

const STAMP = /^# page (?:ouverte : ([0-9a-f]{12})|nouvelle : (actualites|sur-le-terrain))[ \t]*(?:\r\n|\r|\n)/m;
const DIGITS = 12;
const FENCE = /^\ufeff?---[ \t]*$/gm;

/**
 * Of a file's text, its stamp if it bears one, and the text without that line.
 * @param {string} text
 * @returns {{ text: string, stamp: string | null }}
 */
export function unstamped(text) {
  const found = stampIn(text);
  if (!found) return { text, stamp: null };
  return { text: text.slice(0, found.index) + text.slice(found.index + found[0].length), stamp: found[1] ?? null };
}

/**
 * The section that the file of a new article says it is for; null where it says none.
 * @param {string} text
 */
export const sectionIn = (text) => stampIn(text)?.[2] ?? null;

/** @param {string} text */
function stampIn(text) {
  const found = STAMP.exec(text);
  const front = frontEnd(text);
  return found && front !== null && found.index <= front ? found : null;
}

/**
 * A file's text with the stamp as the last line of its fields; as it is where there is none to bear.
 * @param {string} text
 * @param {string | null} stamp
 */
export const stamped = (text, stamp) => withLine(text, stamp && `# page ouverte : ${stamp}`);

/**
 * The text of a new article's file, which says for which section it is.
 * @param {string} text
 * @param {string} section « actualites »
 */
export const sectioned = (text, section) => withLine(text, `# page nouvelle : ${section}`);

/** @param {string} text @param {string | null} line */
function withLine(text, line) {
  const bare = unstamped(text).text;
  const at = frontEnd(bare);
  if (!line || at === null) return bare;
  const newline = /\r\n|\r|\n/.exec(bare)?.[0] ?? "\n";
  return `${bare.slice(0, at)}${line}${newline}${bare.slice(at)}`;
}

/**
 * The stamp of a file: the first digits of the SHA-256 of its bytes; null where the device cannot count it (a page
 * that is not served over https).
 * @param {string} text the file's, its byte order mark included
 * @returns {Promise<string | null>}
 */
export async function stampOf(text) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const bytes = new Uint8Array(digest).subarray(0, DIGITS / 2);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The stamp of a file whose whole hash is known.
 * @type {(hash: string) => string}
 */
export const stampOfHash = (hash) => hash.slice(0, DIGITS);

/**
 * What is opened: its text without a stamp, and the stamp that it bore, or else its own.
 * @param {string} text
 * @returns {Promise<{ text: string, stamp: string | null }>}
 */
export async function openedFile(text) {
  const found = unstamped(text);
  return { text: found.text, stamp: found.stamp ?? (await stampOf(text)) };
}

/** @param {string} text @returns {number | null} where the line « --- » below the fields begins */
function frontEnd(text) {
  const lines = [...text.matchAll(FENCE)];
  return lines.length > 1 && lines[0].index <= 1 ? lines[1].index : null;
}
