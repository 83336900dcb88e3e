/** The days on which a house opens for the first time and closes for good: plugins/pages/house/ends.py and service_days.py. */

/** @import { Mapping } from "./texts.js" */
/** @import { ShownLife } from "./types" */

import { longDate } from "../hours/french.js";
import { dayOf } from "../hours/iso_days.js";
import { textOf } from "./texts.js";

/**
 * What a page says of them on a day; once it is closed, it says nothing else.
 * @type {(tree: Mapping, today: string) => ShownLife}
 */
export function lifeOf({ ouvre_le: opening, fermee_le: closing, remplacee_par: successor }, today) {
  const [opens, closes, now] = [textOf(opening), textOf(closing), today].map(dayOf);
  const isClosed = closes !== null && now !== null && closes <= now;
  const notices = [];
  if (opens !== null && now !== null && opens > now) notices.push(`Ouvre le ${longDate(opens)}`);
  if (closes !== null) notices.push(isClosed ? `Fermée définitivement depuis le ${longDate(closes)}` : `Ferme définitivement le ${longDate(closes)}`);
  return { isClosed, notices, successor: closes === null ? "" : textOf(successor) };
}
