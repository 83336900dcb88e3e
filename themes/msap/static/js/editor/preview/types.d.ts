/** The page of a house as the preview shows it; what is shown of hours comes from `hours/`. */

import type { DayRow, ExceptionWords } from "../hours/types";
import type { ShownOffers } from "./offers.js";

/** The hours of a place: a week, or one for each season; `note` stands for what only the build can tell. */
export interface ShownHours {
  rows: DayRow[] | null;
  seasons: { when: string; name: string; rows: DayRow[] | null; isNow: boolean }[];
  note: string;
}

export interface ShownPlace {
  id: string;
  name: string;
  address: string[];
  phones: string[];
  emails: string[];
  hours: ShownHours | null;
  byAppointment: ShownHours | null;
  exceptions: ExceptionWords[];
  nextDates: string[];
}

/** What the page says of its house's first and last day; `successor`: the name of the page that replaces it. */
export interface ShownLife {
  isClosed: boolean;
  notices: string[];
  successor: string;
}

export interface ShownHouse extends ShownPlace {
  form: string;
  label: string;
  commune: string;
  /** "Ouvert — ferme à 17 h", of the chosen moment; `state` colours it. */
  status: { state: string; sentence: string };
  life: ShownLife;
  moves: boolean;
  website: { href: string; name: string };
  booking: { href: string; note: string };
  holidaysNote: string;
  partners: ShownOffers;
  services: ShownOffers;
  branches: ShownPlace[];
  stops: ShownPlace[];
  welcome: { name: string; told: string }[];
  photo: { file: string; description: string } | null;
  text: string;
}
