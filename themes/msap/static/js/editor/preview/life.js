/** The days on which a house opens for the first time and closes for good: plugins/pages/house/ends.py and service_days.py. */

/** @import { Mapping } from "./texts.js" */
/** @import { ShownLife } from "./types" */

import { longDate, textOf } from "./texts.js";

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * What a page says of them on a day; once it is closed, it says nothing else.
 * @type {(tree: Mapping, today: string) => ShownLife}
 */
export function lifeOf({ ouvre_le: opening, fermee_le: closing, remplacee_par: successor }, today) {
  const [opens, closes] = [dayOf(opening), dayOf(closing)];
  const isClosed = closes !== "" && closes <= today;
  const notices = [
    opens > today && `Ouvre le ${longDate(opens)}`,
    closes && (isClosed ? `Fermée définitivement depuis le ${longDate(closes)}` : `Ferme définitivement le ${longDate(closes)}`),
  ];
  return { isClosed, notices: notices.flatMap((notice) => notice || []), successor: closes && textOf(successor) };
}

/** @type {(typed: Mapping[string] | undefined) => string} */
function dayOf(typed) {
  const day = textOf(typed);
  return ISO_DAY.test(day) ? day : "";
}
