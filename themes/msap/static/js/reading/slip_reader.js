// What words may be with a letter wrong, as they sound, glued, or unfinished. Asked last: it comes with names.js.

/** @import { Claims, PlaceClaim, Sources, Span } from "../types" */

import { isDropped } from "../lib/fold.js";
import { areEveryday } from "./everyday_words.js";
import { isEverydayName, withoutLinks } from "./linking.js";
import { readNeedSlips } from "./need_reader.js";
import { canBePlace } from "./spans.js";
import * as COST from "./costs.js";

const SHORTEST_UNFINISHED = 4;
const SHORTEST_UNFINISHED_WORD = 5;
const LETTERS_OF_AN_UNFINISHED_WORD = 2;
// "Lepuyenvelay", "stmalo".
const GLUED_FIRST = /^(les?|la|ste?|sainte?)([a-z]{4,})$/;

/**
 * The needs of `words` and the places of what is `left` beside the needs read already, or of `others`, pieces of it.
 * @type {(words: string[], others: Span[], sources: Sources) => Promise<Partial<Claims>>}
 */
export async function readSlips(words, [left, ...others], sources) {
  const isBeside = words.filter((word) => !isDropped(word)).length > 1;
  const needs = await readNeedSlips(words, sources);
  const taken = new Set(needs.flatMap(({ ranks }) => ranks));
  const fewer = needs.length ? [spanOf(words, left.ranks.filter((rank) => !taken.has(rank)))] : [];
  // A name may begin or end as words that link others do: "voisin le bretoneux", "les pont de ce".
  const unstripped = { ranks: left.ranks, piece: left.ranks.map((rank) => words[rank]) };
  const pieces = [left, unstripped, ...fewer, ...others].filter(({ piece }) => piece.length && canBePlace(piece, true));
  const once = pieces.filter(({ piece }, at) => pieces.findIndex((each) => each.piece.join() === piece.join()) === at);
  const places = await Promise.all(once.map((span) => placesNearly(span, isBeside, sources)));
  return { needs, places: places.flat() };
}

/** @type {(words: string[], ranks: number[]) => Span} */
function spanOf(words, ranks) {
  return { ranks, piece: withoutLinks(ranks.map((rank) => words[rank])) };
}

/** @type {(span: Span, isBeside: boolean, sources: Sources) => Promise<PlaceClaim[]>} */
async function placesNearly({ ranks, piece }, isBeside, sources) {
  if (isBeside && (isEverydayName(piece) || areEveryday(piece))) return [];
  const area = await sources.areaNearlyNamed(piece);
  if (area) return claimed({ by: "slip", ranks, piece, places: [area], cost: COST.areaSlip });
  const [glued, near, unfinished] = await Promise.all([
    readGlued({ ranks, piece }, sources),
    sources.placesNearlyNamed(piece, isBeside),
    readUnfinished({ ranks, piece }, sources),
  ]);
  return [...glued, ...unfinished, ...claimed({ by: "slip", ranks, piece, places: near, cost: COST.slip })];
}

/** @type {(claim: PlaceClaim) => PlaceClaim[]} */
function claimed(claim) {
  return claim.places.length ? [claim] : [];
}

/** @type {(span: Span, sources: Sources) => Promise<PlaceClaim[]>} */
async function readUnfinished({ ranks, piece }, sources) {
  const letters = piece.join("");
  if (letters.length < (piece.length > 1 ? SHORTEST_UNFINISHED : SHORTEST_UNFINISHED_WORD) || /\d/.test(letters)) return [];
  const places = await sources.placesStarting(piece);
  const isLetters = piece.length > 1 && piece[piece.length - 1].length <= LETTERS_OF_AN_UNFINISHED_WORD;
  return claimed({ by: "unfinished", ranks, piece, places, cost: isLetters ? COST.unfinishedLetters : COST.unfinished });
}

/** @type {(span: Span, sources: Sources) => Promise<PlaceClaim[]>} */
async function readGlued({ ranks, piece: [first, ...others] }, sources) {
  const [, start = "", name = ""] = GLUED_FIRST.exec(first) ?? [];
  if (!name) return [];
  const piece = [start.replace(/^st/, "saint"), name, ...others];
  const places = await sources.placesNamed(piece);
  return claimed({ by: "beginning", ranks, piece, places, cost: COST.beginningOfHamlet });
}
