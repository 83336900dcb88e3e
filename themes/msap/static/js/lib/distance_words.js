// How a distance is said, as generator/french.py says it (tests/vectors/distances.json). Pure.

const KILOMETRES = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * "800 m", "3,2 km", "24 km"; that it is as the crow flies is said once, above the list.
 * @type {(distanceKm: number) => string}
 */
export function distanceText(distanceKm) {
  const tenths = tenthsOfKm(distanceKm);
  if (tenths < 10) return `${tenths * 100}\u00a0m`;
  return `${(tenths < 100 ? TENTHS : KILOMETRES).format(tenths / 10)}\u00a0km`;
}

/**
 * A half goes up; from ten kilometres on, whole kilometres; nothing is nearer than 100 m.
 * @type {(distanceKm: number) => number}
 */
function tenthsOfKm(distanceKm) {
  const tenths = Math.floor(distanceKm * 10 + 0.5);
  return tenths < 100 ? Math.max(tenths, 1) : Math.floor(distanceKm + 0.5) * 10;
}
