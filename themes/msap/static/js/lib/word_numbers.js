// Numbers that stand for words (generator/search/word_numbers.py).

const FACTOR = 31;

/**
 * The number below `prime` that stands for a folded text.
 * @type {(text: string, prime: number) => number}
 */
export function wordNumber(text, prime) {
  let number = 0;
  for (const letter of text) number = (number * FACTOR + letter.charCodeAt(0)) % prime;
  return number;
}
