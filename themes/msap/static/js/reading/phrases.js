// Phrases that say "near me", and those that say nothing (generator/query_words.json): no name and no need is looked for in them.

import lists from "../../../../../generator/query_words.json" with { type: "json" };

const NEAR = lists.near.map((phrase) => phrase.split(" "));
const IDLE = lists.idle.map((phrase) => phrase.split(" "));

/**
 * The ranks of the words of such phrases, and whether the person asks for what is near.
 * @type {(words: string[]) => { ranks: number[], near: boolean }}
 */
export function phrasesSaid(words) {
  const near = ranksOf(words, NEAR);
  return { ranks: [...near, ...ranksOf(words, IDLE)], near: near.length > 0 };
}

/** @type {(words: string[], phrases: string[][]) => number[]} */
function ranksOf(words, phrases) {
  return words.flatMap((_, start) => {
    const said = phrases.filter((phrase) => phrase.every((word, more) => words[start + more] === word));
    const length = Math.max(0, ...said.map((phrase) => phrase.length));
    return Array.from({ length }, (__, more) => start + more);
  });
}
