/** « Aperçu » : the page as it will look, now or at a date, drawn by a script that is loaded when it is first asked for. */

/** @import { Form, FormData, FormRest } from "../form_types" */
/** @typedef {typeof import("../preview/entry.jsx")} Drawing */

import { useEffect, useRef, useState } from "preact/hooks";

import { useForm } from "./context.js";
import { partLater } from "./later.jsx";

const loadPreview = partLater(() => import("../preview/entry.jsx"));

export function Preview() {
  const form = useForm();
  const [drawing, setDrawing] = useState(/** @type {Drawing | null} */ (null));
  const [hasFailed, setFailed] = useState(false);
  const [moment, setMoment] = useState({ date: "", time: "10:00" });
  const ask = () => Promise.all([loadPreview(), form.complete()]).then(
    ([loaded]) => setDrawing(loaded),
    () => setFailed(true),
  );
  return (
    <div class="editor-preview">
      {!drawing && (
        <button type="button" class="button" onClick={ask}>
          Voir la page comme elle sera
        </button>
      )}
      {hasFailed && <p role="alert">L’aperçu n’a pas pu être chargé : vérifiez le réseau, puis recommencez.</p>}
      {drawing && <Moment moment={moment} setMoment={setMoment} />}
      {drawing && <Drawn drawing={drawing} form={form} moment={moment} />}
    </div>
  );
}

/** @param {{ moment: { date: string, time: string }, setMoment: (moment: { date: string, time: string }) => void }} props */
function Moment({ moment, setMoment }) {
  return (
    <fieldset class="editor-moment">
      <legend>La page, maintenant ou à une date</legend>
      <label>
        Date (vide : maintenant){" "}
        <input type="date" value={moment.date} onInput={(event) => setMoment({ ...moment, date: event.currentTarget.value })} />
      </label>{" "}
      <label>
        Heure <input type="time" value={moment.time} onInput={(event) => setMoment({ ...moment, time: event.currentTarget.value })} />
      </label>
    </fieldset>
  );
}

/** @param {{ drawing: Drawing, form: Form, moment: { date: string, time: string } }} props */
function Drawn({ drawing, form: { data, edition }, moment }) {
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    const known = /** @type {FormData & FormRest} */ (data);
    const instant = moment.date && moment.time ? drawing.instantAt(moment, edition.tree, known) : Date.now();
    if (place.current) drawing.draw(place.current, { tree: edition.tree, text: edition.text(), known, instant });
  });
  return <div class="editor-page" ref={place}></div>;
}
