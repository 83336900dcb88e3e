/** What is chosen, one chip each, to take away; what may be added comes below. */

/** @import { ComponentChildren } from "preact" */
/** @import { FieldSpec } from "../form_types" */
/** @import { Path } from "../types" */

import { toggled } from "../views/checks.jsx";
import { useForm } from "../views/context.js";
import { described, FieldGroup, idOf, Problems } from "../views/field.jsx";
import { OddValue } from "../views/text.jsx";

/**
 * The codes that a field holds: one alone, or several; null where it holds something else.
 * @type {(value: unknown) => string[] | null}
 */
export function codesOf(value) {
  if (typeof value === "string") return value ? [value] : [];
  return Array.isArray(value ?? []) && /** @type {unknown[]} */ (value ?? []).every((code) => typeof code === "string") ? /** @type {string[]} */ (value ?? []) : null;
}

/**
 * The identifier of the box where more is sought.
 * @type {(path: Path) => string}
 */
export const seekId = (path) => `${idOf(path)}-chercher`;

/** @param {{ spec: FieldSpec, path: Path, nameOf: (code: string) => string, children: ComponentChildren }} props */
export function Chips({ spec, path, nameOf, children }) {
  const { edition, say } = useForm();
  const value = edition.at(path) ?? [];
  const codes = codesOf(value);
  if (!codes) return <OddValue spec={spec} path={path} value={value} />;
  const remove = (/** @type {number} */ rank) => {
    toggled(edition, path, value, rank, codes[rank]);
    edition.leave(path);
    say(`${nameOf(codes[rank])} : retiré.`);
    document.getElementById(seekId(path))?.focus();
  };
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
      {codes.length > 0 && (
        <ul class="editor-chips">
          {codes.map((code, rank) => (
            <Chip key={`${rank} ${code}`} path={[...path, rank]} name={nameOf(code)} remove={() => remove(rank)} />
          ))}
        </ul>
      )}
      {children}
    </FieldGroup>
  );
}

/** @param {{ path: Path, name: string, remove: () => void }} props */
function Chip({ path, name, remove }) {
  const problems = useForm().edition.problemsBelow(path);
  return (
    <li>
      <button type="button" class="editor-chip" {...described(path, undefined, problems)} aria-invalid={undefined} onClick={remove}>
        <span>{name}</span> <span aria-hidden="true">×</span>
        <span class="visually-hidden"> : retirer</span>
      </button>
      <Problems id={`${idOf(path)}-erreurs`} problems={problems} />
    </li>
  );
}

/**
 * Add a code at the end of what a field holds, once.
 * @type {(edition: import("../form_types").Edition, path: Path, code: string) => void}
 */
export function add(edition, path, code) {
  const value = edition.at(path) ?? [];
  if (codesOf(value)?.includes(code)) return;
  toggled(edition, path, value, -1, code);
  edition.leave(path);
}

/** @param {{ found: { code: string, name: string, note?: string }[], choose: (code: string) => void }} props */
export function Found({ found, choose }) {
  if (!found.length) return null;
  return (
    <ul class="editor-chips">
      {found.map(({ code, name, note }) => (
        <li key={code}>
          <button type="button" class="editor-chip is-proposed" onClick={() => choose(code)}>
            <span aria-hidden="true">+ </span>
            <span class="visually-hidden">Ajouter : </span>
            <span>
              {name}
              {note && <small> {note}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
