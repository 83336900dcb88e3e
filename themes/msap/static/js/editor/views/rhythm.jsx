/** How often hours come back, chosen in plain French. */

/** @import { Beat, DayEntry, SchoolTime } from "../hours/types" */

import { RANK_NAMES } from "../hours/french.js";
import { dayOf } from "../hours/iso_days.js";
import { DateInput } from "./dates.jsx";

const RANKS = [1, 2, 3, 4, 5, -1];
/** @type {[value: string, text: string][]} */
const CHOICES = [
  ["weekly", "chaque semaine"],
  ["nth", "certaines semaines du mois (1er, 3e…)"],
  ["even", "les semaines paires"],
  ["odd", "les semaines impaires"],
  ["fortnight", "une semaine sur deux"],
  ["outside", "hors vacances scolaires"],
  ["during", "pendant les vacances scolaires"],
];
/** @type {[value: SchoolTime, text: string][]} */
const SCHOOL = [
  ["any", "vacances scolaires ou non"],
  ["outside", "hors vacances scolaires"],
  ["during", "pendant les vacances scolaires"],
];

/**
 * @param {{ id: string, of: string, entry: DayEntry, describedBy?: string, onChange: (changed: Partial<DayEntry>) => void }} props
 */
export function RhythmChoice({ id, of, entry, describedBy, onChange }) {
  const isSchool = entry.beat === "weekly" && entry.school !== "any";
  return (
    <div class="editor-rhythm">
      <Choice
        {...{ id, of, describedBy }}
        label="Quand"
        value={isSchool ? entry.school : entry.beat}
        choices={CHOICES}
        onChange={(value) => onChange(chosen(value, entry))}
      />
      {entry.beat === "nth" && <Ranks {...{ id, of, entry, onChange }} />}
      {entry.beat === "fortnight" && <Since {...{ id, of, entry, describedBy, onChange }} />}
      {entry.beat !== "weekly" && (
        <Choice
          {...{ of, describedBy }}
          id={`${id}-vacances`}
          label="et"
          value={entry.school}
          choices={SCHOOL}
          onChange={(school) => onChange({ school: /** @type {SchoolTime} */ (school) })}
        />
      )}
      {(entry.school !== "any" || entry.isClosed) && <ClosedThen {...{ of, entry, onChange }} />}
    </div>
  );
}

/**
 * @param {{ id: string, of: string, entry: DayEntry, describedBy?: string, onChange: (changed: Partial<DayEntry>) => void }} props
 */
function Since({ id, of, entry, describedBy, onChange }) {
  return (
    <label class="editor-inline">
      <span>
        <span class="visually-hidden">{of}, </span>depuis le
      </span>{" "}
      <DateInput
        id={`${id}-depuis`}
        value={entry.start}
        isFaulty={dayOf(entry.start) === null}
        describedBy={describedBy}
        onChange={(start) => onChange({ start })}
      />
    </label>
  );
}

/**
 * @param {{ of: string, entry: DayEntry, onChange: (changed: Partial<DayEntry>) => void }} props
 */
function ClosedThen({ of, entry, onChange }) {
  return (
    <label class="editor-inline">
      <input
        type="checkbox"
        checked={entry.isClosed}
        onChange={(event) => onChange({ isClosed: event.currentTarget.checked })}
      />{" "}
      <span>
        <span class="visually-hidden">{of}, </span>fermé à ces moments-là
      </span>
    </label>
  );
}

/** @type {(value: string, entry: DayEntry) => Partial<DayEntry>} */
function chosen(value, { nth }) {
  if (value === "outside" || value === "during") return { beat: "weekly", school: value };
  const beat = /** @type {Beat} */ (value);
  if (beat === "weekly") return { beat, school: "any", isClosed: false };
  return { beat, nth: beat === "nth" && !nth.length ? [1] : nth };
}

/**
 * @param {{ id: string, of: string, label: string, value: string, choices: [value: string, text: string][],
 *   describedBy?: string, onChange: (value: string) => void }} props
 */
function Choice({ id, of, label, value, choices, describedBy, onChange }) {
  return (
    <label class="editor-inline">
      <span>
        <span class="visually-hidden">{of}, </span>
        {label}
      </span>{" "}
      <select id={id} value={value} aria-describedby={describedBy} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * @param {{ id: string, of: string, entry: DayEntry, onChange: (changed: Partial<DayEntry>) => void }} props
 */
function Ranks({ id, of, entry: { nth }, onChange }) {
  return (
    <fieldset class="editor-ranks">
      <legend class="visually-hidden">{of} : quelles semaines du mois</legend>
      {RANKS.map((rank) => (
        <label key={rank}>
          <input
            type="checkbox"
            id={`${id}-rang-${rank}`}
            checked={nth.includes(rank)}
            onChange={(event) => {
              const others = nth.filter((other) => other !== rank);
              onChange({ nth: event.currentTarget.checked ? [...others, rank] : others });
            }}
          />{" "}
          {RANK_NAMES[rank]}
        </label>
      ))}
    </fieldset>
  );
}
