/** The week of a place, or of a season: seven days. What is no week is shown as the text that it is. */

/** @import { Edited } from "../types" */
/** @import { Path, Problem, Tree, Week } from "../hours/types" */

import { useState } from "preact/hooks";

import { listing } from "../hours/french.js";
import { DAYS } from "../hours/opening_hours.js";
import { copiedDay, isEmpty, readWeek, weekMeant, withDay, writeWeek } from "../hours/week.js";
import { FieldGroup, idOf } from "./field.jsx";
import { useDraft, useFocusNext } from "./following.js";
import { DayField } from "./week_day.jsx";
import { WeekText } from "./week_text.jsx";

const HINT = "Tapez les heures comme vous voulez : 8h30, 8:30 ou 830. Un jour sans heures est fermé.";

/**
 * @param {Edited<Tree | undefined> & { label: string, hint?: string }} props
 */
export function WeekField({ label, hint = HINT, ...edited }) {
  const { path, value, problems } = edited;
  const isWeek = readWeek(value) !== null;
  return (
    <FieldGroup {...{ path, label }} hint={isWeek ? hint : undefined} problems={isWeek ? beside(path, problems) : problems}>
      <WeekDays {...edited} />
    </FieldGroup>
  );
}

/**
 * The problems that no day of the week shows itself.
 * @type {(path: Path, problems: readonly Problem[]) => Problem[]}
 */
export const beside = (path, problems) => problems.filter((problem) => !dayOfPath(path, problem));

/**
 * The days alone, for a group that has its own name.
 * @param {Edited<Tree | undefined>} props
 */
export function WeekDays({ path, value, problems, onChange }) {
  const [week, keep] = useDraft(value, readWeek, keyOf);
  if (!week) return <WeekText {...{ path, value, problems, onChange }} meant={weekMeant(value)} />;
  /** @type {(changed: Week) => void} */
  const change = (changed) => {
    const written = writeWeek(changed);
    keep(changed, written);
    onChange(written);
  };
  return <Days {...{ path, week, problems }} onChange={change} />;
}

/** The same for all that is nothing. @type {(value: Tree | undefined) => string} */
const keyOf = (value) => (isEmpty(value) ? "" : JSON.stringify(value));

/** @type {(path: Path, problem: Problem) => string | undefined} */
const dayOfPath = (path, problem) => DAYS.find((day) => day === problem.path[path.length]);

/**
 * @param {{ path: Path, week: Week, problems: readonly Problem[], onChange: (week: Week) => void }} props
 */
function Days({ path, week, problems, onChange }) {
  const focusNext = useFocusNext();
  const [said, setSaid] = useState("");
  /** @type {(id: string, message: string) => void} */
  const onMoved = (id, message) => {
    focusNext(id);
    setSaid(message);
  };
  /** @type {(day: string) => (to: string[]) => void} */
  const copy = (day) => (to) => {
    onChange(copiedDay(week, day, to));
    setSaid(`Heures du ${day} copiées sur ${listing(to)}.`);
  };
  const isBlank = DAYS.every((day) => week.days[day].entries?.length === 0);
  return (
    <div class="editor-week">
      {DAYS.map((day) => (
        <DayField
          key={day}
          path={[...path, day]}
          day={day}
          told={week.days[day]}
          none={isBlank ? "Pas encore d’heures" : "Fermé"}
          problems={problems.filter((problem) => dayOfPath(path, problem) === day)}
          onChange={(entries, text) => onChange(withDay(week, day, entries, text))}
          onCopy={copy(day)}
          onMoved={onMoved}
        />
      ))}
      <p class="visually-hidden" role="status" id={`${idOf(path)}-dit`}>
        {said}
      </p>
    </div>
  );
}
