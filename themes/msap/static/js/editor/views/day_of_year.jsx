/** A day that comes back each year: a day and a month, or the text that is there as long as it is no such day. */

/** @import { ComponentChildren } from "preact" */
/** @import { Path, Problem } from "../hours/types" */

import { MONTHS } from "../checks/dates.js";
import { twoDigits } from "../hours/opening_hours.js";
import { Refused } from "../hours/scalars.js";
import { dayOfYear } from "../hours/seasons.js";
import { monthAndDay } from "../hours/year_parts.js";
import { Field, FieldGroup, idOf } from "./field.jsx";

/** @typedef {{ path: Path, label: string, problems: readonly Problem[], value: string, onChange: (value: string) => void }} Props */

const DAY_NUMBERS = Array.from({ length: 31 }, (_, rank) => String(rank + 1));

/** @param {Props} props */
export function DayOfYear(props) {
  const parts = partsOf(props.value);
  return parts ? <DayAndMonth {...props} month={parts[0]} day={parts[1]} /> : <DayText {...props} />;
}

/** @param {Props & { month: number, day: number }} props */
function DayAndMonth({ path, label, problems, month, day, onChange }) {
  const describedBy = problems.length ? `${idOf(path)}-erreurs` : undefined;
  /** @type {(newMonth: number, newDay: number) => void} */
  const change = (newMonth, newDay) => onChange(newMonth ? `${twoDigits(newMonth)}-${twoDigits(newDay || 1)}` : "");
  return (
    <FieldGroup {...{ path, label, problems }}>
      <Choice label="Jour" value={day} describedBy={describedBy} onChange={(number) => change(month || 1, number)}>
        {!month && <option value="0">–</option>}
        {DAY_NUMBERS.map((number) => (
          <option key={number} value={number}>
            {number === "1" ? "1er" : number}
          </option>
        ))}
      </Choice>{" "}
      <Choice label="Mois" value={month} describedBy={describedBy} onChange={(number) => change(number, day)}>
        <option value="0">toute l’année</option>
        {MONTHS.map((name, rank) => (
          <option key={name} value={String(rank + 1)}>
            {name}
          </option>
        ))}
      </Choice>
    </FieldGroup>
  );
}

/**
 * @param {{ label: string, value: number, describedBy?: string, onChange: (value: number) => void, children: ComponentChildren }} props
 */
function Choice({ label, value, describedBy, onChange, children }) {
  return (
    <label class="editor-inline">
      <span>{label}</span>{" "}
      <select
        value={String(value)}
        aria-describedby={describedBy}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {children}
      </select>
    </label>
  );
}

/** @param {Props} props */
function DayText({ path, label, problems, value, onChange }) {
  const id = idOf(path);
  return (
    <Field {...{ path, label, problems }}>
      <input
        type="text"
        {...{ id, value }}
        aria-describedby={problems.length ? `${id}-erreurs` : undefined}
        aria-invalid={problems.length ? "true" : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** Month and day, zeros for none; null for a text that is no day. @type {(value: string) => [month: number, day: number] | null} */
function partsOf(value) {
  if (!value) return [0, 0];
  try {
    return monthAndDay(dayOfYear(value));
  } catch (fault) {
    const numbers = fault instanceof Refused ? /^(\d{1,2})-(\d{1,2})$/.exec(value.trim()) : null;
    return numbers && isShown(numbers) ? [Number(numbers[1]), Number(numbers[2])] : null;
  }
}

/** Whether both lists have it: the 31st of February is told, and put right there. @type {(numbers: RegExpExecArray) => boolean} */
const isShown = ([, month, day]) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
