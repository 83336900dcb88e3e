/** Whether a text speaks of appointments; the same as generator/model/free_text.py, in whose tests its vectors are. */

import { slug } from "../../lib/fold.js";

const SPELT = /\br\. ?d\. ?v\b\.?/gi;
const PAUSE = /[.,;:!?()/|\n•–—]|\s-\s/;
const BOOKING = "\\b(?:rdvs?|rv|rende[zs]? ?vous|(?:sur|avec|uniquement par) reservation)\\b";
const FILLING =
  "(?: (?:besoin|obligation|necessite|necessaires?|obligatoires?|utiles?|la|les?|une?|des?|d|du|prises?|prendre|avoir|demander|fixer|peine|est))*";
const MENTION = new RegExp(BOOKING);
const BOTH = new RegExp(`\\b(?:avec|sur)(?: (?:et|ou|comme))? sans${FILLING} ${BOOKING}`);
const NEGATED = new RegExp(
  `\\b(?:sans|pas|aucune?s?|ni|nul|inutile)${FILLING} ${BOOKING}|${BOOKING}(?: (?:n|ne|est|sont))*` +
    " (?:inutiles?|(?:pas|non) (?:obligatoires?|necessaires?|requis|exiges?|indispensables?))\\b",
  "g",
);

/**
 * Whether a text speaks of appointments otherwise than to say that none is needed.
 * @type {(text: string) => boolean}
 */
export function tellsOfAppointments(text) {
  const spelt = text.replace(SPELT, "rdv ");
  if (BOTH.test(plain(spelt))) return true;
  return spelt.split(PAUSE).some((part) => MENTION.test(plain(part).replace(NEGATED, " ")));
}

/** @type {(text: string) => string} */
const plain = (text) => slug(text).replace(/-/g, " ");
