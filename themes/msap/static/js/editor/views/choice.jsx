/** Fields of one choice: a code of a vocabulary, yes or no. */

/** @import { FieldSpec, FormTerm } from "../form_types" */
/** @import { Path } from "../types" */

import { useForm } from "./context.js";
import { described, Field, FieldGroup, idOf } from "./field.jsx";
import { OddValue } from "./text.jsx";

/** @typedef {{ spec: FieldSpec, path: Path }} Placed */

const FEW = 6;
/** @type {FormTerm[]} */
const YES_NO = [{ code: "oui", label: "Oui" }, { code: "non", label: "Non" }];

/** @param {Placed} props */
export function ChoiceField({ spec, path }) {
  const { data } = useForm();
  const terms = spec.kind === "yesno" ? YES_NO : data.vocabularies[spec.vocabulary ?? "labels"];
  return <Choice spec={spec} path={path} terms={terms} none={spec.required ? "" : noneOf(spec)} />;
}

/** @type {(spec: FieldSpec) => string} */
const noneOf = ({ key }) => (key === "format" ? "Non précisée" : "Non précisé");

/**
 * A choice among terms; `none` is what choosing nothing is called, "" where one must be chosen. A code that is none of
 * them stays, and is shown.
 * @param {Placed & { terms: FormTerm[], none: string }} props
 */
export function Choice({ spec, path, terms, none }) {
  const { edition } = useForm();
  const value = edition.at(path) ?? "";
  const problems = edition.problemsBelow(path);
  if (typeof value !== "string") return <OddValue spec={spec} path={path} value={value} />;
  const known = !value || terms.some(({ code }) => code === value);
  const all = [...(none ? [{ code: "", label: none }] : []), ...(known ? [] : [{ code: value, label: unknown(value, terms) }]), ...terms];
  const choose = (/** @type {string} */ code) => {
    edition.set(path, code);
    edition.leave(path);
  };
  const given = { spec, path, value, all, problems, choose };
  return terms.length <= FEW ? <Radios {...given} /> : <Select {...given} />;
}

/**
 * What is said of a code that the directory does not know, or no more.
 * @type {(code: string, terms: readonly FormTerm[]) => string}
 */
export function unknown(code, terms) {
  const current = terms.find(({ replaces }) => replaces?.includes(code));
  return current ? `${code} (ancien code de « ${current.label} »)` : `${code} (code inconnu de l’annuaire)`;
}

/**
 * @param {Placed & { value: string, all: FormTerm[], problems: readonly import("../types").Problem[],
 *   choose: (code: string) => void }} props
 */
function Radios({ spec, path, value, all, problems, choose }) {
  const label = spec.required ? `${spec.label} (obligatoire)` : spec.label;
  return (
    <FieldGroup path={path} label={label} hint={spec.hint} problems={problems}>
      <div class="editor-options">
        {all.map(({ code, label: name, description }) => (
          <label class="editor-option" key={code}>
            <input type="radio" name={idOf(path)} checked={value === code} onChange={() => choose(code)} />
            <span>
              {name}
              {description && <small>{description}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** @param {Parameters<typeof Radios>[0]} props */
function Select({ spec, path, value, all, problems, choose }) {
  return (
    <Field path={path} label={spec.label} hint={spec.hint} required={spec.required} problems={problems}>
      <select
        {...described(path, spec.hint, problems)}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {spec.required && !value && <option value="">Choisissez…</option>}
        {all.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
