/** The known word that a typed one was meant to be: `nearest` of generator/problems.py, which asks difflib. */

const COMPARED_MAX = 80;
const NEAR = 0.7;
const NEAR_START = 0.85;
const START_MIN = 4;

/**
 * " Vouliez-vous dire « … » ?", or nothing when no known word is near.
 * @type {(word: string, known: readonly string[]) => string}
 */
export function suggestion(word, known) {
  const near = nearest(word, known);
  return near ? ` Vouliez-vous dire « ${near} » ?` : "";
}

/**
 * Near is a letter or two away, capitals and accents apart, or the same first word.
 * @type {(word: string, known: readonly string[]) => string | undefined}
 */
export function nearest(word, known) {
  const typed = withoutAccents([...word].slice(0, COMPARED_MAX).join(""));
  const written = firstOf(known.map((name) => [withoutAccents(name), name]));
  const near = closest(typed, [...written.keys()], NEAR);
  if (near !== undefined) return written.get(near);
  if ([...typed].length < START_MIN) return undefined;
  const starts = firstOf([...written.keys()].map((name) => [name.split(/[-_ ]/)[0], name]));
  const start = closest(typed, [...starts.keys()], NEAR_START);
  return start === undefined ? undefined : written.get(starts.get(start) ?? "");
}

/** @type {(pairs: string[][]) => Map<string, string>} */
function firstOf(pairs) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [key, value] of pairs) if (!found.has(key)) found.set(key, value);
  return found;
}

/** @type {(text: string) => string} */
function withoutAccents(text) {
  return text.normalize("NFKD").toLowerCase().replace(/ß/g, "ss").replace(/\p{Mn}/gu, "");
}

/** @type {(word: string, names: string[], cutoff: number) => string | undefined} */
function closest(word, names, cutoff) {
  /** @type {{ ratio: number, name: string } | undefined} */
  let best;
  for (const name of names) {
    const ratio = ratioOf([...name], [...word]);
    const isBetter = !best || ratio > best.ratio || (ratio === best.ratio && name > best.name);
    if (ratio >= cutoff && isBetter) best = { ratio, name };
  }
  return best?.name;
}

/**
 * Twice the characters in common over all of them: the longest common piece, then what is before and behind it.
 * @type {(a: string[], b: string[]) => number}
 */
function ratioOf(a, b) {
  const all = a.length + b.length;
  return all ? (2 * common(a, b)) / all : 1;
}

/** @type {(a: string[], b: string[]) => number} */
function common(a, b) {
  const { size, inA, inB } = longest(a, b);
  if (!size) return 0;
  return size + common(a.slice(0, inA), b.slice(0, inB)) + common(a.slice(inA + size), b.slice(inB + size));
}

/**
 * The longest piece that both have, the first of several in `a`, then in `b`.
 * @type {(a: string[], b: string[]) => { size: number, inA: number, inB: number }}
 */
function longest(a, b) {
  let best = { size: 0, inA: 0, inB: 0 };
  /** @type {number[]} */
  let before = [];
  a.forEach((char, at) => {
    const now = b.map((other, rank) => (other === char ? (before[rank - 1] ?? 0) + 1 : 0));
    now.forEach((size, rank) => {
      if (size > best.size) best = { size, inA: at - size + 1, inB: rank - size + 1 };
    });
    before = now;
  });
  return best;
}
