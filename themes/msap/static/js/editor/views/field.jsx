/** A field with its name, its sentence and what is wrong with it, tied together for screen readers. */

/** @import { ComponentChildren } from "preact" */
/** @import { Path, Problem } from "../types" */

import { mend } from "../checking.js";
import { samePath } from "../paths.js";
import { useForm } from "./context.js";
import { useSaying } from "./saying.js";

/**
 * The identifier of the field at a path; the list of problems leads there.
 * @type {(path: Path) => string}
 */
export const idOf = (path) => `champ-${path.join("-")}`;

/**
 * What a control wears to be read with its sentence and its problems.
 * @type {(path: Path, hint: string | undefined, problems: readonly Problem[]) => Record<string, string | undefined>}
 */
export function described(path, hint, problems) {
  const id = idOf(path);
  const by = [hint && `${id}-aide`, problems.length && `${id}-erreurs`].filter(Boolean).join(" ");
  const invalid = problems.some((problem) => problem.severity === "erreur");
  return { id, "aria-describedby": by || undefined, "aria-invalid": invalid ? "true" : undefined };
}

/**
 * @param {{ path: Path, label: string, hint?: string, required?: boolean, problems: readonly Problem[], children: ComponentChildren }} props
 */
export function Field({ path, label, hint, required, problems, children }) {
  const id = idOf(path);
  return (
    <div class={`editor-field${problems.length ? " is-faulty" : ""}`}>
      <label for={id}>
        {label}
        {required && <span class="editor-required"> (obligatoire)</span>}
      </label>
      {hint && (
        <p class="editor-hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {children}
      <Problems path={path} problems={problems} />
    </div>
  );
}

/**
 * Several controls under one name.
 * @param {{ path: Path, label: string, hint?: string, problems: readonly Problem[], children: ComponentChildren }} props
 */
export function FieldGroup({ path, label, hint, problems, children }) {
  const id = idOf(path);
  return (
    <fieldset class={`editor-group${problems.length ? " is-faulty" : ""}`} {...described(path, hint, problems)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && (
        <p class="editor-hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {children}
      <Problems path={path} problems={problems} />
    </fieldset>
  );
}

/**
 * What is wrong with the field at `path`; of what is deeper inside, where that is.
 * @param {{ path: Path, problems: readonly Problem[] }} props
 */
export function Problems({ path, problems }) {
  if (!problems.length) return null;
  return <ProblemLines path={path} problems={problems} />;
}

/** @param {Parameters<typeof Problems>[0]} props */
function ProblemLines({ path, problems }) {
  const { data, edition } = useForm();
  const { saidBeside, saidToClerk, meantInWords } = useSaying();
  return (
    <ul class="editor-problems" id={`${idOf(path)}-erreurs`}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`}>
          {samePath(problem.path, path) ? saidBeside(problem, data) : saidToClerk(problem, data, edition.at)}
          {problem.meant !== undefined && <Mend problem={problem} meant={meantInWords(problem, data)} />}
        </li>
      ))}
    </ul>
  );
}

/**
 * Writes what is meant, where there is only one way to read it.
 * @param {{ problem: Problem, meant: string }} props
 */
function Mend({ problem, meant }) {
  const { edition, say } = useForm();
  const write = () => {
    mend(edition.at, edition.set, problem);
    edition.leave(problem.path);
    say(`Écrit : ${meant}.`);
    document.getElementById(idOf(problem.path))?.focus();
  };
  return (
    <button type="button" class="action editor-mend" onClick={write}>
      Écrire « {meant} »
    </button>
  );
}
