/** Rows of times: from, to, « Retirer », and a button for one more. */

/** @import { TypedSpan } from "../hours/types" */

import { tidyTime } from "../hours/tidy_hours.js";
import { newSpan } from "../hours/week.js";

/**
 * The identifier of a row's first control.
 * @type {(id: string, rank: number) => string}
 */
export const spanId = (id, rank) => `${id}-plage-${rank}`;

/** @type {(id: string) => string} */
export const addSpanId = (id) => `${id}-ajouter`;

/**
 * @param {{ id: string, of: string, spans: readonly TypedSpan[], describedBy?: string, isFaulty: boolean,
 *   onChange: (spans: TypedSpan[]) => void, onMoved: (id: string, said: string) => void }} props
 *   `of`: whose hours, for those who do not see: "lundi"; `onMoved` hears where the focus goes, and what is said.
 */
export function SpanRows({ id, of, spans, describedBy, isFaulty, onChange, onMoved }) {
  /** @type {(rank: number, changed: Partial<TypedSpan>) => void} */
  const change = (rank, changed) => onChange(spans.map((span, at) => (at === rank ? { ...span, ...changed } : span)));
  const add = () => {
    onChange([...spans, newSpan()]);
    onMoved(spanId(id, spans.length), "");
  };
  /** @type {(rank: number) => void} */
  const remove = (rank) => {
    onChange(spans.filter((_, at) => at !== rank));
    onMoved(spans.length > 1 ? spanId(id, Math.min(rank, spans.length - 2)) : addSpanId(id), `Heures retirées, ${of}.`);
  };
  return (
    <div class="editor-spans">
      {spans.map((span, rank) => (
        <SpanRow
          key={rank}
          id={spanId(id, rank)}
          of={spans.length > 1 ? `${of}, plage ${rank + 1}` : of}
          {...{ span, describedBy, isFaulty }}
          onChange={(changed) => change(rank, changed)}
          onRemove={() => remove(rank)}
        />
      ))}
      <button type="button" class="editor-small" id={addSpanId(id)} onClick={add}>
        Ajouter des heures <span class="visually-hidden">({of})</span>
      </button>
    </div>
  );
}

/**
 * @param {{ id: string, of: string, span: TypedSpan, describedBy?: string, isFaulty: boolean,
 *   onChange: (changed: Partial<TypedSpan>) => void, onRemove: () => void }} props
 */
function SpanRow({ id, of, span, describedBy, isFaulty, onChange, onRemove }) {
  const shared = { describedBy, isFaulty };
  return (
    <div class="editor-span">
      <TimeInput id={id} label="de" of={of} value={span.start} {...shared} onChange={(start) => onChange({ start })} />
      <TimeInput id={`${id}-fin`} label="à" of={of} value={span.end} {...shared} onChange={(end) => onChange({ end })} />
      <button type="button" class="editor-small" onClick={onRemove}>
        Retirer <span class="visually-hidden">ces heures ({of})</span>
      </button>
    </div>
  );
}

/**
 * A time as it is typed: « 8h30 », « 8:30 », « 830 »; once left it reads 08:30.
 * @param {{ id: string, label: string, of: string, value: string, describedBy?: string, isFaulty: boolean,
 *   onChange: (value: string) => void }} props
 */
function TimeInput({ id, label, of, value, describedBy, isFaulty, onChange }) {
  const tidy = () => {
    if (tidyTime(value) !== value) onChange(tidyTime(value));
  };
  return (
    <label class="editor-time">
      <span>
        <span class="visually-hidden">{of}, </span>
        {label}
      </span>{" "}
      <input
        type="text"
        id={id}
        size={6}
        maxLength={20}
        autoComplete="off"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isFaulty ? "true" : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={tidy}
      />
    </label>
  );
}
