// What the script of names will load for words that nothing was made of: asked for beside it, not after it.

/** @import { Manifest } from "../types" */

import kinds from "../../../../../generator/grouping_words.json" with { type: "json" };
import { gluedKey } from "../lib/gazetteer.js";
import { backwards, filedUnder, keyOf } from "../lib/terms.js";
import { significant } from "../reading/linking.js";

/**
 * The files where `words` are looked for as a zone, as a commune with a slip, and as houses' names.
 * @type {(manifest: Pick<Manifest, "lieux" | "zones" | "fins" | "index">, words: string[]) => string[]}
 */
export function filesOfSlips({ lieux, zones, fins, index }, words) {
  const telling = words.filter((word) => !kinds.includes(word));
  const [zone, end] = [keyOf(telling.join(""), zones), keyOf(backwards(gluedKey(words)), fins)];
  return [
    ...(zone ? [`${lieux}/z-${zone}.json`] : []),
    ...(end ? [`${lieux}/f-${end}.json`] : []),
    ...filesOfHouses({ index }, [...significant(words), words.join("")]),
  ];
}

/**
 * The files of the index where these words are.
 * @type {(manifest: Pick<Manifest, "index">, words: string[]) => string[]}
 */
export function filesOfHouses({ index: { dossier, mots } }, words) {
  const keys = words.filter(Boolean).map((word) => keyOf(filedUnder(word), mots));
  return keys.flatMap((key) => (key === null ? [] : [`${dossier}/mots-${key}.json`]));
}
