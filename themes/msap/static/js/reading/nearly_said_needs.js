// Needs with a letter wrong, as they sound, or glued: "cart grise", "retrete", "cartegrise". Loaded with names.js.

/** @import { Need, SaidGroup, Within } from "../types" */

import { withinOneEdit, withinTwoEdits } from "../lib/edits.js";
import { said, sameWord, singular } from "./needs.js";
import { sound } from "../lib/sound.js";

const SHORTEST_MISTYPED = 5;
const SHORTEST_HEARD = 3;
const SHORTEST_GLUED = 6;

/**
 * The needs that folded words nearly say, as `needsSaid` gives them.
 * @type {(needs: Need[], words: string[]) => SaidGroup[]}
 */
export function needsNearlySaid(needs, words) {
  const known = needs.map((need) => ({ ...need, phrases: [...need.phrases, ...need.phrases.filter(({ length }) => length > 1).map(glued)] }));
  return said(known, words, nearlySameWord).said;
}

/** @type {(phrase: string[]) => string[]} */
function glued(phrase) {
  const word = phrase.join("");
  return word.length < SHORTEST_GLUED ? phrase : [word];
}

/**
 * A long word of a phrase may have two letters wrong: "carte greese", "cart dindentité".
 * @type {Within}
 */
function nearlySameWord(word, wanted, isInPhrase) {
  if (sameWord(word, wanted)) return true;
  if (wanted.length < SHORTEST_MISTYPED || /\d/.test(word)) return false;
  if (isInPhrase && word.length > wanted.length && withinTwoEdits(word, wanted)) return true;
  return withinOneEdit(singular(word), singular(wanted)) || soundsAs(word, wanted);
}

/** @type {Within} */
function soundsAs(word, wanted) {
  const heard = sound(wanted);
  return word[0] === wanted[0] && heard.length >= SHORTEST_HEARD && heard === sound(word);
}
