/** A proposal as a mail that the person's own program sends. */

/** @import { Proposal } from "./file.js" */

/**
 * The longest address that is opened everywhere: Chrome and Outlook on Windows pass on 2,046 characters of a mailto: address
 * and no more (superruub.wordpress.com/2013/05/30/mailto-protocol-character-limit; IE's limit was 2,083, KB208427), Firefox
 * 2,008 (stackoverflow.com/questions/4473959). RFC 6068 sets none.
 */
export const MAILTO_CHARS_MAX = 2000;

/**
 * @typedef {object} Mail
 * @property {string} address mailto:
 * @property {boolean} holdsText the file's text is in it; if not, the person is asked to attach the file
 * @property {string} subject
 * @property {string} body
 */

/**
 * @param {Proposal} proposal
 * @param {string} to an address, or several parted by commas
 * @param {string} title the house, or the article
 * @returns {Mail}
 */
export function mailOf(proposal, to, title) {
  const subject = `Proposition : ${title}`;
  const words = ["Bonjour,", "", `Voici une proposition pour « ${title} » :`, ...proposal.summary.map((line) => `- ${line}`), ""];
  const whole = [...words, `Le fichier ${proposal.name} :`, "", proposal.text].join("\n");
  const withText = mailto(to, subject, whole);
  if (withText.length <= MAILTO_CHARS_MAX) return { address: withText, holdsText: true, subject, body: whole };
  const attached = `Le fichier ${proposal.name} est joint à ce message.`;
  const short = fitting(words, attached, (body) => mailto(to, subject, body).length <= MAILTO_CHARS_MAX);
  return { address: mailto(to, subject, short), holdsText: false, subject, body: short };
}

/**
 * The words of a mail, as many of its lines as it can hold.
 * @param {string[]} words
 * @param {string} end
 * @param {(body: string) => boolean} fits
 */
function fitting(words, end, fits) {
  const body = [...words, end].join("\n");
  if (fits(body)) return body;
  for (let kept = words.length - 2; kept > 3; kept -= 1) {
    const cut = [...words.slice(0, kept), "- … (la suite est dans le fichier)", "", end].join("\n");
    if (fits(cut)) return cut;
  }
  return end;
}

/**
 * RFC 6068: lines end with %0D%0A; a space is %20, and addresses keep their @.
 * @param {string} to
 * @param {string} subject
 * @param {string} body
 */
function mailto(to, subject, body) {
  const receiver = encodeURIComponent(to).replace(/%40/g, "@").replace(/%2C/g, ",");
  return `mailto:${receiver}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r\n?|\n/g, "\r\n"))}`;
}
