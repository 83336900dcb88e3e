/** One part of the form, with what it counts to be mended. */

/** @import { ComponentChildren } from "preact" */
/** @import { FormPart } from "../form_types" */
/** @import { Problem } from "../types" */

import { partOf } from "../parts.js";
import { useForm } from "./context.js";
import { Fold } from "./fold.jsx";
import { Fields, Rare } from "./places.jsx";

/**
 * @param {{ part: FormPart, problems: readonly Problem[], isOpen: boolean, before?: ComponentChildren, children?: ComponentChildren }} props
 */
export function Part({ part, problems, isOpen, before, children }) {
  const { data } = useForm();
  const specs = data.fields[data.page].filter((field) => field.part === part.code);
  const count = problems.filter(({ path }) => partOf(data, path) === part.code).length;
  return (
    <Fold path={[]} id={part.code} class="editor-part" isOpen={isOpen} holds={(goal) => partOf(data, goal) === part.code || goal[0] === part.code} title={<PartTitle part={part} count={count} />}>
      {before}
      <Fields specs={specs.filter(({ rare }) => !rare)} path={[]} />
      <Rare specs={specs.filter(({ rare }) => rare)} path={[]} />
      {children}
    </Fold>
  );
}

/** @param {{ part: FormPart, count: number }} props */
function PartTitle({ part, count }) {
  return (
    <span class="editor-part-title">
      <h3>{part.title}</h3>
      {count > 0 && <span class="editor-count">{count} à corriger</span>}
      <span class="editor-part-about">{part.about}</span>
    </span>
  );
}
