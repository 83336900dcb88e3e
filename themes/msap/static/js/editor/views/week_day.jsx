/** One day of the week: its hours, their rhythm, what is said without any: « Fermé » beside days that have some. */

/** @import { DayEntry, Path, Problem, WeekDay } from "../hours/types" */

import { sentence } from "../hours/french.js";
import { newEntry } from "../hours/week.js";
import { CopyDay } from "./copy_day.jsx";
import { FieldGroup, idOf } from "./field.jsx";
import { RhythmChoice } from "./rhythm.jsx";
import { SpanRows, spanId } from "./spans.jsx";

/**
 * @param {{ path: Path, day: string, told: WeekDay, none: string, problems: readonly Problem[],
 *   onChange: (entries: DayEntry[] | null, text?: string) => void, onCopy: (to: string[]) => void,
 *   onMoved: (id: string, said: string) => void }} props
 */
export function DayField({ path, day, told, none, problems, onChange, onCopy, onMoved }) {
  const id = idOf(path);
  const describedBy = problems.length ? `${id}-erreurs` : undefined;
  const shared = { id, day, describedBy, isFaulty: problems.length > 0, onMoved };
  return (
    <FieldGroup path={path} label={sentence(day)} problems={problems}>
      {told.entries ? (
        <DayEntries {...shared} none={none} entries={told.entries} onChange={onChange} onCopy={onCopy} />
      ) : (
        <DayText {...shared} text={told.text ?? ""} onChange={onChange} />
      )}
    </FieldGroup>
  );
}

/** @typedef {{ id: string, day: string, describedBy?: string, isFaulty: boolean, onMoved: (id: string, said: string) => void }} DayShared */

/**
 * Hours that the form does not understand, as the page has them.
 * @param {DayShared & { text: string, onChange: (entries: DayEntry[] | null, text?: string) => void }} props
 */
function DayText({ id, day, describedBy, isFaulty, text, onMoved, onChange }) {
  const restart = () => {
    onChange([newEntry()], text);
    onMoved(spanId(`${id}-0`, 0), "");
  };
  return (
    <div class="editor-actions">
      <label class="editor-inline">
        <span class="visually-hidden">{day}, heures, en texte</span>
        <input
          type="text"
          id={`${id}-texte`}
          class="editor-wide"
          value={text}
          aria-describedby={describedBy}
          aria-invalid={isFaulty ? "true" : undefined}
          onInput={(event) => onChange(null, event.currentTarget.value)}
        />
      </label>
      <button type="button" class="editor-small" onClick={restart}>
        Remplacer par des heures <span class="visually-hidden">({day})</span>
      </button>
    </div>
  );
}

/**
 * @param {DayShared & { entries: DayEntry[], none: string, onChange: (entries: DayEntry[]) => void, onCopy: (to: string[]) => void }} props
 */
function DayEntries({ id, day, describedBy, isFaulty, entries, none, onChange, onCopy, onMoved }) {
  const add = () => {
    onChange([...entries, newEntry()]);
    onMoved(spanId(`${id}-${entries.length}`, 0), "");
  };
  /** @type {(rank: number, changed: Partial<DayEntry>) => void} */
  const change = (rank, changed) => {
    const all = entries.map((entry, at) => (at === rank ? { ...entry, ...changed } : entry));
    onChange(all.filter((entry) => entry.isClosed || entry.spans.length));
  };
  /** @type {(rank: number) => (to: string, said: string) => void} */
  const follow = (rank) => (to, said) => onMoved(entries[rank].spans.length < 2 && said ? addId(id) : to, said);
  return (
    <>
      {!entries.length && <p class="editor-closed">{none}</p>}
      {entries.map((entry, rank) => (
        <Entry
          key={rank}
          id={`${id}-${rank}`}
          of={entries.length > 1 ? `${day}, ${rank + 1}` : day}
          {...{ entry, describedBy, isFaulty }}
          onChange={(changed) => change(rank, changed)}
          onMoved={follow(rank)}
        />
      ))}
      <div class="editor-actions">
        <button type="button" class="editor-small" id={addId(id)} onClick={add}>
          {entries.length ? "Ajouter un autre rythme" : "Ajouter des heures"}
          {" "}
          <span class="visually-hidden">({day})</span>
        </button>
        {entries.length > 0 && <CopyDay id={`${id}-copier`} {...{ day, onCopy, onMoved }} />}
      </div>
    </>
  );
}

/**
 * @param {{ id: string, of: string, entry: DayEntry, describedBy?: string, isFaulty: boolean,
 *   onChange: (changed: Partial<DayEntry>) => void, onMoved: (id: string, said: string) => void }} props
 */
function Entry({ id, of, entry, describedBy, isFaulty, onChange, onMoved }) {
  return (
    <div class="editor-entry">
      <RhythmChoice id={`${id}-quand`} {...{ of, entry, describedBy, onChange }} />
      {!entry.isClosed && (
        <SpanRows
          {...{ id, of, describedBy, isFaulty, onMoved }}
          spans={entry.spans}
          onChange={(spans) => onChange({ spans })}
        />
      )}
    </div>
  );
}

/** @type {(id: string) => string} */
const addId = (id) => `${id}-rythme`;
