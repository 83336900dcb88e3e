/** Check lists: codes of a vocabulary, several at once, with a search in long ones. */

/** @import { ComponentChildren } from "preact" */
/** @import { FieldSpec, FormTerm } from "../form_types" */
/** @import { Path, Tree } from "../types" */

import { useState } from "preact/hooks";

import { words } from "../../lib/fold.js";
import { unknown } from "./choice.jsx";
import { useForm } from "./context.js";
import { FieldGroup, idOf } from "./field.jsx";
import { OddValue } from "./text.jsx";

const LONG = 12;

/** @param {{ spec: FieldSpec, path: Path }} props */
export function ChecksField({ spec, path }) {
  const { edition, data } = useForm();
  const value = edition.at(path) ?? [];
  const codes = typeof value === "string" ? [value] : value;
  if (!Array.isArray(codes) || codes.some((code) => typeof code !== "string")) return <OddValue spec={spec} path={path} value={value} />;
  const toggle = (/** @type {string} */ code) => toggled(edition, path, value, codes.indexOf(code), code);
  return (
    <CheckList
      spec={spec}
      path={path}
      terms={data.vocabularies[spec.vocabulary ?? "langues"]}
      ticked={/** @type {string[]} */ (codes)}
      toggle={toggle}
    />
  );
}

/**
 * Tick or untick a code at the end of a list, which may be written as a single one.
 * @type {(edition: import("../form_types").Edition, path: Path, value: Tree, rank: number, code: string) => void}
 */
export function toggled(edition, path, value, rank, code) {
  if (typeof value === "string") edition.set(path, rank === 0 ? "" : [value, code]);
  else if (rank >= 0) edition.remove([...path, rank]);
  else edition.insert(path, Object.keys(value).length, code);
}

/**
 * The boxes; `more(code)` is what unfolds below a ticked one, `noted(code)` what is said beside its name.
 * @param {{ spec: FieldSpec, path: Path, terms: FormTerm[], ticked: string[], toggle: (code: string) => void,
 *   more?: (code: string) => ComponentChildren, noted?: (code: string) => string }} props
 */
export function CheckList({ spec, path, terms, ticked, toggle, more, noted }) {
  const { edition } = useForm();
  const [sought, setSought] = useState("");
  const known = new Set(terms.map(({ code }) => code));
  const lost = ticked.filter((code) => !known.has(code)).map((code) => ({ code, label: unknown(code, terms) }));
  const groups = groupsOf(lost, terms.filter(wanted(sought)));
  const isLong = terms.length > LONG;
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
      {isLong && <Seek path={path} label={spec.label} value={sought} seek={setSought} count={groups.reduce((sum, [, some]) => sum + some.length, 0)} />}
      <div class="editor-checks" id={`${idOf(path)}-liste`}>
        {groups.map(([name, some]) => (
          <div key={name} role={name ? "group" : undefined} aria-label={name || undefined}>
            {name && <p class="editor-checks-name">{name}</p>}
            {some.map((term) => (
              <Box key={term.code} term={term} isTicked={ticked.includes(term.code)} toggle={() => toggle(term.code)} note={noted?.(term.code) ?? ""} more={more} />
            ))}
          </div>
        ))}
      </div>
      <p class="editor-hint">{counted(ticked.length)}</p>
    </FieldGroup>
  );
}

/** @type {(count: number) => string} */
const counted = (count) => (count ? `${count} coché${count > 1 ? "s" : ""}.` : "Rien de coché.");

/**
 * Whether a term has every word that is sought.
 * @type {(sought: string) => (term: FormTerm) => boolean}
 */
export function wanted(sought) {
  const asked = words(sought);
  return ({ code, label, acronym = "", description = "" }) => {
    const own = words(`${label} ${acronym} ${code} ${description}`);
    return asked.every((word) => own.some((each) => each.startsWith(word)));
  };
}

/** @type {(lost: FormTerm[], terms: FormTerm[]) => [name: string, terms: FormTerm[]][]} */
function groupsOf(lost, terms) {
  /** @type {Map<string, FormTerm[]>} */
  const groups = new Map(lost.length ? [["Codes à revoir", lost]] : []);
  for (const term of terms) groups.set(term.group ?? "", [...(groups.get(term.group ?? "") ?? []), term]);
  return [...groups];
}

/** @param {{ path: Path, label: string, value: string, count: number, seek: (text: string) => void }} props */
function Seek({ path, label, value, count, seek }) {
  const id = `${idOf(path)}-recherche`;
  return (
    <div class="editor-seek">
      <label for={id}>Chercher dans cette liste</label>
      <input id={id} type="search" autocomplete="off" value={value} aria-controls={`${idOf(path)}-liste`} onInput={({ currentTarget }) => seek(currentTarget.value)} />
      <p class="visually-hidden" role="status">
        {value && `${label} : ${count} dans la liste.`}
      </p>
    </div>
  );
}

/**
 * @param {{ term: FormTerm, isTicked: boolean, toggle: () => void, note: string, more?: (code: string) => ComponentChildren }} props
 */
function Box({ term, isTicked, toggle, note, more }) {
  return (
    <div class="editor-check">
      <label class="editor-option">
        <input type="checkbox" checked={isTicked} onChange={toggle} />
        <span>
          {term.label}
          {note && <small>{note}</small>}
          {term.description && <small>{term.description}</small>}
        </span>
      </label>
      {isTicked && more?.(term.code)}
    </div>
  );
}
