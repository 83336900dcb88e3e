/** The text of a file as it is, and as it is read: without its mark, its lines ended by « \n ». */

const BOM = "\ufeff";

/**
 * @typedef {object} FileText
 * @property {string} raw as the file holds it
 * @property {string} text as generator/files/source.py reads it
 * @property {string} newline what ends a line that is added
 * @property {(offset: number) => number} rawOf where an offset of `text` is in `raw`
 */

/**
 * @param {string} raw
 * @returns {FileText}
 */
export function fileText(raw) {
  const start = raw.startsWith(BOM) ? 1 : 0;
  const text = raw
    .slice(start)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0085\u2028\u2029]/g, " ");
  return { raw, text, newline: newlineOf(raw), rawOf: offsets(raw, start) };
}

/** @param {string} raw */
function newlineOf(raw) {
  if (raw.includes("\r\n")) return "\r\n";
  return raw.includes("\r") && !raw.includes("\n") ? "\r" : "\n";
}

/**
 * @param {string} raw
 * @param {number} start
 * @returns {(offset: number) => number}
 */
function offsets(raw, start) {
  // Behind which offsets of the read text one more character of the file is hidden.
  /** @type {number[]} */
  const hidden = [];
  for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) hidden.push(at - start - hidden.length);
  return (offset) => {
    let [low, high] = [0, hidden.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hidden[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + start + low;
  };
}

/**
 * @typedef {object} Splice
 * @property {number} start of the read text
 * @property {number} end
 * @property {string} text what stands there then, its lines ended by « \n »
 */

/**
 * The file with some pieces replaced; null where two of them touch the same text.
 * @param {FileText} file
 * @param {readonly Splice[]} splices
 * @returns {string | null}
 */
export function spliced({ raw, newline, rawOf }, splices) {
  const parts = [];
  let [at, from] = [0, 0];
  const ranked = splices.map((splice, rank) => ({ splice, rank }));
  ranked.sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.rank - b.rank);
  for (const { splice } of ranked) {
    if (splice.start < at) return null;
    parts.push(raw.slice(from, rawOf(splice.start)), splice.text.replace(/\n/g, newline));
    [at, from] = [splice.end, rawOf(splice.end)];
  }
  return parts.join("") + raw.slice(from);
}
