/** The form of one page: its parts, what is to be mended, the ways out. */

/** @import { Edition, Form, FormData, PartViews } from "./form_types" */
/** @import { ArticleForm } from "./article/types" */
/** @import { Draft } from "./handing/drafts.js" */
/** @import { Path } from "./types" */

import { useEffect, useMemo, useReducer, useState } from "preact/hooks";

import { Bar } from "./views/bar.jsx";
import { keepLoaded } from "./reloading.js";
import { FormProvider } from "./views/context.js";
import { idOf } from "./views/field.jsx";
import { loadParts, loadPartsAtRest, viewLater } from "./views/later.jsx";
import { OtherFields } from "./views/other_fields.jsx";
import { Part } from "./views/part.jsx";
import { Preview } from "./views/preview.jsx";
import { ProblemList } from "./views/problem_list.jsx";
import { ProseField } from "./views/prose.jsx";
import { called } from "./wording.js";

const SEND = "envoyer";
const Send = viewLater(async () => (await import("./views/send.jsx")).Send);
const Text = () => <ProseField />;
/** @type {PartViews} */
const OF_HOUSES = { below: { texte: Text, apercu: Preview, [SEND]: Send } };

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
 * @property {PartViews} [views] what stands in its parts; without it, that of houses
 * @property {ArticleForm} [article]
 */

/** @param {Given} props */
export function PageForm({ data, complete, edition, slug, communes, root, stamp, folder, kept, older, takeUp, forget, views = OF_HOUSES, article }) {
  const [, redraw] = useReducer((/** @type {number} */ times) => times + 1, 0);
  const [said, say] = useState("");
  const [asked, setAsked] = useState(0);
  const { goal, goTo } = useGoal();
  useEffect(() => edition.subscribe(() => redraw(0)), [edition]);
  useEffect(keepLoaded, []);
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
    <FormProvider value={{ ...form, goal, article, controls: views.controls }}>
      <form class="editor" noValidate onFocusIn={loadParts} onSubmit={(event) => event.preventDefault()}>
        <h2>{titleOf(edition, data, slug)}</h2>
        <DraftNotice {...{ older, takeUp, forget }} isChanged={edition.isChanged()} the={called(data.page).the} />
        <ProblemList problems={problems} asked={asked} />
        {data.parts.map((part, rank) => (
          <Part key={part.code} part={part} problems={problems} isOpen={rank === 0} before={drawn(views.above?.[part.code])}>
            {drawn(views.below[part.code], { slug, problems })}
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

/**
 * @template {object} P
 * @param {import("preact").FunctionComponent<P> | undefined} View
 * @param {P} [props]
 */
const drawn = (View, props) => (View ? <View {.../** @type {any} */ (props)} /> : null);

/** @param {Pick<Given, "older" | "takeUp" | "forget"> & { isChanged: boolean, the: string }} props */
function DraftNotice({ older, takeUp, forget, isChanged, the }) {
  if (!older && !isChanged) return null;
  return (
    <p class="editor-draft">
      {older
        ? `Un brouillon du ${new Date(older.savedAt).toLocaleDateString("fr-FR")} est gardé sur cet appareil ; ${the} a changé depuis. `
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

const TITLES = { house: ["nom", "Une maison nouvelle"], article: ["titre", "Un article nouveau"] };

/** @type {(edition: Edition, data: FormData, slug: string) => string} */
function titleOf(edition, { page }, slug) {
  const [key, untitled] = TITLES[page];
  const name = edition.at([key]);
  if (typeof name === "string" && name) return name;
  return edition.isNew ? untitled : slug;
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
