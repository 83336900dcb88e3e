// The services and partners that a query speaks of (generator/search/needs.py).

import { lines } from "./columns.js";
import { isArticle } from "./fold.js";

const SHORTEST_PREFIX = 3;

/** The needs: number, code, name, kind ("services" or "partenaires"), phrases (lists of words). */
export function decodeNeeds(columns) {
  const names = lines(columns.noms);
  const phrases = lines(columns.mots);
  return lines(columns.codes).map((code, number) => ({
    number,
    code,
    name: names[number],
    kind: number < columns.services ? "services" : "partenaires",
    phrases: phrases[number].split(",").map((phrase) => phrase.split(" ")),
  }));
}

/**
 * The needs said in `words`, and the words left over. Every word of a phrase must be there, in
 * order, articles aside; the longest phrases win. `said` lists the needs that each phrase may mean.
 */
export function needsSaid(needs, words) {
  const said = [];
  const left = [];
  for (let at = 0; at < words.length; ) {
    const { length, group } = longestPhrase(needs, words.slice(at));
    if (length) said.push({ needs: group, words: words.slice(at, at + length) });
    else left.push(words[at]);
    at += length || 1;
  }
  return { said, left };
}

/** The needs with a phrase that starts with these words, the last one unfinished. */
export function needsStarting(needs, words) {
  const start = words.filter((word) => !isArticle(word)).join(" ");
  if (start.length < SHORTEST_PREFIX) return [];
  return needs.filter((need) =>
    need.phrases.some((phrase) => phrase.join(" ").startsWith(start)),
  );
}

/** The longest phrase at the start of `words`: how many words it takes, the needs it may mean. */
function longestPhrase(needs, words) {
  let length = 0;
  let group = [];
  for (const need of needs) {
    const own = Math.max(...need.phrases.map((phrase) => lengthSaid(phrase, words)));
    if (own > length) group = [];
    length = Math.max(length, own);
    if (own && own === length) group.push(need);
  }
  return { length, group };
}

/** How many of the first `words` say the phrase; 0 when they don't. */
function lengthSaid(phrase, words) {
  let at = 0;
  for (const wanted of phrase) {
    while (at < words.length && isArticle(words[at])) at++;
    if (at === words.length || singular(words[at++]) !== singular(wanted)) return 0;
  }
  return at;
}

function singular(word) {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
