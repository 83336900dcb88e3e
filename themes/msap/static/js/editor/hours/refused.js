/** Refusals of hours, with the French sentence that says why: the same as generator/model/ has. */

/** A text that is no hours; `day` is the key below it where the fault lies, if any. */
export class HoursRefused extends Error {
  /**
   * @param {string} message
   * @param {string} [day]
   */
  constructor(message, day = "") {
    super(message);
    this.day = day;
  }
}

/** An expression that only the build can evaluate: valid or not, it is not known here. */
export class Undecided extends Error {}

/**
 * What `ask` gives, or null where it refuses.
 * @template T
 * @param {() => T} ask
 * @returns {T | null}
 */
export function unlessRefused(ask) {
  try {
    return ask();
  } catch (fault) {
    if (fault instanceof HoursRefused) return null;
    throw fault;
  }
}
