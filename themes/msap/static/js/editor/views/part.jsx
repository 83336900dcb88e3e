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
  const { data, edition, goTo } = useForm();
  const next = data.parts[data.parts.indexOf(part) + 1];
  const specs = data.fields[data.page].filter((field) => field.part === part.code);
  const count = problems.filter(({ path }) => partOf(data, path) === part.code).length;
  return (
    <Fold path={[]} id={part.code} class="editor-part" isOpen={isOpen} holds={(goal) => partOf(data, goal) === part.code || goal[0] === part.code} title={<PartTitle part={part} count={count} isToFill={edition.isNew && specs.some(({ key, required }) => required && edition.at([key]) === undefined)} />}>
      {before}
      <Fields specs={specs.filter(({ rare }) => !rare)} path={[]} />
      <Rare specs={specs.filter(({ rare }) => rare)} path={[]} />
      {children}
      {next && (
        <button type="button" class="button button-quiet" onClick={() => goTo([next.code])}>
          Continuer : {next.title}
        </button>
      )}
    </Fold>
  );
}

/** @param {{ part: FormPart, count: number, isToFill: boolean }} props */
function PartTitle({ part, count, isToFill }) {
  return (
    <span class="editor-part-title">
      <h3>{part.title}</h3>
      {count > 0 ? <span class="editor-count">{count} à corriger</span> : isToFill && <span class="editor-to-fill">à remplir</span>}
      <span class="editor-part-about">{part.about}</span>
    </span>
  );
}
