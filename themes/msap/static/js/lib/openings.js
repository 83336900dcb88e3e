// What the search says of a place's hours at one instant, worked out once per distinct timetable.

/** @import { Calendar, Compiled, Openings } from "../types" */

import { comingDays, dayText, nextDays, sentence, status } from "./opening.js";
import { createTimetables } from "./timetables.js";

/**
 * Answers about places at the instant `now` (milliseconds since 1970).
 * @type {(calendar: Calendar, now: number) => Openings}
 */
export function createOpenings(calendar, now) {
  const timetableOf = createTimetables(calendar);
  const statusOf = remembered((timetable) => status(timetable, now));
  const coming = remembered((timetable) => comingDays(timetable, now));
  return {
    stateOf: (place) => statusOf(timetableOf(place)).state,
    comingDays: (place) => coming(timetableOf(place)),
    /** {state, sentence, next}: "ouvert", "Ouvert — ferme à 17 h", the next day when one can come. */
    described(place) {
      const timetable = timetableOf(place);
      const found = statusOf(timetable);
      const [next] = nextDays(timetable, now, 1);
      return { state: found.state, sentence: sentence(found), next: next ? dayText(next) : "" };
    },
  };
}

/** @type {<T>(make: (timetable: Compiled) => T) => (timetable: Compiled) => T} */
function remembered(make) {
  /** @type {Map<Compiled, ReturnType<typeof make>>} */
  const kept = new Map();
  return (timetable) => {
    const found = kept.get(timetable) ?? make(timetable);
    kept.set(timetable, found);
    return found;
  };
}
