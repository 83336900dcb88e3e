/** A page that cannot be read as fields: its text, and the sentence that says why. */

import { useEffect, useRef, useState } from "preact/hooks";

/** @import { PageName } from "../form_types" */
/** @typedef {{ message: string, line: number, column: number }} Refusal */

import { called } from "../wording.js";

const PAUSE_MS = 800;

/**
 * `mend(text)` gives why the text is still refused; nothing where the form takes it.
 * @param {{ page: PageName, text: string, refused: Refusal, mend: (text: string) => Refusal | null }} props
 */
export function RawPage({ page, text, refused, mend }) {
  const [written, write] = useState(text);
  const [why, setWhy] = useState(/** @type {Refusal | null} */ (refused));
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => {
    if (written === text) return;
    const timer = setTimeout(() => setWhy(mend(written)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);
  return (
    <section class="editor-raw">
      <h2>{called(page).this} ne peut pas être lu{called(page).ending}</h2>
      <p role="alert" id="pourquoi">
        {why && sentenceOf(why)}
      </p>
      <p>Rien n’est perdu : voici son texte. Corrigez la ligne ; le formulaire s’ouvre dès qu’il la comprend.</p>
      {why && why.line > 0 && (
        <button type="button" class="button" onClick={() => area.current && selectLine(area.current, why.line)}>
          Aller à la ligne {why.line}
        </button>
      )}
      <label for="texte-brut">Le fichier entier</label>
      <textarea id="texte-brut" ref={area} rows={24} spellcheck={false} aria-describedby="pourquoi" value={written} onInput={({ currentTarget }) => write(currentTarget.value)} />
    </section>
  );
}

/** @type {(refused: Refusal) => string} */
const sentenceOf = ({ message, line }) => (line ? `Ligne ${line} : ${message}` : message);

/** @type {(area: HTMLTextAreaElement, line: number) => void} */
function selectLine(area, line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
}
