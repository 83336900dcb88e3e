/** Days as numbers: since 1970, none is longer than another. */

export const DAY_MS = 86_400_000;

/**
 * The day of the week of a day since 1970, a Thursday: Monday is 0.
 * @type {(day: number) => number}
 */
export function weekday(day) {
  return (day + 3) % 7;
}
