/** A list of groups of fields that come and go: exceptions, seasons. */

/** @import { ComponentChildren } from "preact" */
/** @import { Edited } from "../types" */
/** @import { Fields, Path, Problem, Tree } from "../hours/types" */

import { useState } from "preact/hooks";

import { isMapping } from "../hours/fields.js";
import { elementsOf, recordOf, withKey } from "../hours/edited_records.js";
import { FieldGroup, idOf } from "./field.jsx";
import { useFocusNext } from "./following.js";

/** @typedef {{ path: Path, record: Fields, problems: readonly Problem[], change: (key: string, value: Tree) => void }} RecordProps */
/** @typedef {{ label: string, make: () => Fields }} Starter */

/**
 * @param {Edited<Tree | undefined> & { label: string, hint?: string, keys: readonly string[], starters: Starter[],
 *   titleOf: (element: Tree, rank: number) => string, removed: string, firstKey: string,
 *   children: (props: RecordProps) => ComponentChildren }} props
 *   `starters`: the buttons that add one; `firstKey`: the field that then has the focus.
 */
export function RecordList({ path, value, label, hint, problems, onChange, ...shown }) {
  const { keys, starters, titleOf, removed, firstKey, children } = shown;
  const focusNext = useFocusNext();
  const [said, setSaid] = useState("");
  const elements = elementsOf(value);
  /** @type {(rank: number) => string} */
  const firstId = (rank) => idOf([...path, rank, firstKey]);
  /** @type {(make: () => Fields) => void} */
  const add = (make) => {
    onChange([...elements, make()]);
    focusNext(firstId(elements.length));
    setSaid("");
  };
  /** @type {(rank: number) => void} */
  const remove = (rank) => {
    onChange(elements.filter((_, at) => at !== rank));
    focusNext(elements.length > 1 ? firstId(Math.min(rank, elements.length - 2)) : addId(path, 0));
    setSaid(removed);
  };
  return (
    <FieldGroup {...{ path, label, hint }} problems={problems.filter((problem) => problem.path.length <= path.length)}>
      {elements.map((element, rank) => (
        <Element
          key={rank}
          path={[...path, rank]}
          title={titleOf(element, rank)}
          problems={problems.filter((problem) => problem.path[path.length] === rank)}
          {...{ element, keys, children }}
          onChange={(changed) => onChange(elements.map((other, at) => (at === rank ? changed : other)))}
          onRemove={() => remove(rank)}
        />
      ))}
      <Starters {...{ path, starters }} onAdd={add} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </FieldGroup>
  );
}

/**
 * @param {{ path: Path, starters: Starter[], onAdd: (make: Starter["make"]) => void }} props
 */
function Starters({ path, starters, onAdd }) {
  return (
    <div class="editor-actions">
      {starters.map(({ label, make }, rank) => (
        <button type="button" key={label} id={addId(path, rank)} onClick={() => onAdd(make)}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** @type {(path: Path, rank: number) => string} */
const addId = (path, rank) => `${idOf(path)}-ajouter-${rank}`;

/**
 * @param {{ path: Path, title: string, element: Tree, keys: readonly string[], problems: readonly Problem[],
 *   children: (props: RecordProps) => ComponentChildren, onChange: (element: Tree) => void, onRemove: () => void }} props
 */
function Element({ path, title, element, keys, problems, children, onChange, onRemove }) {
  const shownKeys = problems.filter((problem) => !keys.includes(String(problem.path[path.length])));
  const record = recordOf(element);
  /** @type {(key: string, value: Tree) => void} */
  const change = (key, value) => onChange(withKey(record, key, value, keys));
  return (
    <FieldGroup path={path} label={title} problems={shownKeys}>
      {!isMapping(element) && <p class="editor-kept">{typeof element === "string" ? element : JSON.stringify(element)}</p>}
      {children({ path, record, problems, change })}
      <button type="button" class="editor-small" onClick={onRemove}>
        Supprimer <span class="visually-hidden">({title})</span>
      </button>
    </FieldGroup>
  );
}

/**
 * The problems of one field of a record, and of what is below it.
 * @type {(problems: readonly Problem[], path: Path, key: string) => Problem[]}
 */
export const problemsAt = (problems, path, key) => problems.filter((problem) => problem.path[path.length] === key);
