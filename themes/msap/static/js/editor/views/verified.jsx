/** The day of the last verification: a choice, since few remember a date. */

/** @import { Placed } from "./choice.jsx" */

import { useState } from "preact/hooks";

import { dayInWords, dayOf } from "../wording.js";
import { useForm } from "./context.js";
import { described, Field, FieldGroup, idOf } from "./field.jsx";
import { controlOf, kindFor, OddValue } from "./text.jsx";
import { useTyped } from "./typed.js";

const OTHER_DAY = "autre";

/**
 * The day of the last verification: all was verified today, or not all, or another day.
 * @param {Placed} props
 */
export function VerifiedField({ spec, path }) {
  const { edition } = useForm();
  const [before] = useState(() => edition.at(path) ?? "");
  const [asksDay, setAsksDay] = useState(false);
  const value = edition.at(path) ?? "";
  if (typeof value !== "string" || typeof before !== "string") return <OddValue spec={spec} path={path} value={value} />;
  const today = dayOf(new Date());
  const current = asksDay ? OTHER_DAY : knownDay(value, [today, before]);
  const choose = (/** @type {string} */ chosen) => {
    setAsksDay(chosen === OTHER_DAY);
    if (chosen !== OTHER_DAY) edition.set(path, chosen);
    edition.leave(path);
  };
  const options = [
    { day: today, words: "J’ai vérifié tout ce qui est écrit, aujourd’hui", note: dayInWords(today) },
    ...(before && before !== today ? [{ day: before, words: "Je n’ai pas tout vérifié : la date reste la même", note: dayInWords(before) }] : []),
    { day: OTHER_DAY, words: "La fiche a été vérifiée un autre jour", note: "" },
  ];
  return (
    <FieldGroup path={path} label={spec.required ? `${spec.label} (obligatoire)` : spec.label} hint={spec.hint} problems={edition.problemsBelow(path)}>
      <div class="editor-options">
        {options.map(({ day, words, note }) => (
          <label class="editor-option" key={day}>
            <input type="radio" name={idOf(path)} checked={current === day} onChange={() => choose(day)} />
            <span>
              {words}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
      {current === OTHER_DAY && <OtherDay path={path} value={value} />}
    </FieldGroup>
  );
}

/** Which of the days that are offered is written. @type {(value: string, offered: string[]) => string} */
const knownDay = (value, offered) => (!value || offered.includes(value) ? value : OTHER_DAY);

/** @param {{ path: Placed["path"], value: string }} props */
function OtherDay({ path, value }) {
  const { edition } = useForm();
  const own = [...path, "jour"];
  const typed = useTyped(value, (text) => edition.set(path, text), () => edition.leave(path));
  return (
    <Field path={own} label="Le jour de la vérification" problems={[]}>
      <input {...described(own, undefined, [])} {...typed} {...controlOf(kindFor("date", typed.value))} />
    </Field>
  );
}
