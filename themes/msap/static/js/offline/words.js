/** How a day and a size are said to people. */

const KILOBYTE = 1000;

/**
 * " le 3 novembre 2026", or nothing where the day is not known.
 * @type {(day: Date) => string}
 */
export function dayOf(day) {
  if (Number.isNaN(day.getTime())) return "";
  return ` le ${day.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" }).replace(/^1 /, "1er ")}`;
}

/**
 * "21 ko", "1,4 Mo".
 * @type {(bytes: number) => string}
 */
export function sizeOf(bytes) {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return `${kilobytes}\u00a0ko`;
  return `${(kilobytes / KILOBYTE).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0Mo`;
}
