/** Branches and stops: places of their own, to add, move and remove. */

/** @import { FieldSpec } from "../form_types" */
/** @import { Path, Tree } from "../types" */
/** @import { FieldProps } from "./fields.jsx" */

import { useRef, useState } from "preact/hooks";

import { toMend } from "../wording.js";
import { useForm } from "./context.js";
import { FieldGroup, idOf } from "./field.jsx";
import { FieldOf } from "./fields.jsx";
import { Fold } from "./fold.jsx";
import { useFocusNext } from "./following.js";
import { OddValue } from "./text.jsx";

/** @type {Record<string, { model: "branch" | "stop", one: string }>} */
const KINDS = {
  antennes: { model: "branch", one: "Antenne" },
  tournee: { model: "stop", one: "Passage" },
};

const SUMMARY = ":scope > summary";

/** @param {FieldProps} props */
export function PlacesField({ spec, path }) {
  const { edition, say } = useForm();
  const { model, one } = KINDS[spec.key];
  const value = edition.at(path) ?? [];
  const list = usePlaces(path, Array.isArray(value) ? value.length : 0);
  if (!Array.isArray(value)) return <OddValue spec={spec} path={path} value={value} />;
  const remove = (/** @type {number} */ rank) => {
    if (rank < value.length) edition.remove([...path, rank]);
    list.removed(rank);
    say(`${one} ${rank + 1} : retiré de la fiche.`);
  };
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    edition.move(path, from, to);
    list.moved(from, to);
    say(`${one} ${from + 1} : maintenant en position ${to + 1} sur ${value.length}.`);
  };
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
      {list.keys.map((key, rank) => (
        <Place
          key={key}
          path={[...path, rank]}
          model={model}
          one={one}
          count={value.length}
          isNew={list.isNew(key)}
          remove={() => remove(rank)}
          move={(to) => move(rank, to)}
        />
      ))}
      <button type="button" class="button button-quiet" id={`${idOf(path)}-ajouter`} onClick={list.add}>
        Ajouter {one === "Antenne" ? "une antenne" : "un passage"}
      </button>
    </FieldGroup>
  );
}

/**
 * A key for each place, so that what is unfolded and focused follows it; one that was asked for and has no value yet is
 * the last.
 * @type {(path: Path, count: number) => { keys: number[], isNew: (key: number) => boolean, add: () => void,
 *   removed: (rank: number) => void, moved: (from: number, to: number) => void }}
 */
function usePlaces(path, count) {
  const state = useRef({ next: 0, keys: /** @type {number[]} */ ([]), added: new Set() });
  const [, redraw] = useState(0);
  const focusNext = useFocusNext();
  const { keys, added } = state.current;
  while (keys.length < count) keys.push(state.current.next++);
  // What the page lost otherwise (a draft put back) is not shown; the one asked for is.
  while (keys.length > count + 1) keys.pop();
  if (keys.length === count + 1 && !added.has(keys[count])) keys.pop();
  return {
    keys,
    isNew: (key) => added.has(key),
    add() {
      if (keys.length === count) {
        added.add(state.current.next);
        keys.push(state.current.next++);
      }
      focusNext(idOf([...path, keys.length - 1]), "input");
      redraw((times) => times + 1);
    },
    removed(rank) {
      keys.splice(rank, 1);
      if (keys.length) focusNext(idOf([...path, Math.max(rank - 1, 0)]), SUMMARY);
      else focusNext(`${idOf(path)}-ajouter`);
      redraw((times) => times + 1);
    },
    moved(from, to) {
      keys.splice(to, 0, ...keys.splice(from, 1));
      focusNext(idOf([...path, to]), SUMMARY);
    },
  };
}

/**
 * @param {{ path: Path, model: "branch" | "stop", one: string, count: number, isNew: boolean, remove: () => void,
 *   move: (to: number) => void }} props
 */
function Place({ path, model, one, count, isNew, remove, move }) {
  const { edition, data } = useForm();
  const rank = Number(path[path.length - 1]);
  const problems = edition.problemsBelow(path);
  const name = nameOf(edition.at(path));
  const specs = data.fields[model];
  const tell = problems.length ? ` — ${toMend(problems.length)}` : "";
  return (
    <Fold path={path} id={idOf(path)} title={`${one} ${rank + 1}${name && ` : ${name}`}${tell}`} isOpen={isNew} class="editor-place">
      <Fields specs={specs.filter(({ rare }) => !rare)} path={path} />
      <Rare specs={specs.filter(({ rare }) => rare)} path={path} />
      <div class="editor-tools">
        {rank > 0 && rank < count && <Tool sentence="Monter" name={`${one} ${rank + 1}`} act={() => move(rank - 1)} />}
        {rank < count - 1 && <Tool sentence="Descendre" name={`${one} ${rank + 1}`} act={() => move(rank + 1)} />}
        <Tool sentence="Retirer" name={`${one} ${rank + 1}`} act={remove} />
      </div>
    </Fold>
  );
}

/** @type {(value: Tree | undefined) => string} */
function nameOf(value) {
  if (!value || typeof value === "string" || Array.isArray(value)) return "";
  const told = [value.nom ?? value.lieu, value.commune].filter((text) => typeof text === "string" && text);
  return [...new Set(told)].join(", ");
}

/** @param {{ specs: FieldSpec[], path: Path }} props */
export function Fields({ specs, path }) {
  return (
    <>
      {specs.map((spec) => (
        <FieldOf key={spec.key} spec={spec} path={[...path, spec.key]} base={path} />
      ))}
    </>
  );
}

/**
 * The fields that few pages have: folded, unless they are written or have a problem.
 * @param {{ specs: FieldSpec[], path: Path }} props
 */
export function Rare({ specs, path }) {
  const { edition } = useForm();
  if (!specs.length) return null;
  const isUsed = specs.some(({ key }) => edition.problemsBelow([...path, key]).length > 0);
  const written = specs.filter(({ key }) => edition.at([...path, key]) !== undefined);
  const holds = (/** @type {Path} */ goal) => specs.some(({ key }) => goal[path.length] === key);
  const names = (written.length ? written : specs).map(({ label }) => label.toLowerCase());
  const title = `${written.length ? "Aussi rempli" : "Plus rarement"} : ${names.slice(0, 4).join(", ")}${names.length > 4 ? "…" : ""}`;
  return (
    <Fold path={path} title={title} isOpen={isUsed} holds={holds}>
      <Fields specs={specs} path={path} />
    </Fold>
  );
}

/** @param {{ sentence: string, name: string, act: () => void }} props */
function Tool({ sentence, name, act }) {
  return (
    <button type="button" class="action" onClick={act}>
      {sentence}
      <span class="visually-hidden"> : {name.toLowerCase()}</span>
    </button>
  );
}
