// The places whose name was typed with a slip, or as it sounds. Loaded when no place has the very name.

/** @import { Area, Commune, Within } from "../types" */

import { withinOneEdit, withinTwoEdits } from "./edits.js";
import { filedUnder, foldedKey, gluedKey, mostPopulousFirst } from "./gazetteer.js";
import { sound } from "./sound.js";
import { keyOf } from "./terms.js";

// A whole name may be shorter than a word among others: "fox" for Foix.
const SHORTEST_MISTYPED = 3;
const SHORTEST_HEARD = 3;
const SHORTEST_WRITTEN_BY_EAR = 5;
const SHORTEST_MISTYPED_AREA = 5;
const LONG_AREA = 9;
const LONG_NAME = 9;
const PREPOSITIONS = new Set(["en", "lez", "pres", "sous", "sur"]);
const LETTERS = /[a-z]+/g;

/**
 * The area whose name is these words with a letter wrong, or two in a long one; null without any.
 * @type {(areas: Area[], words: string[]) => Area | null}
 */
export function areaNearlyNamed(areas, words) {
  const key = gluedKey(words);
  if (key.length < SHORTEST_MISTYPED_AREA || /\d/.test(key)) return null;
  const within = key.length < LONG_AREA ? withinOneEdit : withinTwoEdits;
  return areas.find(({ keys }) => keys.some((own) => within(own, key))) ?? null;
}

/**
 * Of folded names (hyphens between their words), the shards of those with one letter wrong.
 * @type {(names: string[], words: string[], known: Set<string>) => string[]}
 */
export function shardsNear(names, words, known) {
  const alike = likeness(gluedKey(words));
  const near = names.filter((name) => alike(name.replace(/-/g, "")));
  const keys = new Set(near.map((name) => keyOf(filedUnder(name.split("-")), known)));
  return /** @type {string[]} */ ([...keys].filter(Boolean));
}

/**
 * The places whose name is these words with one letter wrong, or written as it sounds, or without its
 * "sur"; of long ones, two letters wrong; the most populous first.
 * @type {(places: Commune[], words: string[]) => Commune[]}
 */
export function placesNearlyNamed(places, words) {
  const glued = words.join("");
  if (glued.length < SHORTEST_MISTYPED) return [];
  const [alike, wholeAlike] = [likeness(gluedKey(words)), likeness(glued)];
  const typed = withoutPrepositions(foldedKey(words));
  const near = places.filter(
    (place) =>
      alike(place.key.replace(/ /g, "")) ||
      wholeAlike(place.glued) ||
      (withoutPrepositions(place.key) === typed && typed.includes(" ")),
  );
  return mostPopulousFirst(near.length || typed.length < LONG_NAME ? near : places.filter(({ glued: own }) => withinTwoEdits(own, glued)));
}

/**
 * Whether a name is like the one typed: by the letters, or by the ear.
 * @type {(typed: string) => (name: string) => boolean}
 */
function likeness(typed) {
  const heard = sound(typed);
  // Many names share two sounds: "kimper" is Quimper, not Quincey.
  const isLong = typed.length >= SHORTEST_WRITTEN_BY_EAR;
  /** @type {(name: string) => boolean} */
  const isNear = (name) => heard.length >= SHORTEST_HEARD || (isLong && withinTwoEdits(name, typed));
  // A digit is no sound: "or 1" is not Orin.
  const isHeard = !/\d/.test(typed);
  return (name) => oneSlip(name, typed) || (isHeard && sound(name) === heard && isNear(name));
}

/** @type {(key: string) => string} */
function withoutPrepositions(key) {
  return key
    .split(" ")
    .filter((word) => !PREPOSITIONS.has(word))
    .join(" ");
}

/**
 * Whether one letter is wrong, and no digit: "Lyon 3" is not Lyon 8.
 * @type {Within}
 */
function oneSlip(name, typed) {
  return withinOneEdit(name, typed) && name.replace(LETTERS, "") === typed.replace(LETTERS, "");
}
