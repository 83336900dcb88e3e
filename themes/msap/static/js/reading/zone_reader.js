// Intercommunalities, natural regions and islands among the words. It comes with names.js.

/** @import { PlaceClaim, Sources, Span } from "../types" */

import groupings from "../../../../../generator/grouping_words.json" with { type: "json" };
import { spanOf } from "./spans.js";
import * as COST from "./costs.js";

const GROUPINGS = new Set(groupings);

/**
 * The zones that what is `left` beside needs is called, or the words from "communauté de communes" on.
 * @type {(words: string[], left: Span, sources: Pick<Sources, "areasCalled">) => Promise<PlaceClaim[]>}
 */
export async function readZones(words, left, { areasCalled }) {
  const start = words.findIndex((word) => GROUPINGS.has(word));
  const from = start < 0 ? [] : [spanOf(words, start, words.length), spanOf(words, 0, words.length)];
  const read = [left, ...from].map(async ({ ranks, piece }) => {
    const places = piece.length ? await areasCalled(piece) : [];
    return places.length ? [{ by: "zone", ranks, piece, places, cost: COST.zone }] : [];
  });
  return /** @type {PlaceClaim[]} */ ((await Promise.all(read)).flat());
}
