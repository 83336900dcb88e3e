// How a folded French name sounds, roughly: who writes it by ear finds it ("castelnodary", "kimper").

// In this order: longer spellings before the letters in them.
/** @type {[spelling: RegExp, said: string][]} */
const SPELLINGS = [
  [/ph/g, "f"],
  [/ge(?=[aou])/g, "j"],
  [/s?ch|sh/g, "$"],
  [/h/g, ""],
  [/oua|wa|oi/g, "oa"],
  [/eau|au/g, "o"],
  [/qu|ck|[kq]/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/gn|n[iy](?=[aou])/g, "n"],
  [/gu(?=[eiy])/g, "G"],
  [/g(?=[eiy])/g, "j"],
  [/G/g, "g"],
  [/[ae][iy]/g, "e"],
  [/(?:ain|ein|in|im|un|yn|ym)(?![aeiouy])/g, "1"],
  [/[ae][nm](?![aeiouy])/g, "2"],
  [/y/g, "i"],
  [/z/g, "s"],
  // "Montpellier", but "Montreuil".
  [/on[td](?=[bcdfgklmnpqv])/g, "on"],
  [/([a-z12$])\1+/g, "$1"],
  [/(?:ers?|et|ez|e)$/, ""],
  [/[dpstx]+$/, ""],
  [/e$/, ""],
];

/** @type {Map<string, string>} */
const HEARD = new Map();
const MOST_KEPT = 20_000;

/**
 * The sound of a word, as letters that stand for no others.
 * @type {(word: string) => string}
 */
export function sound(word) {
  const kept = HEARD.get(word);
  if (kept !== undefined) return kept;
  const heard = SPELLINGS.reduce((said, [spelling, letters]) => said.replace(spelling, letters), word);
  if (HEARD.size === MOST_KEPT) HEARD.clear();
  HEARD.set(word, heard);
  return heard;
}
