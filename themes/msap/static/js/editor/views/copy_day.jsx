/** « Copier sur les autres jours », with the choice of the days. */

import { useState } from "preact/hooks";

import { DAYS } from "../hours/opening_hours.js";

const WORKDAYS = DAYS.slice(0, 5);

/** @type {(id: string) => string} */
const panelId = (id) => `${id}-vers`;

/**
 * @param {{ id: string, day: string, onCopy: (to: string[]) => void, onMoved: (id: string, said: string) => void }} props
 */
export function CopyDay({ id, day, onCopy, onMoved }) {
  const [isOpen, setIsOpen] = useState(false);
  const others = DAYS.filter((other) => other !== day);
  const open = () => {
    setIsOpen(!isOpen);
    if (!isOpen) onMoved(`${panelId(id)}-${others[0]}`, "");
  };
  /** @type {(to: string[]) => void} */
  const close = (to) => {
    setIsOpen(false);
    onMoved(id, "");
    if (to.length) onCopy(to);
  };
  return (
    <>
      <button type="button" class="editor-small" id={id} aria-expanded={isOpen} onClick={open}>
        Copier sur les autres jours <span class="visually-hidden">({day})</span>
      </button>
      {isOpen && <CopyPanel id={panelId(id)} {...{ day, others }} onDone={close} />}
    </>
  );
}

/**
 * @param {{ id: string, day: string, others: string[], onDone: (to: string[]) => void }} props
 */
function CopyPanel({ id, day, others, onDone }) {
  const [to, setTo] = useState(others.filter((other) => WORKDAYS.includes(other)));
  return (
    <fieldset class="editor-copy">
      <legend>Copier les heures du {day} sur</legend>
      {others.map((other) => (
        <label key={other}>
          <input
            type="checkbox"
            id={`${id}-${other}`}
            checked={to.includes(other)}
            onChange={(event) => {
              const rest = to.filter((each) => each !== other);
              setTo(event.currentTarget.checked ? [...rest, other] : rest);
            }}
          />{" "}
          {other}
        </label>
      ))}
      <div class="editor-actions">
        <button type="button" onClick={() => onDone(DAYS.filter((other) => to.includes(other)))}>
          Copier
        </button>
        <button type="button" class="editor-small" onClick={() => onDone([])}>
          Annuler
        </button>
      </div>
    </fieldset>
  );
}
