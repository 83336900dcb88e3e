/** Fields of one text: a line, a paragraph, a number, an address. */

/** @import { FieldSpec } from "../form_types" */
/** @import { Path, Tree } from "../types" */

import { useForm } from "./context.js";
import { described, Field, FieldGroup } from "./field.jsx";
import { useTyped } from "./typed.js";

/** @typedef {{ spec: FieldSpec, path: Path }} Placed */

// The keyboard that a telephone shows, and what browsers may fill in.
/** @type {Record<string, Record<string, string>>} */
const CONTROLS = {
  tel: { type: "tel", inputMode: "tel" },
  email: { type: "email", inputMode: "email" },
  url: { type: "url", inputMode: "url" },
  digits: { inputMode: "numeric" },
  postcode: { inputMode: "numeric", maxLength: "10" },
  position: { inputMode: "decimal" },
};

/**
 * What a control of this kind wears.
 * @type {(kind: string) => Record<string, string>}
 */
export const controlOf = (kind) => ({ type: "text", autoComplete: "off", ...CONTROLS[kind] });

/** @param {Placed} props */
export function TextField({ spec, path }) {
  const { edition } = useForm();
  const value = edition.at(path) ?? "";
  if (typeof value !== "string") return <OddValue spec={spec} path={path} value={value} />;
  return <OneText spec={spec} path={path} value={value} />;
}

/** @param {Placed & { value: string }} props */
function OneText({ spec, path, value }) {
  const { edition } = useForm();
  const problems = edition.problemsBelow(path);
  const typed = useTyped(value, (text) => edition.set(path, text), () => edition.leave(path));
  const worn = { ...described(path, spec.hint, problems), ...typed };
  return (
    <Field path={path} label={spec.label} hint={spec.hint} required={spec.required || spec.must} problems={problems}>
      {spec.kind === "long" ? <textarea {...worn} rows={3} /> : <input {...worn} {...controlOf(kindFor(spec.kind, typed.value))} />}
    </Field>
  );
}

/**
 * A day that is none is shown as it was written: a browser's own field of dates would hide it.
 * @type {(kind: string, value: string) => string}
 */
export const kindFor = (kind, value) => (kind === "date" && /^(\d{4}-\d{2}-\d{2})?$/.test(value) ? "day" : kind);
CONTROLS.day = { type: "date" };

/**
 * A value of another form than its field's: shown as it is, and written anew if the person wishes.
 * @param {Placed & { value: Tree }} props
 */
export function OddValue({ spec, path, value }) {
  const { edition, say } = useForm();
  const erase = () => {
    edition.remove(path);
    say(`${spec.label} : vidé.`);
  };
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsBelow(path)}>
      <p>Ce qui est écrit ici n’a pas la forme attendue :</p>
      <pre class="editor-odd">{inWords(value)}</pre>
      <button type="button" class="button button-quiet" onClick={erase}>
        Vider et réécrire
      </button>
    </FieldGroup>
  );
}

/** @type {(value: Tree) => string} */
function inWords(value) {
  if (typeof value === "string") return value;
  const lines = Array.isArray(value) ? value.map(inWords) : Object.entries(value).map(([key, inner]) => `${key} : ${inWords(inner)}`);
  return lines.join("\n");
}
