// The site's fixed words in another language. A French text is said when it is, wholly, words that the language has, or
// such words one after the other; else it is not, and stays French: nothing is said by half. No DOM here.

/** @import { Part } from "./moments.js" */

import { HELD, clock, dayNames, moment, number, spans } from "./moments.js";

/**
 * What says a language: its code, days, words, what stands between two of a list, and what reads several in turn.
 * @typedef {{ code: string, day(text: string): string | null, words: Record<string, string>, comma: string,
 *   read(text: string): Part[] | null }} Language
 */

const BRACES = /\{(\w+)\}/;
const DAY_AND_TIME = "{jour} à {heure}";
const REST = "qui réponde au reste";
/** No sentence ends within them; several stand each in marks of its own: « Mairie », « La Poste ». */
const FRENCH_NAME = "(?:(?!\\. )[^;—«»])+?";
const FRENCH_WORDS = `${FRENCH_NAME}(?: »(?:,| ou) « ${FRENCH_NAME})*`;
/** What may stand between two words of the language, or between sentences. */
const BETWEEN = / — | : | ; |, | /g;
/** A text, and the sign before or after which another element goes on. */
const WITH_SIGNS = /^(: )?(.*?)( :)?$/;
const DISTANCE = /^\d[\d ]*(,\d)? k?m$/;

/**
 * What says French texts in the language of `code`, by its `words`: the parts in their order, null for what stays French.
 * @type {(code: string, words: Record<string, string>) => (text: string) => Part[] | null}
 */
export function createPhrases(code, words) {
  const comma = words[DAY_AND_TIME].split(BRACES)[2];
  const whole = wholes({ code, words, comma, day: dayNames(code), read });

  /** @type {(text: string) => Part[] | null} */
  function read(text) {
    const sentence = text.endsWith(".") ? whole(text.slice(0, -1)) : null;
    return sentence ? [...sentence, "."] : (whole(text) ?? inTurn(text));
  }

  /** @type {(text: string) => Part[] | null} */
  function inTurn(text) {
    for (const { 0: sign, index = 0 } of text.matchAll(BETWEEN)) {
      const before = text.slice(0, index);
      const isSentence = /[.?]$/.test(before);
      if (isSentence !== (sign === " ")) continue;
      const first = isSentence ? read(before) : whole(before);
      const after = text.slice(index + sign.length);
      const rest = first && read(small(after));
      if (rest) return [...first, joining(sign, comma), ...(isSentence ? capital(rest, code) : rest)];
    }
    return null;
  }

  return (text) => {
    const [, before = "", own, after = ""] = WITH_SIGNS.exec(plain(text)) ?? [];
    const parts = read(small(own));
    return parts && [before, ...(small(own) === own ? parts : capital(parts, code)), after.trim()].filter(Boolean);
  };
}

/** @type {(sign: string, comma: string) => string} */
function joining(sign, comma) {
  if (sign === ", ") return comma;
  if (sign === " : ") return ": ";
  // A semicolon is turned from right to left; a dot is the same in all languages.
  return sign === " ; " ? " · " : sign;
}

/**
 * Names in French; the marks between two go, as those around them did.
 * @type {(text: string) => Part[]}
 */
const frenchPart = (text) => [{ text: text.replace(/ »(,| ou) «/g, "$1"), kind: "french" }];

/**
 * What says a text that is one of the words, or hours, a day, a distance, which need none.
 * @type {(language: Language) => (text: string) => Part[] | null}
 */
function wholes(language) {
  const entries = Object.entries(language.words);
  const exact = new Map(entries.map(([french, said]) => [small(french), said]));
  const varying = entries.filter(([french]) => BRACES.test(french)).map(compiled);
  return (text) => {
    const said = exact.get(text);
    if (said !== undefined) return [said];
    const day = DISTANCE.test(text) ? number(text) : language.day(text);
    if (day) return [day];
    return spans(text, language.comma) ?? firstOf(varying, ({ pattern, names, said: form }) => {
      const [, ...found] = pattern.exec(text) ?? [];
      return found.length ? filled(form, new Map(names.map((name, rank) => [name, found[rank]])), language) : null;
    });
  };
}

/** @type {<T, R>(items: T[], find: (item: T) => R | null) => R | null} */
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

/** @type {(entry: [french: string, said: string]) => { pattern: RegExp, names: string[], said: string }} */
function compiled([french, said]) {
  const pieces = small(french).split(BRACES);
  const pattern = pieces.map((piece, rank) => (rank % 2 ? `(${heldBy(piece)})` : escaped(piece))).join("");
  return { pattern: new RegExp(`^${pattern}$`), names: pieces.filter((_, rank) => rank % 2), said };
}

/** @type {(name: string) => string} */
const heldBy = (name) => (name in HELD ? HELD[/** @type {keyof typeof HELD} */ (name)] : FRENCH_WORDS);

/** @type {(text: string) => string} */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The words, with what was found in the place of their braces; null when something there cannot be said.
 * @type {(said: string, found: Map<string, string>, language: Language) => Part[] | null}
 */
function filled(said, found, language) {
  const parts = said.split(BRACES).map((piece, rank) => (rank % 2 ? held(piece, found.get(piece) ?? "", language) : [piece]));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []).filter(Boolean);
}

/** @type {(name: string, text: string, language: Language) => Part[] | null} */
function held(name, text, language) {
  switch (name) {
    case "quand":
      return momentParts(text, language);
    case "plage":
      return spans(text, language.comma);
    case "heure":
      return [clock(text)];
    case "manque":
      return lackParts(text, language);
    case "jours":
      return language.read(text.replace(/ ou /g, ", "));
    case "choix":
    case "motif":
      return language.read(small(text)) ?? frenchPart(text);
    case "jour":
    case "date":
    case "mois":
      return someParts(language.day(text));
    default:
      return name in HELD ? [number(text)] : frenchPart(text);
  }
}

/** @type {(said: string | null) => Part[] | null} */
const someParts = (said) => (said ? [said] : null);

/**
 * What no house has, "n’ouvre dimanche", among those that have the rest.
 * @type {(text: string, language: Language) => Part[] | null}
 */
function lackParts(text, { words, read }) {
  const isAmongOthers = text.startsWith(REST);
  const lack = read(isAmongOthers ? text.slice(REST.length + 1) : text);
  return lack && isAmongOthers ? [...lack, ` (${words[REST]})`] : lack;
}

/** @type {(text: string, language: Language) => Part[] | null} */
function momentParts(text, { words, day }) {
  const found = moment(text);
  if (!found) return [words.minuit];
  const time = clock(found.time);
  if (!found.day) return [time];
  const named = found.day === "demain" ? words.demain : day(found.day);
  return named ? words[DAY_AND_TIME].split(BRACES).map((piece, rank) => (rank % 2 ? (piece === "jour" ? named : time) : piece)) : null;
}

/**
 * With plain spaces, one at a time.
 * @type {(text: string) => string}
 */
const plain = (text) => text.replace(/[\s\u2060]+/g, " ").trim();

/** @type {(text: string) => string} */
const small = (text) => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** @type {(parts: Part[], code: string) => Part[]} */
function capital([first, ...rest], code) {
  if (typeof first === "string") return [first.charAt(0).toLocaleUpperCase(code) + first.slice(1), ...rest];
  const { text, kind } = first;
  return [{ kind, text: text.charAt(0).toLocaleUpperCase("fr") + text.slice(1) }, ...rest];
}
