/** The form of one page: its parts, what is to be mended, the ways out. */

/** @import { Edition, Form, FormData } from "./form_types" */
/** @import { Draft } from "./handing/drafts.js" */
/** @import { Path } from "./types" */

import { useEffect, useMemo, useReducer, useState } from "preact/hooks";

import { Bar } from "./views/bar.jsx";
import { FormProvider } from "./views/context.js";
import { idOf } from "./views/field.jsx";
import { loadParts, loadPartsAtRest, viewLater } from "./views/later.jsx";
import { OtherFields } from "./views/other_fields.jsx";
import { Part } from "./views/part.jsx";
import { Preview } from "./views/preview.jsx";
import { ProblemList } from "./views/problem_list.jsx";
import { ProseField } from "./views/prose.jsx";

const SEND = "envoyer";
const Send = viewLater(async () => (await import("./views/send.jsx")).Send);

/**
 * @typedef {object} Given
 * @property {FormData} data
 * @property {Form["complete"]} complete
 * @property {Edition} edition
 * @property {string} slug the name of the page, "" of a new one
 * @property {Form["communes"]} communes
 * @property {URL} root
 * @property {string | null} stamp
 * @property {Form["folder"]} folder
 * @property {string} kept what became of the draft
 * @property {Draft | null} older a draft that was begun on another state of the page
 * @property {() => void} takeUp write on in that draft
 * @property {() => void} forget put the page back as it was opened, and forget the draft
 */

/** @param {Given} props */
export function PageForm({ data, complete, edition, slug, communes, root, stamp, folder, kept, older, takeUp, forget }) {
  const [, redraw] = useReducer((/** @type {number} */ times) => times + 1, 0);
  const [said, say] = useState("");
  const [asked, setAsked] = useState(0);
  const { goal, goTo } = useGoal();
  useEffect(() => edition.subscribe(() => redraw(0)), [edition]);
  useEffect(loadPartsAtRest, []);
  const form = useMemo(() => ({ data, complete, edition, communes, root, stamp, folder, say, goTo }), [edition, folder]);
  const problems = edition.problems();
  const ask = () => {
    edition.showAll();
    setAsked((times) => times + 1);
  };
  const send = () => {
    edition.showAll();
    goTo([SEND]);
  };
  return (
    <FormProvider value={{ ...form, goal }}>
      <form class="editor" noValidate onFocusIn={loadParts} onSubmit={(event) => event.preventDefault()}>
        <h2>{titleOf(edition, slug)}</h2>
        <DraftNotice {...{ older, takeUp, forget }} isChanged={edition.isChanged()} />
        <ProblemList problems={problems} asked={asked} />
        {data.parts.map((part, rank) => (
          <Part key={part.code} part={part} problems={problems} isOpen={rank === 0}>
            {part.code === "texte" && <ProseField />}
            {part.code === "apercu" && <Preview />}
            {part.code === SEND && <Send slug={slug} problems={problems} />}
          </Part>
        ))}
        <OtherFields problems={problems} />
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <Bar count={problems.length} state={kept} ask={ask} send={send} />
      </form>
    </FormProvider>
  );
}

/** @param {Pick<Given, "older" | "takeUp" | "forget"> & { isChanged: boolean }} props */
function DraftNotice({ older, takeUp, forget, isChanged }) {
  if (!older && !isChanged) return null;
  return (
    <p class="editor-draft">
      {older
        ? `Un brouillon du ${new Date(older.savedAt).toLocaleDateString("fr-FR")} est gardé sur cet appareil ; la fiche a changé depuis. `
        : "Vos changements sont gardés sur cet appareil seulement. "}
      {older && (
        <button type="button" class="action" onClick={takeUp}>
          Le reprendre
        </button>
      )}{" "}
      <button type="button" class="action" onClick={forget}>
        {older ? "L’effacer" : "Effacer mes changements"}
      </button>
    </p>
  );
}

/** @type {(edition: Edition, slug: string) => string} */
function titleOf(edition, slug) {
  const name = edition.at(["nom"]);
  if (typeof name === "string" && name) return name;
  return edition.isNew ? "Une maison nouvelle" : slug;
}

/** Where the person is led: what holds it opens, then it takes the focus. */
function useGoal() {
  const [goal, setGoal] = useState(/** @type {Path | null} */ (null));
  useEffect(() => {
    // What unfolds is drawn by then, and what is drawn in it too.
    if (goal) requestAnimationFrame(() => focusOn(goal));
  }, [goal]);
  return { goal, goTo: (/** @type {Path} */ path) => setGoal([...path]) };
}

/** @type {(path: Path) => void} */
function focusOn(path) {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const found = document.getElementById(idOf(part)) ?? (length === 1 ? document.getElementById(String(part[0])) : null);
    if (!found) continue;
    const target = found.matches("details") ? /** @type {HTMLElement} */ (found.querySelector("summary")) : found;
    target.focus();
    target.scrollIntoView({ block: "center" });
    return;
  }
}
