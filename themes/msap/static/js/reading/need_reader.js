// The needs that words say, and those that they nearly say.

/** @import { NeedClaim, SaidGroup, Sources } from "../types" */

import { withoutNetworkName } from "./linking.js";
import { needsSaid } from "./needs.js";
import * as COST from "./costs.js";

/**
 * The needs that words say in full; not asked for where no word can begin one.
 * @type {(words: string[], sources: Pick<Sources, "needsBegun" | "mayBeginNeed">) => Promise<NeedClaim[]>}
 */
export async function readNeeds(words, { needsBegun, mayBeginNeed }) {
  const own = withoutNetworkName(words);
  if (!own.some(mayBeginNeed)) return [];
  return needsSaid(await needsBegun(own), words).said.map((group) => claimOf(group, COST.need));
}

/**
 * With a letter wrong; but a commune's name is no need: "Mende" is no "amende", nor "nante" a "santé".
 * @type {(words: string[], sources: Pick<Sources, "needsNearlySaid" | "placesNamed">) => Promise<NeedClaim[]>}
 */
export async function readNeedSlips(words, { needsNearlySaid, placesNamed }) {
  const read = (await needsNearlySaid(words)).map(async (group) => {
    const said = group.ranks.map((rank) => words[rank]);
    const places = await Promise.all([said, `${said.join(" ")}s`.split(" ")].map(placesNamed));
    return places.flat().length ? [] : [claimOf(group, COST.needSlip)];
  });
  return (await Promise.all(read)).flat();
}

/** @type {(group: SaidGroup, cost: number) => NeedClaim} */
function claimOf({ needs, ranks }, cost) {
  return { by: "need", ranks, needs, cost };
}
