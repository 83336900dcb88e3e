/** The text of the page: Markdown, with a small toolbar that writes it. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { bold, heading, link, list } from "../markdown.js";
import { TEXT_KEY } from "../parts.js";
import { useForm } from "./context.js";
import { described, Field } from "./field.jsx";
import { useTyped } from "./typed.js";

const TEXT_PATH = [TEXT_KEY];
const HINT =
  "Écrivez comme un courriel : une ligne vide sépare deux paragraphes, un tiret commence une ligne de liste. Dites d’abord ce qui est propre à la maison.";
/** @type {[name: string, change: typeof bold][]} */
const TOOLS = [
  ["Gras", bold],
  ["Lien", link],
  ["Liste", list],
  ["Titre", heading],
];

/** @param {{ label?: string, hint?: string }} props */
export function ProseField({ label = "Présentation", hint = HINT }) {
  const { edition } = useForm();
  const problems = edition.problemsBelow(TEXT_PATH);
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [selected, select] = useState(/** @type {[number, number] | null} */ (null));
  const typed = useTyped(edition.text(), edition.setText, () => edition.leave(TEXT_PATH));
  useLayoutEffect(() => {
    if (!selected || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(...selected);
    select(null);
  }, [selected]);

  /** @type {(change: typeof bold) => void} */
  function use(change) {
    if (!area.current) return;
    const { value, selectionStart: start, selectionEnd: end } = area.current;
    const made = change({ text: value, start, end });
    area.current.value = made.text;
    typed.onInput(/** @type {any} */ ({ target: area.current }));
    select([made.start, made.end]);
  }

  return (
    <Field path={TEXT_PATH} label={label} hint={hint} problems={problems}>
      <div class="editor-tools" role="group" aria-label="Mise en forme">
        {TOOLS.map(([name, change]) => (
          <button type="button" key={name} class="button button-quiet editor-brief" onClick={() => use(change)}>
            {name}
          </button>
        ))}
      </div>
      <textarea ref={area} rows={12} {...described(TEXT_PATH, hint, problems)} {...typed} />
    </Field>
  );
}
