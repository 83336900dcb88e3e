// What words may be with a letter wrong, as they sound, or unfinished. Asked last: it loads scripts and files of its own.

/** @import { Claims, PlaceClaim, Sources, Span } from "../types" */

import { isDropped } from "../lib/fold.js";
import { isEverydayName, significant } from "./linking.js";
import { readNeedSlips } from "./need_reader.js";
import { readAreas } from "./place_reader.js";
import { canBePlace, spanOf } from "./spans.js";
import { COST } from "./weighing.js";

const SHORTEST_UNFINISHED = 4;

/**
 * The needs of `words` and the places of what is `left` beside the needs read already.
 * @type {(words: string[], left: Span, sources: Sources) => Promise<Partial<Claims>>}
 */
export async function readSlips(words, left, sources) {
  const isBeside = words.filter((word) => !isDropped(word)).length > 1;
  const [needs, ...places] = await Promise.all([
    readNeedSlips(words, sources),
    ...piecesOf(words, left, sources).map((span) => placesNearly(span, isBeside, sources)),
  ]);
  return { needs, places: places.flat() };
}

/**
 * The whole of what is left, and it without the department that tells where it is.
 * @type {(words: string[], left: Span, sources: Sources) => Span[]}
 */
function piecesOf(words, left, sources) {
  const inside = readAreas(words, sources).flatMap(({ ranks }) => [
    spanOf(words, left.ranks[0] ?? 0, ranks[0]),
    spanOf(words, ranks[ranks.length - 1] + 1, (left.ranks[left.ranks.length - 1] ?? -1) + 1),
  ]);
  // A name may begin or end as words that link others do: "voisin le bretoneux", "les pont de ce".
  const unstripped = { ranks: left.ranks, piece: left.ranks.map((rank) => words[rank]) };
  const all = [left, ...(unstripped.piece.length > left.piece.length ? [unstripped] : []), ...inside.map(({ ranks, piece }) => ({ ranks, piece: significant(piece).length ? piece : [] }))];
  return all.filter(({ piece }) => piece.length && canBePlace(piece, true));
}

/** @type {(span: Span, isBeside: boolean, sources: Sources) => Promise<PlaceClaim[]>} */
async function placesNearly({ ranks, piece }, isBeside, sources) {
  if (isBeside && isEverydayName(piece)) return [];
  const area = await sources.areaNearlyNamed(piece);
  if (area) return [{ by: "slip", ranks, piece, places: [area], cost: COST.areaSlip }];
  const places = await sources.placesNearlyNamed(piece, isBeside);
  if (places.length) return [{ by: "slip", ranks, piece, places, cost: COST.slip }];
  return piece.join("").length < SHORTEST_UNFINISHED ? [] : unfinished({ ranks, piece }, sources);
}

/** @type {(span: Span, sources: Sources) => Promise<PlaceClaim[]>} */
async function unfinished({ ranks, piece }, sources) {
  const places = await sources.placesStarting(piece);
  return places.length ? [{ by: "unfinished", ranks, piece, places, cost: COST.unfinished }] : [];
}
