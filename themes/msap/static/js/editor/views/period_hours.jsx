/** The hours of an exception or of a season: closed, the same times on every opening day, or day by day. */

/** @import { Edited } from "../types" */
/** @import { Path, Problem, Tree } from "../hours/types" */
/** @import { PeriodDraft, PeriodKind } from "../hours/period.js" */

import { useState } from "preact/hooks";

import { readPeriod, writePeriod } from "../hours/period.js";
import { isEmpty, newSpan } from "../hours/week.js";
import { FieldGroup, idOf } from "./field.jsx";
import { useDraft, useFocusNext } from "./following.js";
import { SpanRows } from "./spans.jsx";
import { beside, WeekDays } from "./week.jsx";

/** @type {[kind: PeriodKind, text: string][]} */
const CHOICES = [
  ["closed", "Fermé"],
  ["spans", "Les mêmes heures tous les jours d’ouverture"],
  ["days", "Jour par jour"],
];

/** @type {(value: Tree | undefined) => string} */
const keyOf = (value) => (value === undefined || isEmpty(value) ? "" : JSON.stringify(value));

/**
 * @param {Edited<Tree | undefined> & { label: string, mayClose: boolean }} props `mayClose`: of a season; an exception has
 *   its own way to say so.
 */
export function PeriodHoursField({ path, value, label, problems, mayClose, onChange }) {
  const [draft, keep] = useDraft(value, readPeriod, keyOf);
  const isByDay = draft.kind === "days" || draft.kind === "text";
  /** @type {(changed: PeriodDraft) => void} */
  const change = (changed) => {
    const written = changed.kind === "days" ? {} : writePeriod(changed);
    keep(changed, written);
    onChange(written);
  };
  /** @type {(week: Tree | undefined) => void} */
  const changeDays = (week) => {
    keep({ kind: "days", spans: [] }, week);
    onChange(week);
  };
  /** @type {(kind: PeriodKind) => void} */
  const choose = (kind) => change({ kind, spans: kind === "spans" ? [newSpan()] : [] });
  return (
    <FieldGroup path={path} label={label} problems={isByDay ? beside(path, problems) : problems}>
      <div class="editor-choices">
        {CHOICES.filter(([kind]) => mayClose || kind !== "closed").map(([kind, text]) => (
          <label key={kind}>
            <input type="radio" name={idOf(path)} checked={draft.kind === kind} onChange={() => choose(kind)} /> {text}
          </label>
        ))}
      </div>
      {draft.kind === "spans" && (
        <PeriodSpans {...{ path, label, problems }} spans={draft.spans} onChange={(spans) => change({ ...draft, spans })} />
      )}
      {isByDay && <WeekDays {...{ path, value, problems }} onChange={changeDays} />}
    </FieldGroup>
  );
}

/**
 * @param {{ path: Path, label: string, spans: PeriodDraft["spans"], problems: readonly Problem[],
 *   onChange: (spans: PeriodDraft["spans"]) => void }} props
 */
function PeriodSpans({ path, label, spans, problems, onChange }) {
  const focusNext = useFocusNext();
  const [said, setSaid] = useState("");
  const id = idOf(path);
  return (
    <>
      <SpanRows
        id={`${id}-heures`}
        of={label}
        {...{ spans, onChange }}
        describedBy={problems.length ? `${id}-erreurs` : undefined}
        isFaulty={problems.length > 0}
        onMoved={(to, message) => {
          focusNext(to);
          setSaid(message);
        }}
      />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
