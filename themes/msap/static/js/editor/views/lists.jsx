/** A list of short texts: telephones, e-mail addresses, documents. One box each. */

/** @import { FieldSpec } from "../form_types" */
/** @import { Path, Problem } from "../types" */

import { useEffect, useRef, useState } from "preact/hooks";

import { useForm } from "./context.js";
import { described, FieldGroup, idOf, Problems } from "./field.jsx";
import { controlOf, OddValue } from "./text.jsx";
import { useTyped } from "./typed.js";

/** @param {{ spec: FieldSpec, path: Path }} props */
export function ListField({ spec, path }) {
  const { edition, say } = useForm();
  const value = edition.at(path) ?? [];
  const texts = typeof value === "string" ? [value] : value;
  const { isAsked, ask } = useAsked(path);
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== "string")) return <OddValue spec={spec} path={path} value={value} />;
  const item = spec.item ?? spec.label;
  const put = (/** @type {number} */ rank, /** @type {string} */ text) => {
    if (text === (texts[rank] ?? "")) return;
    if (rank === texts.length) ask(false);
    writeList(edition, path, value, rank, text);
  };
  const remove = (/** @type {number} */ rank) => {
    put(rank, "");
    say(`${item} ${rank + 1} : retiré.`);
    document.getElementById(`${idOf(path)}-ajouter`)?.focus();
  };
  const rows = isAsked || !texts.length ? [...texts, ""] : texts;
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
      {rows.map((text, rank) => (
        <Row key={rank} spec={spec} path={[...path, rank]} name={rows.length > 1 ? `${item} ${rank + 1}` : item} value={String(text)} put={(typed) => put(rank, typed)} remove={rank < texts.length ? () => remove(rank) : undefined} />
      ))}
      {texts.length > 0 && (
        <button type="button" class="action" id={`${idOf(path)}-ajouter`} onClick={() => ask(true)}>
          Ajouter : {item.toLowerCase()}
        </button>
      )}
    </FieldGroup>
  );
}

/**
 * Whether one box more is asked for; it takes the focus.
 * @param {Path} path
 */
function useAsked(path) {
  const [isAsked, setAsked] = useState(false);
  const last = useRef(false);
  useEffect(() => {
    if (isAsked && !last.current) {
      const boxes = document.querySelectorAll(`#${idOf(path)} input`);
      /** @type {HTMLElement | undefined} */ (boxes[boxes.length - 1])?.focus();
    }
    last.current = isAsked;
  });
  return { isAsked, ask: setAsked };
}

/**
 * Change one text of a list, which may be written as a single one.
 * @type {(edition: import("../form_types").Edition, path: Path, value: import("../types").Tree, rank: number, text: string) => void}
 */
function writeList(edition, path, value, rank, text) {
  if (typeof value === "string") {
    if (rank === 0) edition.set(path, text);
    else if (text) edition.set(path, [value, text]);
    return;
  }
  if (text) edition.set([...path, rank], text);
  else edition.remove([...path, rank]);
}

/**
 * @param {{ spec: FieldSpec, path: Path, name: string, value: string, put: (text: string) => void, remove?: () => void }} props
 */
function Row({ spec, path, name, value, put, remove }) {
  const { edition } = useForm();
  /** @type {readonly Problem[]} */
  const problems = edition.problemsBelow(path);
  // A box that is emptied goes when it is left: not under the fingers.
  const typed = useTyped(value, put, () => edition.leave(path.slice(0, -1)), false);
  const id = idOf(path);
  return (
    <div class="editor-row">
      <label for={id} class="visually-hidden">
        {name}
      </label>
      <input {...described(path, undefined, problems)} {...typed} {...controlOf(spec.of ?? "text")} />
      {remove && (
        <button type="button" class="action" onClick={remove}>
          Retirer<span class="visually-hidden"> : {name.toLowerCase()} {value}</span>
        </button>
      )}
      <Problems path={path} problems={problems} />
    </div>
  );
}
