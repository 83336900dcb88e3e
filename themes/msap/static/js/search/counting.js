// The counts of the filters, for their panel.

/** @import { Counts, Library, Need, Prepared } from "../types" */

import { RADII_KM } from "../lib/address.js";
import { filterCounts } from "../lib/filter_counts.js";

/**
 * How many houses of an answer (finder.js) each filter would keep (lib/filter_counts.js), and the needs;
 * `declared` tells the filters that some house of the whole directory can answer.
 * @type {(library: Library, prepared: Prepared) => Promise<Counts>}
 */
export async function counts(library, { reading, openings, wanted }) {
  const all = wanted ? await library.summary() : [];
  const among = wanted?.numbers ? wanted.numbers.map((number) => all[number]) : all;
  const { needs, ...filters } = filterCounts(among, reading.asked, reading.filters, openings, radii(reading.request.rayon));
  const { offerts } = await library.manifest();
  const offered = (await library.needs()).filter(({ number }) => offerts[number]);
  /** @type {(need: Need) => Counts["needs"][number]} */
  const known = ({ code, name, kind, number }) => ({ code, name, kind, count: needs.get(number) ?? 0 });
  return { ...filters, needs: offered.map(known), declared: { fauteuil: all.some(({ wheelchair }) => wheelchair) } };
}

/**
 * The radii that are offered, and the one in use.
 * @type {(radiusKm: number | null) => number[]}
 */
function radii(radiusKm) {
  return [...new Set([...RADII_KM, ...(radiusKm ? [radiusKm] : [])])].sort((a, b) => a - b);
}
