// What the small toolbar writes into a text: Markdown around what is selected. Pure.

/**
 * A text, and what is selected in it.
 * @typedef {{ text: string, start: number, end: number }} Written
 */

const LINK = "https://";

/**
 * Make the words selected bold, or bold no more.
 * @type {(written: Written) => Written}
 */
export function bold({ text, start, end }) {
  const chosen = text.slice(start, end);
  const isBold = chosen.length > 4 && chosen.startsWith("**") && chosen.endsWith("**");
  return replaced({ text, start, end }, isBold ? chosen.slice(2, -2) : `**${chosen || "mots importants"}**`);
}

/**
 * Make the words selected a link, whose address is selected next.
 * @type {(written: Written) => Written}
 */
export function link({ text, start, end }) {
  const words = text.slice(start, end) || "les mots du lien";
  const made = replaced({ text, start, end }, `[${words}](${LINK})`);
  const address = start + words.length + 3;
  return { ...made, start: address, end: address + LINK.length };
}

/**
 * Make each line selected one of a list.
 * @type {(written: Written) => Written}
 */
export function list(written) {
  return ofLines(written, (line) => (/^\s*[-*] /.test(line) ? line : `- ${line}`));
}

/**
 * Make each line selected a heading, or one no more.
 * @type {(written: Written) => Written}
 */
export function heading(written) {
  return ofLines(written, (line) => (line.startsWith("## ") ? line.slice(3) : `## ${line}`));
}

/** @type {(written: Written, change: (line: string) => string) => Written} */
function ofLines({ text, start, end }, change) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", Math.max(end - 1, from));
  const to = next < 0 || end === from ? (next < 0 ? text.length : next) : next;
  return replaced({ text, start: from, end: to }, text.slice(from, to).split("\n").map(change).join("\n"));
}

/** @type {(written: Written, by: string) => Written} */
function replaced({ text, start, end }, by) {
  return { text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };
}
