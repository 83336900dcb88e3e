/** A moment as it is chosen in the form, in the place's own time. */

/** @typedef {{ date: string, time: string }} ChosenMoment An ISO day and "14:30". */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * The instant of a moment in a time zone, in milliseconds since 1970; the later one where a clock shows it twice.
 * @type {(moment: ChosenMoment, zone: string) => number}
 */
export function instantOf({ date, time }, zone) {
  const shown = Date.parse(`${date}T${time}Z`);
  // Two looks: the offset is asked near the moment, and a change of clocks lies between at most once.
  const near = shown - offsetMs(shown, zone);
  return shown - offsetMs(near, zone);
}

/**
 * What a clock in a time zone shows at an instant.
 * @type {(instant: number, zone: string) => ChosenMoment}
 */
export function momentAt(instant, zone) {
  const there = new Date(instant + offsetMs(instant, zone)).toISOString();
  return { date: there.slice(0, 10), time: there.slice(11, 16) };
}

/**
 * The ISO day before.
 * @type {(date: string) => string}
 */
export const dayBefore = (date) => new Date(Date.parse(`${date}T12:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** @type {(instant: number, zone: string) => number} */
function offsetMs(instant, zone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const there = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}Z`);
  const minute = HOUR_MS / 60;
  return Math.round((there - instant) / minute) * minute;
}
