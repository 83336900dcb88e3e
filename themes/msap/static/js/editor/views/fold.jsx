/** A part that folds: what leads to a field in it opens it. */

/** @import { ComponentChildren } from "preact" */
/** @import { Path } from "../types" */

import { useEffect, useState } from "preact/hooks";

import { isBelow } from "../paths.js";
import { useForm } from "./context.js";

/**
 * What is folded is made when it is first opened: sixty stops have a thousand fields. `holds` tells whether a path leads
 * into it; by default what is below its own.
 * @param {{ path: Path, title: ComponentChildren, note?: string, isOpen?: boolean, class?: string, id?: string,
 *   holds?: (path: Path) => boolean, children: ComponentChildren }} props
 */
export function Fold({ path, title, note, isOpen = false, class: name = "editor-fold", id, holds = (goal) => isBelow(goal, path), children }) {
  const { goal } = useForm();
  const [open, setOpen] = useState(isOpen);
  const leadsHere = goal !== null && holds(goal);
  useEffect(() => {
    if (leadsHere) setOpen(true);
  }, [goal]);
  const shown = open || leadsHere;
  return (
    <details class={name} id={id} open={shown} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}
        {note && <span class="visually-hidden"> ({note})</span>}
      </summary>
      {shown && <div class="editor-folded">{children}</div>}
    </details>
  );
}
