/** The themes of an article: services of the directory, found by their names; first those that articles have most. */

/** @import { Placed } from "../views/choice.jsx" */

import { useState } from "preact/hooks";

import { wanted } from "../views/checks.jsx";
import { unknown } from "../views/choice.jsx";
import { useForm } from "../views/context.js";
import { add, Chips, codesOf, Found, seekId } from "./chips.jsx";
import { useArticle } from "./context.js";

const MOST = 8;

/** @param {Placed} props */
export function TagsField({ spec, path }) {
  const { edition, data, say } = useForm();
  const [sought, seek] = useState("");
  const terms = data.vocabularies[spec.vocabulary ?? "services"];
  const usual = useArticle().data.themes;
  const chosen = codesOf(edition.at(path)) ?? [];
  const nameOf = (/** @type {string} */ code) => terms.find((term) => term.code === code)?.label ?? unknown(code, terms);
  const matching = sought.trim() ? soughtFirst(terms, sought) : usual;
  const found = matching.filter((code) => !chosen.includes(code)).slice(0, MOST);
  const choose = (/** @type {string} */ code) => {
    add(edition, path, code);
    seek("");
    say(`${nameOf(code)} : ajouté.`);
    document.getElementById(seekId(path))?.focus();
  };
  const id = seekId(path);
  return (
    <Chips spec={spec} path={path} nameOf={nameOf}>
      <div class="editor-seek">
        <label for={id}>Chercher un thème</label>
        <input id={id} type="search" autocomplete="off" value={sought} onInput={({ currentTarget }) => seek(currentTarget.value)} onKeyDown={(event) => onEnter(event, () => found[0] && choose(found[0]))} />
        <p class="visually-hidden" role="status">
          {sought.trim() && `${found.length} thème${found.length > 1 ? "s" : ""} à ajouter.`}
        </p>
      </div>
      <Found found={found.map((code) => ({ code, name: nameOf(code) }))} choose={choose} />
    </Chips>
  );
}

/**
 * The codes of the terms that have the words sought: first those that have them in their names.
 * @type {(terms: import("../form_types").FormTerm[], sought: string) => string[]}
 */
export function soughtFirst(terms, sought) {
  const has = wanted(sought);
  const isNamed = (/** @type {import("../form_types").FormTerm} */ { code, label, acronym }) => has({ code, label, acronym });
  const found = terms.filter(has);
  return [...found.filter(isNamed), ...found.filter((term) => !isNamed(term))].map(({ code }) => code);
}

/**
 * Do something for the key « Entrée », which would send nothing here.
 * @type {(event: KeyboardEvent, task: () => void) => void}
 */
export function onEnter(event, task) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  task();
}
